using EntityExtraction.Tagging;

namespace EntityExtraction.Tests.Tagging;

public sealed class LabelSumsTest
{
    [Fact]
    public void Add_RowsOfBothKinds_AreSummedLaneByLane()
    {
        sbyte[] weights = [.. Enumerable.Range(0, LabelSums.Count).Select(n => (sbyte)((n * 8) - 127))];
        short[] before = [.. Enumerable.Range(0, LabelSums.Count).Select(n => (short)(n * 100))];
        short[] after = new short[LabelSums.Count];

        var sums = default(LabelSums);
        sums.Add(before);
        sums.Add(weights);
        sums.Add(weights);
        sums.CopyTo(after);

        Assert.Equal(before.Select((b, lane) => (short)(b + (2 * weights[lane]))), after);
    }

    [Fact]
    public void Scale_TwoChains_SharesTheLanesOut()
    {
        short[] units = [.. Enumerable.Range(0, LabelSums.Count).Select(n => (short)((n % 2 == 0 ? 1 : -1) * n))];
        float[] first = new float[LabelSet.Flat.Stride];
        float[] second = new float[LabelSet.Positions.Stride];

        var sums = default(LabelSums);
        sums.Add(units);
        sums.Scale(0.1f, first, second);

        Assert.Equal(units.Select(u => u * 0.1f), first.Concat(second));
    }
}
