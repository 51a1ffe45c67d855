using EntityExtraction.Features;
using EntityExtraction.Gazetteers;
using EntityExtraction.Model;
using EntityExtraction.Tests.Grammars.Dates;
using EntityExtraction.Tests.Grammars.Ranks;
using EntityExtraction.Text;
using EntityExtraction.Training.Compilation;

namespace EntityExtraction.Tests.Features;

public sealed class WordAnalyzerTest
{
    private static readonly WordAnalyzer Analyzer = new(
        Table(("Army", WordAnalyzer.PackClusters(7, 3)), ("army", WordAnalyzer.PackClusters(8, 4)), ("F-00", WordAnalyzer.PackClusters(599, 127)), ("nato", WordAnalyzer.PackClusters(0, -1))),
        Table(("army", 12), ("0000", 999)),
        Table(("army", 1 << (int)LexiconClass.OrganisationHead | 1 << (int)LexiconClass.Service), ("2021", 1)),
        new MappedTable(
            MappedTableBuilder.Build(new Dictionary<ulong, int>
            {
                [PhraseMatcher.Extend(0, TextHash.Of("army"))] = PhraseMatcher.HasLonger,
                [PhraseMatcher.Extend(0, TextHash.Of("navy"))] = 1,
            }),
            "phrases"),
        DateTools.Grammar.Vocabulary,
        RankTools.Matcher.Table);

    [Theory]
    [InlineData("army", "AllLower, HasLetter")]
    [InlineData("Army", "Capitalised, HasLetter")]
    [InlineData("ARMY", "Capitalised, AllCapitals, HasLetter")]
    [InlineData("A", "Capitalised, AllCapitals, HasLetter")]
    [InlineData("iPad", "HasLetter")]
    [InlineData("McCain", "Capitalised, HasLetter")]
    [InlineData("U.S.", "Capitalised, AllCapitals, HasLetter")]
    [InlineData("28th", "AllLower, HasDigit, HasLetter")]
    [InlineData("F35", "Capitalised, AllCapitals, HasDigit, HasLetter")]
    [InlineData("2021", "HasDigit")]
    [InlineData("1,000", "HasDigit")]
    [InlineData("of", "AllLower, Connector, HasLetter")]
    [InlineData("Of", "Capitalised, Connector, HasLetter")]
    [InlineData("-", "Symbol, Connector")]
    [InlineData("’s", "AllLower, Connector, HasLetter")]
    [InlineData(".", "Symbol, Terminal")]
    [InlineData("...", "Symbol, Terminal")]
    [InlineData("?", "Symbol, Terminal")]
    [InlineData(",", "Symbol")]
    [InlineData("Đặng", "Capitalised, HasLetter")]
    [InlineData("İSTANBUL", "Capitalised, AllCapitals, HasLetter")]
    [InlineData("Генерал", "Capitalised, HasLetter")]
    [InlineData("军", "HasLetter")]
    [InlineData("😀", "Symbol")]
    [InlineData("\u0301", "Symbol")]
    public void Analyze_Word_TellsItsForm(string word, string form) => Assert.Equal(form, Analyzer.Analyze(word).Form.ToString());

    [Theory]
    [InlineData("Giang", "Hanoi")]
    [InlineData("Giang", "Ai")]
    [InlineData("Giang", "Nguyễn")]
    [InlineData("ASEAN", "UN")]
    [InlineData("2021", "123456")]
    [InlineData("U.S.", "D.C.")]
    [InlineData("F-16", "Б-52")]
    public void Analyze_WordsOfOnePattern_ShareTheirShape(string one, string other) =>
        Assert.Equal(Analyzer.Analyze(one).Shape, Analyzer.Analyze(other).Shape);

    [Fact]
    public void Analyze_WordsOfOtherPatterns_DifferInShape()
    {
        string[] words = ["army", "Army", "ARMY", "A", "1", "11", "111", "1111", "iPad", "McCain", "U.S.", "U.S", "28th", "F35", ".", ",", "1,000", "O'Brien", "A1"];

        Assert.Equal(words.Length, words.Select(w => Analyzer.Analyze(w).Shape).Distinct().Count());
    }

    [Fact]
    public void Analyze_Word_HashesItsForms()
    {
        WordInfo word = Analyzer.Analyze("Đặng28");

        Assert.Equal("Đặng28", word.Text);
        Assert.Equal(TextHash.Of("Dang28"), word.Folded);
        Assert.Equal(TextHash.Of("dang28"), word.Lower);
        Assert.Equal(TextHash.Of("dang00"), word.Normal);
    }

    [Fact]
    public void Analyze_Word_HashesItsBeginningsAndEnds()
    {
        Assert.Equal(
            new[] { "g", "gi", "gia", "gian", "g", "ng", "ang", "iang" }.Select(a => TextHash.Of(a)),
            Analyzer.Analyze("Giang").Affixes);
        Assert.Equal([TextHash.Of("a"), 0, 0, 0, TextHash.Of("i"), 0, 0, 0], Analyzer.Analyze("Ai").Affixes);
        Assert.Equal(new ulong[8], Analyzer.Analyze("A").Affixes);
    }

    [Theory]
    [InlineData("Army", 8, 4)]
    [InlineData("army", 9, 5)]
    [InlineData("ARMY", 8, 4)]
    [InlineData("aRMY", 9, 5)]
    [InlineData("F-16", 600, 128)]
    [InlineData("NATO", 1, 0)]
    [InlineData("Navy", 0, 0)]
    public void Analyze_Word_IsLookedUpAsWrittenThenCapitalisedThenSmall(string word, int fine, int coarse)
    {
        WordInfo info = Analyzer.Analyze(word);

        Assert.Equal(fine, info.FineCluster);
        Assert.Equal(coarse, info.CoarseCluster);
    }

    [Fact]
    public void Analyze_Word_IsLookedUpInMeaningsListsAndPhrases()
    {
        WordInfo army = Analyzer.Analyze("ÁRMY");
        WordInfo year = Analyzer.Analyze("2021");
        WordInfo navy = Analyzer.Analyze("navy");

        Assert.Equal(12, army.MeaningCluster);
        Assert.Equal(1u << (int)LexiconClass.OrganisationHead | 1u << (int)LexiconClass.Service, army.Lists);
        Assert.True(army.StartsPhrase);
        Assert.Equal(999, year.MeaningCluster);
        Assert.Equal(1u, year.Lists);
        Assert.Equal(0u, navy.Lists);
        Assert.False(navy.StartsPhrase);
    }

    [Fact]
    public void Analyze_LongToken_IsKnownByItsBeginning()
    {
        string head = new('a', LetterFolding.MaximumLength);
        WordInfo word = Analyzer.Analyze(head + new string('b', 100_000));

        Assert.Equal(head.Length + 100_000, word.Text.Length);
        Assert.Equal(TextHash.Of(head), word.Lower);
        Assert.Equal(Analyzer.Analyze(head).Affixes, word.Affixes);
    }

    [Theory]
    [InlineData("\u0301")]
    [InlineData("\uFE0F")]
    [InlineData("")]
    public void Analyze_NothingLeftAfterFolding_IsAnEmptyWord(string token)
    {
        WordInfo word = Analyzer.Analyze(token);

        Assert.Equal(TextHash.Of(""), word.Lower);
        Assert.Equal(new ulong[8], word.Affixes);
    }

    private static MappedTable Table(params (string Word, int Value)[] entries) =>
        new(MappedTableBuilder.Build(entries.ToDictionary(e => TextHash.Of(e.Word), e => e.Value)), "t");
}
