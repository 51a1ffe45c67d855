using System.Security.Cryptography;
using System.Text;
using EntityExtraction.Training.Compilation;
using EntityExtraction.Training.Corpora;

namespace EntityExtraction.Tests.Seeds;

public sealed class SeedCorpusTest
{
    private static readonly List<LabelledDocument> Documents = [.. CorpusReader.Read(TestFile.PathOf("seeds/seeds.jsonl"))];

    [Theory]
    [InlineData("000_bc35bb0610a31c22", "af03aeca5958fc29744430233233dffb4579afc4f47a256fa597e4fe876fbdd8")]
    [InlineData("003_754db4bd77ba38b1", "cfa9bbd3922d55a36bcb1e4e5cceea3436f70a6443f30013b4db5318e9c19382")]
    [InlineData("004_a9295e615a76ee5b", "573af9af1e686022699f41dd4fd4df5eb7e06bc590c18662e473a242ebf39c43")]
    public void Article_File_IsByteForByteWhatWasFoundAndWhatIsLabelled(string id, string sha256)
    {
        byte[] bytes = File.ReadAllBytes(TestFile.PathOf($"seeds/{id}.txt"));

        Assert.Equal(sha256, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        Assert.Equal(Encoding.UTF8.GetString(bytes), Documents.Single(d => d.Id == id).Text);
    }

    [Fact]
    public void Labels_AllDocuments_StandAtTheirOffsetsAndOnTokenEdges()
    {
        var check = new CorpusCheck(AbbreviationCompiler.Segmenter().Segment);

        Assert.Empty(Documents.SelectMany(d => check.Check("seeds", d)));
        Assert.All(Documents.SelectMany(d => d.Spans), span => Assert.NotNull(span.QuotedText));
        Assert.All(Documents.SelectMany(d => d.Spans), span => Assert.NotNull(span.Kind));
    }

    [Fact]
    public void Labels_AllDocuments_StandInTheOrderOfTheTextTheLongerFirst() =>
        Assert.All(Documents, d => Assert.Equal(d.Spans.OrderBy(s => s.Start).ThenByDescending(s => s.Length), d.Spans));

    // PERSON, RANK, ORGANISATION, DATE, LOCATION, POSITION, as in seeds/README.md.
    [Theory]
    [InlineData("000_bc35bb0610a31c22", "14 13 8 7 9 5")]
    [InlineData("003_754db4bd77ba38b1", "6 4 10 4 27 10")]
    [InlineData("004_a9295e615a76ee5b", "2 2 9 7 8 8")]
    public void Labels_EachDocument_AreAsManyAsTheReadmeSays(string id, string counts)
    {
        IReadOnlyList<LabelledSpan> spans = Documents.Single(d => d.Id == id).Spans;

        Assert.Equal(counts, string.Join(' ', LabelTypes.All.Select(type => spans.Count(s => s.Type == type))));
        string row = File.ReadLines(TestFile.PathOf("seeds/README.md")).Single(l => l.StartsWith($"| `{id}.txt`", StringComparison.Ordinal));
        Assert.EndsWith($"| {counts.Replace(" ", " | ", StringComparison.Ordinal)} |", row, StringComparison.Ordinal);
    }
}
