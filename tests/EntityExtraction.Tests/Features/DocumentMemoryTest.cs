using EntityExtraction.Features;
using EntityExtraction.Text;

namespace EntityExtraction.Tests.Features;

public sealed class DocumentMemoryTest
{
    // A word of the text, and what its other mentions know of it.
    [Theory]
    [InlineData("He joined the Short Range Reconnaissance (SRR) unit.", "SRR", "head Reconnaissance")]
    [InlineData("The Association of Southeast Asian Nations (ASEAN) met.", "ASEAN", "head Nations")]
    [InlineData("The United Nations (UN) met.", "UN", "head Nations")]
    [InlineData("The unit (SRR) met.", "SRR", "nothing")]
    [InlineData("The Short Range unit (XYZ) met.", "XYZ", "nothing")]
    [InlineData("The Short Range unit (Srr) met.", "Srr", "nothing")]
    [InlineData("The Short Range unit (SRR, met.", "SRR", "nothing")]
    [InlineData("The Sea Lion (SL) met the Sky Lark (SL).", "SL", "head Lion")]
    [InlineData("Lt. Gen. Zzyq Vraqx left.", "Vraqx", "after title")]
    [InlineData("Lt. Gen. Zzyq Vraqx left.", "Zzyq", "nothing")]
    [InlineData("Mr. Zzyq Vraqx left.", "Vraqx", "after title")]
    [InlineData("Lt. Gen. Vraqx left.", "Vraqx", "nothing")]
    [InlineData("He saw John Vraqx there.", "Vraqx", "after given name")]
    [InlineData("Gen. John Vraqx left.", "Vraqx", "after given name, after title")]
    [InlineData("He saw Zzyq Vraqx there.", "Vraqx", "nothing")]
    [InlineData("Gen. John Vraqx left.", "vraqx", "nothing")]
    [InlineData("Mr. Aaqx Bbqx Ccqx Ddqx Eeqx Ffqx left.", "Bbqx", "nothing")]
    public void Find_Word_GivesWhatTheArticleSaysOfIt(string text, string word, string expected)
    {
        DocumentFeatures features = new(TestLexicon.Lexical.Resources);
        TokenizedText segmented = TestLexicon.Lexical.Segmenter.Segment(text + "\n\nUnrelated words here.");
        features.Analyze(segmented);

        Assert.Equal(expected, Show(features.View(segmented.Sentences[^1]).Memory, word));
    }

    [Fact]
    public void Analyze_NextDocument_ForgetsTheLast()
    {
        DocumentFeatures features = new(TestLexicon.Lexical.Resources);
        features.Analyze(TestLexicon.Lexical.Segmenter.Segment("The United Nations (UN) met."));
        TokenizedText next = TestLexicon.Lexical.Segmenter.Segment("The UN met.");
        features.Analyze(next);

        Assert.Equal("nothing", Show(features.View(next.Sentences[0]).Memory, "UN"));
    }

    private static string Show(DocumentMemory memory, string word)
    {
        DocumentMemory.Entry entry = memory.Find(TestLexicon.Lexical.Resources.Words.Get(word));
        string[] parts =
        [
            .. entry.Head is { } head ? [$"head {head.Text}"] : Array.Empty<string>(),
            .. (entry.Marks & DocumentMemory.AfterGivenName) != 0 ? ["after given name"] : Array.Empty<string>(),
            .. (entry.Marks & DocumentMemory.AfterTitle) != 0 ? ["after title"] : Array.Empty<string>(),
        ];
        return parts.Length == 0 ? "nothing" : string.Join(", ", parts);
    }
}
