using EntityExtraction.Training.Corpora;
using EntityExtraction.Training.Evaluation;

namespace EntityExtraction.Tests.Training.Evaluation;

public sealed class MentionScorerTest
{
    [Fact]
    public void Add_OneRightOneMissedOneSpurious_CountsEach()
    {
        ScoreReport report = Score([(0, 5, "PERSON"), (10, 5, "PERSON")], [(0, 5, "PERSON"), (20, 5, "PERSON"), (30, 5, "PERSON")]);

        SpanCounts person = report.ByType["PERSON"];
        Assert.Equal(new SpanCounts(Exact: 1, Found: 3, Gold: 2, FoundOverlapping: 1, GoldOverlapped: 1), person);
        Assert.Equal(1 / 3.0, person.Precision);
        Assert.Equal(1 / 2.0, person.Recall);
        Assert.Equal(0.4, person.F1, 15);
        Assert.Equal(person, report.Micro);
        Assert.Equal([ErrorKind.Missed, ErrorKind.Spurious, ErrorKind.Spurious], report.Errors.Select(e => e.Kind));
    }

    [Fact]
    public void Add_OneFoundOverTwoGold_RelaxedCountsEachSideForItself()
    {
        SpanCounts date = Score([(0, 3, "DATE"), (7, 4, "DATE")], [(0, 11, "DATE")]).ByType["DATE"];

        Assert.Equal(new SpanCounts(0, 1, 2, FoundOverlapping: 1, GoldOverlapped: 2), date);
        Assert.Equal(1, date.RelaxedPrecision);
        Assert.Equal(1, date.RelaxedRecall);
        Assert.Equal(0, date.F1);
    }

    [Fact]
    public void Add_TouchingSpans_DoNotOverlap() =>
        Assert.Equal(new SpanCounts(0, 1, 1, 0, 0), Score([(0, 3, "DATE")], [(3, 3, "DATE")]).ByType["DATE"]);

    [Fact]
    public void Add_OverlapOfAnotherType_IsNotRelaxedRight()
    {
        ScoreReport report = Score([(0, 5, "DATE")], [(0, 4, "RANK")]);

        Assert.Equal(new SpanCounts(0, 1, 1, 0, 0), report.Micro);
        Assert.Equal(1, report.Confusions("DATE", "RANK"));
        Assert.Equal(ErrorKind.TypeAndBoundary, Assert.Single(report.Errors).Kind);
    }

    [Fact]
    public void Add_RepeatedSpans_CountOnce() =>
        Assert.Equal(new SpanCounts(1, 1, 1, 1, 1), Score([(0, 5, "DATE"), (0, 5, "DATE")], [(0, 5, "DATE"), (0, 5, "DATE")]).Micro);

    [Fact]
    public void Add_PositionsAndOtherTypes_StayOutOfTheMicroAverage()
    {
        ScoreReport report = Score(
            [(0, 9, "POSITION"), (0, 4, "ORGANISATION"), (20, 3, "EVENT")],
            [(0, 9, "POSITION"), (0, 4, "ORGANISATION"), (30, 3, "EVENT")]);

        Assert.Equal(new SpanCounts(1, 1, 1, 1, 1), report.Micro);
        Assert.Equal(new SpanCounts(1, 1, 1, 1, 1), report.ByType["POSITION"]);
        Assert.Equal(["POSITION"], report.Apart);
        Assert.Empty(report.Errors);
    }

    [Fact]
    public void Add_NoPositionAnywhere_LeavesTheirRowOut() => Assert.Empty(Score([(0, 5, "DATE")], []).Apart);

    [Fact]
    public void Add_TypesOfTheCallersChoice_AreScoredAlone()
    {
        var scorer = new MentionScorer(["EVENT"]);
        scorer.Add(Document("1", [(0, 3, "EVENT"), (5, 3, "DATE")]), [new PredictedSpan(0, 3, "EVENT"), new PredictedSpan(9, 3, "RANK")]);

        Assert.Equal(new SpanCounts(1, 1, 1, 1, 1), scorer.Report().Micro);
    }

    [Theory]
    [InlineData(12, 8, "left short")]
    [InlineData(8, 12, "left long")]
    [InlineData(10, 8, "right short")]
    [InlineData(10, 12, "right long")]
    [InlineData(12, 6, "both short")]
    [InlineData(8, 14, "both long")]
    [InlineData(12, 10, "shifted right")]
    [InlineData(8, 10, "shifted left")]
    public void Fault_FoundAgainstGoldFromTenToTwenty_NamesTheWrongEdges(int start, int length, string name)
    {
        ScoreReport report = Score([(10, 10, "DATE")], [(start, length, "DATE")]);

        MentionError error = Assert.Single(report.Errors);
        Assert.Equal(ErrorKind.Boundary, error.Kind);
        Assert.Equal(name, ScoreTables.NameOf(error.Fault));
        Assert.Equal(1, report.BoundaryErrors("DATE", error.Fault));
    }

    [Fact]
    public void Align_TwoPiecesOfOneGold_LongerPieceStandsForItAndTheOtherIsSpurious()
    {
        ScoreReport report = Score([(0, 15, "DATE")], [(0, 6, "DATE"), (8, 7, "DATE")]);

        Assert.Equal([ErrorKind.Boundary, ErrorKind.Spurious], report.Errors.Select(e => e.Kind));
        Assert.Equal(8, report.Errors[0].Found!.Value.Start);
        Assert.Equal(1, report.Confusions("DATE", "DATE"));
        Assert.Equal(1, report.Confusions(null, "DATE"));
    }

    [Fact]
    public void Align_SameStretchOfAnotherType_ComesBeforeLongerOverlapWithinTheType()
    {
        ScoreReport report = Score([(0, 9, "PERSON")], [(0, 12, "PERSON"), (0, 9, "RANK")]);

        Assert.Equal([ErrorKind.Type, ErrorKind.Spurious], report.Errors.Select(e => e.Kind));
        Assert.Equal(1, report.Confusions("PERSON", "RANK"));
    }

    [Fact]
    public void Report_DocumentsWithoutPrediction_CountAsEmptyAndAreNamed()
    {
        ScoreReport report = MentionScorer.Score(
            [Document("1", [(0, 5, "DATE")]), Document("2", [(0, 5, "DATE")])],
            d => d.Id == "1" ? [new PredictedSpan(0, 5, "DATE")] : null);

        Assert.Equal(["2"], report.WithoutPrediction);
        Assert.Equal(0.5, report.Micro.Recall);
    }

    [Fact]
    public void Score_OneIdTwice_LastDocumentStands()
    {
        ScoreReport report = MentionScorer.Score([Document("1", [(0, 5, "DATE")]), Document("1", [(0, 5, "RANK")])], _ => []);

        Assert.Equal(1, report.Documents);
        Assert.Equal(0, report.ByType["DATE"].Gold);
        Assert.Equal(1, report.ByType["RANK"].Gold);
    }

    [Fact]
    public void Report_NothingAtAll_IsAllNoughts()
    {
        ScoreReport report = new MentionScorer().Report(resamples: 10);

        Assert.Equal(0, report.Micro.F1);
        Assert.Equal(0, report.Micro.RelaxedF1);
        Assert.Empty(report.Intervals);
        Assert.StartsWith("type ", ScoreTables.Scores(report, markdown: false), StringComparison.Ordinal);
    }

    [Fact]
    public void Report_Intervals_AreTheSameEveryTimeAndHoldTheFigure()
    {
        LabelledDocument[] gold = [.. Enumerable.Range(0, 40).Select(i => Document($"{i}", [(0, 5, "DATE"), (10, 5, "DATE")]))];
        ScoreReport Run() => MentionScorer.Score(gold, d => int.Parse(d.Id, System.Globalization.CultureInfo.InvariantCulture) % 2 == 0 ? [new(0, 5, "DATE"), new(10, 5, "DATE")] : [new(0, 5, "DATE")], 500);

        ScoreReport report = Run();
        Interval interval = report.Intervals["DATE"];
        Assert.True(interval.Low < report.Micro.F1 && report.Micro.F1 < interval.High);
        Assert.Equal(interval, report.Intervals[ScoreReport.MicroName]);
        Assert.Equal(interval, Run().Intervals["DATE"]);

        // Recall of 40 documents of which half have one of two: 0.75, its standard error 0.25 / sqrt(40) = 0.04; F1 = 2r / (1 + r) at r = 0.75 -+ 0.078.
        Assert.InRange(interval.Low, 0.78, 0.82);
        Assert.InRange(interval.High, 0.89, 0.93);
    }

    [Fact]
    public void Report_OneDocument_HasAnIntervalWithoutWidth()
    {
        ScoreReport report = MentionScorer.Score([Document("1", [(0, 5, "DATE")])], _ => [new PredictedSpan(0, 5, "DATE")], resamples: 1);

        Assert.Equal(new Interval(1, 1), report.Intervals["DATE"]);
    }

    private static ScoreReport Score((int, int, string)[] gold, (int Start, int Length, string Type)[] found) =>
        MentionScorer.Score([Document("1", gold)], _ => [.. found.Select(s => new PredictedSpan(s.Start, s.Length, s.Type))]);

    private static LabelledDocument Document(string id, (int Start, int Length, string Type)[] spans) => new()
    {
        Id = id,
        Text = new string('x', 40),
        Spans = [.. spans.Select(s => new LabelledSpan(s.Start, s.Length, s.Type))],
    };
}
