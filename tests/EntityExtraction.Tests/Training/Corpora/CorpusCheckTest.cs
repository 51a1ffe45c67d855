using EntityExtraction.Text;
using EntityExtraction.Training.Corpora;

namespace EntityExtraction.Tests.Training.Corpora;

public sealed class CorpusCheckTest
{
    [Fact]
    public void Check_SoundDocument_HasNoFinding()
    {
        var check = new CorpusCheck(Words);

        Assert.Empty(check.Check("train", Document("😀 Gen. Phan Van Giang", (2, 4, "RANK", null), (7, 14, "PERSON", "Phan Van Giang"), (2, 19, "POSITION", null))));
        Assert.Equal(1, check.Documents);
        Assert.Equal(3, check.Spans);
        Assert.Empty(check.Counts);
        Assert.Equal(0, check.OffTokenEdgeShare);
    }

    // The text is "😀 one two": code points 0 to 9, one UTF-16 unit more.
    [Theory]
    [InlineData(-1, 3, nameof(CorpusProblem.OutsideText))]
    [InlineData(6, 4, nameof(CorpusProblem.OutsideText))]
    [InlineData(6, -2, nameof(CorpusProblem.OutsideText))]
    [InlineData(6, 0, nameof(CorpusProblem.EmptySpan))]
    [InlineData(1, 4, nameof(CorpusProblem.BlankEdge))]
    [InlineData(2, 4, nameof(CorpusProblem.BlankEdge))]
    [InlineData(3, 2, nameof(CorpusProblem.OffTokenEdge))]
    [InlineData(2, 2, nameof(CorpusProblem.OffTokenEdge))]
    [InlineData(3, 6, nameof(CorpusProblem.OffTokenEdge))]
    public void Check_OneBadSpan_IsFoundWithItsOffset(int start, int length, string problem)
    {
        List<CorpusFinding> findings = new CorpusCheck(Words).Check("train", Document("😀 one two", (start, length, "DATE", null)));

        CorpusFinding finding = findings.First(f => f.Problem.ToString() == problem);
        Assert.Equal("d", finding.DocumentId);
        Assert.Equal(start, finding.Offset);
        Assert.Equal(FormattableString.Invariant($"DATE {start} to {start + length}"), finding.Detail);
    }

    [Fact]
    public void Check_QuoteOfOtherCharacters_IsFoundAndNotRepeated()
    {
        CorpusFinding finding = Assert.Single(new CorpusCheck().Check("train", Document("one two", (4, 3, "DATE", "ten"))));

        Assert.Equal(CorpusProblem.QuoteDiffers, finding.Problem);
        Assert.Equal("train: d: offset 4: QuoteDiffers: DATE 4 to 7", finding.ToString());
    }

    [Fact]
    public void Check_FlatTypesThatOverlap_AreFoundOncePerLaterSpan()
    {
        List<CorpusFinding> findings = new CorpusCheck().Check(
            "train",
            Document("one two three", (0, 7, "PERSON", null), (4, 3, "RANK", null), (4, 9, "DATE", null), (0, 13, "POSITION", null), (0, 7, "EVENT", null)));

        Assert.Equal([(CorpusProblem.FlatOverlap, "RANK 4 to 7"), (CorpusProblem.FlatOverlap, "DATE 4 to 13")], findings.Select(f => (f.Problem, f.Detail)));
    }

    [Fact]
    public void Check_SpansThatTouch_DoNotOverlap() =>
        Assert.Empty(new CorpusCheck().Check("train", Document("onetwo", (3, 3, "RANK", null), (0, 3, "PERSON", null))));

    [Fact]
    public void Check_SameStretchTwice_IsADuplicateOrAnOverlap()
    {
        List<CorpusFinding> findings = new CorpusCheck().Check("train", Document("one", (0, 3, "DATE", null), (0, 3, "DATE", null), (0, 3, "RANK", null)));

        Assert.Equal([CorpusProblem.DuplicateSpan, CorpusProblem.FlatOverlap], findings.Select(f => f.Problem));
    }

    [Fact]
    public void Check_PositionsThatOverlap_AreFound()
    {
        CorpusFinding finding = Assert.Single(new CorpusCheck().Check("train", Document("one two", (0, 7, "POSITION", null), (4, 3, "POSITION", null))));

        Assert.Equal(CorpusProblem.PositionOverlap, finding.Problem);
    }

    [Fact]
    public void Check_IdsAndTextsSeenBefore_AreFoundWithinAndBetweenSplits()
    {
        var check = new CorpusCheck();
        check.Check("train", Named("a", "one"));

        Assert.Equal([(CorpusProblem.DuplicateId, "also in train")], Problems(check.Check("train", Named("a", "two"))));
        Assert.Equal([(CorpusProblem.DuplicateText, "same text as train: a")], Problems(check.Check("train", Named("b", "one\n"))));
        Assert.Equal([(CorpusProblem.DuplicateIdAcrossSplits, "also in train")], Problems(check.Check("dev", Named("a", "three"))));
        Assert.Equal([(CorpusProblem.DuplicateTextAcrossSplits, "same text as train: a")], Problems(check.Check("dev", Named("c", " one"))));
        Assert.Equal(4, check.Counts.Count);
        Assert.All(check.Counts.Values, count => Assert.Equal(1, count));
    }

    [Fact]
    public void OffTokenEdgeShare_OneOfFour_IsAQuarter()
    {
        var check = new CorpusCheck(Words);
        check.Check("train", Document("one two", (0, 3, "DATE", null), (4, 3, "DATE", null), (5, 1, "RANK", null), (0, 7, "POSITION", null)));

        Assert.Equal(0.25, check.OffTokenEdgeShare);
    }

    private static IEnumerable<(CorpusProblem, string)> Problems(IEnumerable<CorpusFinding> findings) => findings.Select(f => (f.Problem, f.Detail));

    private static LabelledDocument Named(string id, string text) => new() { Id = id, Text = text };

    /// <summary>A document whose spans are given in code points, as a file gives them.</summary>
    private static LabelledDocument Document(string text, params (int Start, int Length, string Type, string? Quote)[] spans)
    {
        var offsets = new CodePointOffsets(text);
        return new LabelledDocument
        {
            Id = "d",
            Text = text,
            Spans =
            [
                .. spans.Select(s =>
                {
                    int start = offsets.ToUtf16(s.Start);
                    return new LabelledSpan(start, offsets.ToUtf16(s.Start + s.Length) - start, s.Type) { QuotedText = s.Quote };
                }),
            ],
        };
    }

    /// <summary>Tokens between blanks: enough to have edges that are known by eye.</summary>
    private static TokenizedText Words(string text)
    {
        var tokens = new List<Token>();
        int start = 0;
        foreach (string word in text.Split(' '))
        {
            tokens.Add(new Token(start, word.Length));
            start += word.Length + 1;
        }

        return new TokenizedText(text, [.. tokens], [new Sentence(0, tokens.Count)]);
    }
}
