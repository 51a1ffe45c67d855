using EntityExtraction.Features;
using EntityExtraction.Gazetteers;
using EntityExtraction.Model;
using EntityExtraction.Tests.Grammars.Dates;
using EntityExtraction.Tests.Grammars.Ranks;
using EntityExtraction.Text;
using EntityExtraction.Training.Compilation;

namespace EntityExtraction.Tests.Gazetteers;

public sealed class PhraseMatcherTest
{
    private const string TenTokens = "one two three four five six seven eight nine Ten";

    private static readonly Segmenter Segmenter = AbbreviationCompiler.Segmenter();

    public static TheoryData<int, string, string> Cases => GoldenFile.Cases("Gazetteers/phrases.txt");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Match_GoldenSentence_MarksItsPhrases(int line, string text, string marks)
    {
        var lists = new NameListCompiler(Segmenter);
        foreach ((string form, LexiconClass lexicon) in new[]
        {
            ("United States", LexiconClass.Country),
            ("United States Army", LexiconClass.Service),
            ("United States Army Corps of Engineers", LexiconClass.Service),
            ("New York", LexiconClass.City),
            ("New York", LexiconClass.Division),
            ("New York Times", LexiconClass.Media),
            ("York Times Square", LexiconClass.City),
            ("York City", LexiconClass.City),
            ("City Hall", LexiconClass.Facility),
            ("Hồ Chí Minh City", LexiconClass.City),
            ("Xi'an", LexiconClass.City),
            ("St. Petersburg", LexiconClass.City),
            ("Port-au-Prince", LexiconClass.City),
            ("Hanoi", LexiconClass.City),
            (TenTokens, LexiconClass.Group),
            ("zero " + TenTokens, LexiconClass.Group),
        })
        {
            lists.Add(form, lexicon);
        }

        Assert.Equal(marks, Show(Match(lists, GoldenFile.Unescape(text))));
        Assert.True(line > 0);
    }

    [Fact]
    public void Match_MoreClassesThanRoom_KeepsEight()
    {
        var lists = new NameListCompiler(Segmenter);
        for (int lexicon = 0; lexicon < 12; lexicon++)
        {
            lists.Add("Red River", (LexiconClass)lexicon);
        }

        ulong[] codes = Match(lists, "the Red River");

        Assert.Equal([0, PhraseMatcher.CodesPerToken, PhraseMatcher.CodesPerToken], codes.Select(c => Codes(c).Count()));
    }

    [Fact]
    public void Match_CodesLeftFromBefore_AreCleared()
    {
        ulong[] codes = [5, 6];

        new PhraseMatcher(Table([])).Match(Words("no phrase", Table([])), codes);

        Assert.Equal([0UL, 0UL], codes);
    }

    private static ulong[] Match(NameListCompiler lists, string text)
    {
        var phrases = new MappedTable(lists.Phrases(), "phrases");
        WordInfo[] words = Words(text, phrases);
        ulong[] codes = new ulong[words.Length];
        new PhraseMatcher(phrases).Match(words, codes);
        return codes;
    }

    private static WordInfo[] Words(string text, MappedTable phrases)
    {
        var analyzer = new WordAnalyzer(Table([]), Table([]), Table([]), phrases, DateTools.Grammar.Vocabulary, RankTools.Matcher.Table);
        TokenizedText segmented = Segmenter.Segment(text);
        return [.. Enumerable.Range(0, segmented.Tokens.Length).Select(i => analyzer.Analyze(segmented[i]))];
    }

    private static MappedTable Table(Dictionary<ulong, int> entries) => new(MappedTableBuilder.Build(entries), "t");

    /// <summary>Each token's marks, as "B-City", in the order of the classes; "-" for none, "+" between several.</summary>
    private static string Show(ulong[] codes) =>
        string.Join(' ', codes.Select(code => code == 0 ? "-" : string.Join('+', Codes(code).Order().Select(c => $"{"BIL"[c & 3]}-{(LexiconClass)((c >> 2) - 1)}"))));

    private static IEnumerable<int> Codes(ulong code)
    {
        for (; code != 0; code >>= 8)
        {
            yield return (int)(code & 0xFF);
        }
    }
}
