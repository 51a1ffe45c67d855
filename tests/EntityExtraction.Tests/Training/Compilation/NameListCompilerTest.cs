using EntityExtraction.Gazetteers;
using EntityExtraction.Model;
using EntityExtraction.Text;
using EntityExtraction.Training.Compilation;

namespace EntityExtraction.Tests.Training.Compilation;

public sealed class NameListCompilerTest
{
    private static readonly Segmenter Segmenter = AbbreviationCompiler.Segmenter();

    [Fact]
    public void Words_SingleWords_AreFoldedAndHaveABitPerClass()
    {
        MappedTable words = Words(("Giang", LexiconClass.FamilyName), ("GIANG", LexiconClass.GivenName), ("Đắk", LexiconClass.Division), ("Giang", LexiconClass.FamilyName));

        Assert.Equal(2, words.Count);
        Assert.Equal((1 << (int)LexiconClass.FamilyName) | (1 << (int)LexiconClass.GivenName), words.Find(TextHash.Of("giang"), 0));
        Assert.Equal(1 << (int)LexiconClass.Division, words.Find(TextHash.Of("dak"), 0));
    }

    [Fact]
    public void Phrases_SeveralWords_AreAChainWhoseEndsBearClasses()
    {
        MappedTable phrases = Phrases(("United States", LexiconClass.Country), ("United States Army", LexiconClass.Service), ("United", LexiconClass.Company));

        Assert.Equal(PhraseMatcher.HasLonger, phrases.Find(Chain("united"), 0));
        Assert.Equal(PhraseMatcher.HasLonger | 1 << (int)LexiconClass.Country, phrases.Find(Chain("united", "states"), 0));
        Assert.Equal(1 << (int)LexiconClass.Service, phrases.Find(Chain("united", "states", "army"), 0));
        Assert.Equal(0, phrases.Find(Chain("states"), 0));
        Assert.Equal(3, phrases.Count);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData(" \t", 0)]
    [InlineData("a b", 2)]
    [InlineData("a b c d e f g h i j", 10)]
    [InlineData("a b c d e f g h i j k", 0)]
    [InlineData("Port-au-Prince", 5)]
    public void Phrases_FormOfOtherLengths_AreKeptFromTwoToTenTokens(string form, int entries) =>
        Assert.Equal(entries, Phrases((form, LexiconClass.City)).Count);

    [Theory]
    [InlineData("dr.", "dr.")]
    [InlineData("Dr.", "dr.")]
    [InlineData("h.e.", "h.e.")]
    public void Words_Abbreviation_IsListedAsTextsAreRead(string form, string word) =>
        Assert.Equal(1 << (int)LexiconClass.Honorific, Words((form, LexiconClass.Honorific)).Find(TextHash.Of(word), 0));

    [Fact]
    public void Phrases_Abbreviations_AreListedAsTextsAreRead() =>
        Assert.Equal(1 << (int)LexiconClass.Honorific, Phrases(("assoc. prof.", LexiconClass.Honorific)).Find(Chain("assoc.", "prof."), 0));

    [Fact]
    public void Add_AnyOrder_GivesTheSameBytes()
    {
        (string, LexiconClass)[] forms = [("Hanoi", LexiconClass.City), ("New York", LexiconClass.City), ("New York Times", LexiconClass.Media), ("Lao", LexiconClass.Group)];
        NameListCompiler one = Compiler(forms);
        NameListCompiler other = Compiler([.. forms.Reverse()]);

        Assert.Equal(one.Words(), other.Words());
        Assert.Equal(one.Phrases(), other.Phrases());
    }

    private static MappedTable Words(params (string, LexiconClass)[] forms) => new(Compiler(forms).Words(), "words");

    private static MappedTable Phrases(params (string, LexiconClass)[] forms) => new(Compiler(forms).Phrases(), "phrases");

    private static NameListCompiler Compiler((string Form, LexiconClass Lexicon)[] forms)
    {
        var lists = new NameListCompiler(Segmenter);
        Array.ForEach(forms, f => lists.Add(f.Form, f.Lexicon));
        return lists;
    }

    private static ulong Chain(params string[] words) => words.Aggregate(0UL, (hash, word) => PhraseMatcher.Extend(hash, TextHash.Of(word)));
}
