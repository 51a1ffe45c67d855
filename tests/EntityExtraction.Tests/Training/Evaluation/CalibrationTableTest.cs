using EntityExtraction.Training.Evaluation;

namespace EntityExtraction.Tests.Training.Evaluation;

public sealed class CalibrationTableTest
{
    [Fact]
    public void Bins_FiveMentions_AreThoseCountedByHand()
    {
        var table = new CalibrationTable([(0.95, true), (0.91, true), (0.97, false), (0.1, false), (0.45, true)]);

        Assert.Equal([0, 1, 0, 0, 1, 0, 0, 0, 0, 3], table.Bins.Select(b => b.Count));
        CalibrationBin last = table.Bins[9];
        Assert.Equal((0.9, 1.0), (last.From, last.To));
        Assert.Equal(2.83 / 3, last.MeanConfidence, 12);
        Assert.Equal(2 / 3.0, last.Accuracy, 12);

        // (3 x |0.9433 - 0.6667| + 1 x |0.1 - 0| + 1 x |0.45 - 1|) / 5
        Assert.Equal((0.83 + 0.1 + 0.55) / 5, table.ExpectedError, 12);

        // Five mentions in ten bins of equal size stand alone: 0.1, 0.55, 0.09, 0.05, 0.97 apart.
        Assert.Equal((0.1 + 0.55 + 0.09 + 0.05 + 0.97) / 5, table.EqualCountError, 12);
    }

    [Fact]
    public void Bins_OneAndZero_BelongToTheOuterBins()
    {
        var table = new CalibrationTable([(1, true), (0, false)]);

        Assert.Equal(1, table.Bins[0].Count);
        Assert.Equal(1, table.Bins[9].Count);
        Assert.Equal(0, table.ExpectedError);
    }

    [Fact]
    public void ExpectedError_NoMention_IsNought() => Assert.Equal(0, new CalibrationTable([]).ExpectedError);
}
