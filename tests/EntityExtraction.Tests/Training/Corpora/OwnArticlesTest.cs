using EntityExtraction.Training.Compilation;
using EntityExtraction.Training.Corpora;

namespace EntityExtraction.Tests.Training.Corpora;

/// <summary>The project's own articles are labelled in the text itself, so what can be wrong with them is what a machine can check.</summary>
public sealed class OwnArticlesTest
{
    private static readonly List<LabelledDocument> Articles = [.. ArticleReader.ReadAll()];

    /// <summary>Labels that stand as they should and that no tagger over tokens can find: article, offset, and why.</summary>
    private static readonly Dictionary<(string Id, int Offset), string> Reviewed = new()
    {
        [("monsoon/003", 24)] = "\"PR-192/2021\": digits with a slash between them are one token, for dates",
        [("people/013", 203)] = "\"Sciences Po\" ends a sentence, and \"Po.\" abbreviates a petty officer",
        [("people/013", 225)] = "the same, inside a position",
        [("scraps/003", 892)] = "a name ends with the sentence in \"Jun.\", as the month does",
        [("us-statements/013", 963)] = "the broadcaster \"Kan.\" ends a sentence, and abbreviates a state",
    };

    [Fact]
    public void ReadAll_EveryArticle_IsSound()
    {
        // Ids and texts seen twice are findings, too.
        var check = new CorpusCheck(AbbreviationCompiler.Segmenter().Segment);

        List<CorpusFinding> findings = [.. Articles.SelectMany(article => check.Check(ArticleReader.Source, article))];
        bool IsReviewed(CorpusFinding f) => f.Problem == CorpusProblem.OffTokenEdge && Reviewed.ContainsKey((f.DocumentId, f.Offset));

        Assert.True(findings.TrueForAll(IsReviewed), string.Join('\n', findings.Where(f => !IsReviewed(f))));
        Assert.Equal(Reviewed.Count, findings.Count);
        Assert.Equal(Articles.Count, check.Documents);
    }

    [Fact]
    public void ReadAll_EveryArticle_HasTextAndLabelsOfTheLibrarysTypes() => Assert.All(Articles, article =>
    {
        Assert.False(string.IsNullOrWhiteSpace(article.Text), article.Id);
        Assert.NotEmpty(article.Spans);
        Assert.All(article.Spans, span => Assert.NotNull(span.Kind));
    });

    [Fact]
    public void ReadAll_NoArticle_HasALineOfASeedArticle()
    {
        HashSet<string> seeds = [.. CorpusReader.Read(TestFile.PathOf("seeds/seeds.jsonl")).SelectMany(seed => Lines(seed.Text))];

        Assert.Empty(Articles.Where(article => Lines(article.Text).Any(seeds.Contains)).Select(article => article.Id));
    }

    [Fact]
    public void ReadAll_NoArticle_IsOneOfTheHeldOutOnes()
    {
        HashSet<string> heldOut = [.. CorpusReader.Read(TestFile.PathOf("Training/small-held-out.jsonl")).Select(document => document.Text.Trim())];

        Assert.DoesNotContain(Articles, article => heldOut.Contains(article.Text.Trim()));
    }

    /// <summary>Lines long enough to be a text's own: a dateline or a lone name may well stand in two.</summary>
    private static IEnumerable<string> Lines(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line.Length > 40);
}
