using EntityExtraction.Training.Corpora;
using EntityExtraction.Training.Evaluation;

namespace EntityExtraction.Tests.Training.Evaluation;

/// <summary>
/// A small pair of files with every kind of error, scored by an independent script; its figures stand here as it printed them.
/// Errors by kind, confusions and bins were counted by hand.
/// </summary>
public sealed class ScoreAgreementTest
{
    private static readonly ScoreReport Report = Score(new MentionScorer());

    [Theory]
    [InlineData("PERSON", 7, 8, "50.00", "57.14", "53.33", "86.60")]
    [InlineData("RANK", 6, 6, "66.67", "66.67", "66.67", "83.33")]
    [InlineData("ORGANISATION", 5, 5, "0.00", "0.00", "0.00", "40.00")]
    [InlineData("DATE", 8, 7, "57.14", "50.00", "53.33", "93.33")]
    [InlineData("LOCATION", 6, 8, "37.50", "50.00", "42.86", "57.14")]
    [InlineData("POSITION", 3, 3, "33.33", "33.33", "33.33", "100.00")]
    public void ByType_SamePair_AgreesToTheDigit(string type, int gold, int found, string p, string r, string f1, string relaxed) =>
        AssertFigures(Report.ByType[type], gold, found, p, r, f1, relaxed);

    [Fact]
    public void Micro_SamePair_AgreesToTheDigit() => AssertFigures(Report.Micro, 32, 34, "44.12", "46.88", "45.45", "74.26");

    [Theory]
    [InlineData("", 3, 0, "0.00", "0.00", "0.00", "0.00")]
    [InlineData("north", 16, 19, "42.11", "50.00", "45.71", "91.56")]
    [InlineData("south", 13, 15, "46.67", "53.85", "50.00", "60.25")]
    public void BySource_SamePair_AgreesToTheDigit(string source, int gold, int found, string p, string r, string f1, string relaxed) =>
        AssertFigures(Report.BySource[source], gold, found, p, r, f1, relaxed);

    [Fact]
    public void WithoutPrediction_SamePair_NamesTheSameDocument() => Assert.Equal(["south/4"], Report.WithoutPrediction);

    [Theory]
    [InlineData("PERSON", 0, 2, 1, 0, 2)]
    [InlineData("RANK", 1, 1, 0, 0, 1)]
    [InlineData("ORGANISATION", 1, 2, 1, 1, 2)]
    [InlineData("DATE", 2, 1, 0, 0, 2)]
    [InlineData("LOCATION", 1, 1, 0, 1, 1)]
    [InlineData("POSITION", 0, 0, 0, 0, 2)]
    public void ErrorCount_SamePair_AsCountedByHand(string type, int missed, int spurious, int wrongType, int wrongTypeAndEdge, int wrongEdge) =>
        Assert.Equal(
            [missed, spurious, wrongType, wrongTypeAndEdge, wrongEdge],
            new[] { ErrorKind.Missed, ErrorKind.Spurious, ErrorKind.Type, ErrorKind.TypeAndBoundary, ErrorKind.Boundary }.Select(k => Report.ErrorCount(type, k)));

    [Theory]
    [InlineData("PERSON", "6 0 0 0 1 0")]
    [InlineData("RANK", "0 5 0 0 0 1")]
    [InlineData("ORGANISATION", "0 0 2 0 2 1")]
    [InlineData("DATE", "0 0 0 6 0 2")]
    [InlineData("LOCATION", "0 0 1 0 4 1")]
    [InlineData(null, "2 1 2 1 1 0")]
    public void Confusions_SamePair_AsCountedByHand(string? gold, string expected) =>
        Assert.Equal(expected, string.Join(' ', LabelTypes.Flat.Append(null).Select(found => Report.Confusions(gold, found))));

    [Theory]
    [InlineData(false, "agreement-report.txt")]
    [InlineData(true, "agreement-report-markdown.txt")]
    public void Tables_SamePair_AreWrittenAsInTheFile(bool markdown, string file)
    {
        string[] tables =
        [
            ScoreTables.Scores(Report, markdown), ScoreTables.BySource(Report, markdown), ScoreTables.Confusion(Report, markdown),
            ScoreTables.Errors(Report, markdown), ScoreTables.Calibration(Report, markdown),
        ];
        Assert.Equal(File.ReadAllText(DataFile(file)), string.Join('\n', tables));
    }

    [Fact]
    public void ErrorList_SamePair_IsWrittenAsInTheFile()
    {
        using var writer = new StringWriter();
        ErrorList.Write(writer, Report.Errors);

        Assert.Equal(File.ReadAllText(DataFile("agreement-errors.tsv")), writer.ToString());
    }

    private static ScoreReport Score(MentionScorer scorer)
    {
        Dictionary<string, LabelledDocument> gold = CorpusReader.Read(DataFile("agreement-gold.jsonl")).ToDictionary(d => d.Id, StringComparer.Ordinal);
        Dictionary<string, PredictedDocument> found = CorpusReader
            .ReadPredictions(DataFile("agreement-predicted.jsonl"), id => gold.GetValueOrDefault(id)?.Text)
            .ToDictionary(d => d.Id, StringComparer.Ordinal);
        scorer.AddAll(gold.Values, d => found.GetValueOrDefault(d.Id)?.Spans);
        return scorer.Report();
    }

    private static void AssertFigures(SpanCounts counts, int gold, int found, string p, string r, string f1, string relaxed)
    {
        Assert.Equal((gold, found), (counts.Gold, counts.Found));
        Assert.Equal((p, r, f1), (Percent.Of(counts.Precision), Percent.Of(counts.Recall), Percent.Of(counts.F1)));
        Assert.Equal(relaxed, Percent.Of(counts.RelaxedF1));
    }

    private static string DataFile(string name) => TestFile.PathOf("Training/Evaluation/" + name);
}
