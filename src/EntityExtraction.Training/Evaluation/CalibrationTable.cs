namespace EntityExtraction.Training.Evaluation;

/// <summary>One tenth of the scale of confidence.</summary>
/// <param name="From">Lowest confidence of the bin.</param>
/// <param name="To">Confidence at which the next bin begins; the last bin includes 1.</param>
/// <param name="Count">Found mentions with such a confidence.</param>
/// <param name="MeanConfidence">What the tagger claimed on average.</param>
/// <param name="Accuracy">Share that was exactly right.</param>
internal readonly record struct CalibrationBin(double From, double To, int Count, double MeanConfidence, double Accuracy)
{
    public double Gap => MeanConfidence - Accuracy;
}

/// <summary>How well confidences tell the share of found mentions that are exactly right.</summary>
internal sealed class CalibrationTable
{
    private const int BinCount = 10;

    public CalibrationTable(IEnumerable<(double Confidence, bool Right)> mentions)
    {
        (double Confidence, bool Right)[] all = [.. mentions.OrderBy(m => m.Confidence).ThenBy(m => m.Right)];
        Count = all.Length;
        List<(double Confidence, bool Right)>[] bins = [.. Enumerable.Range(0, BinCount).Select(_ => new List<(double, bool)>())];
        foreach ((double Confidence, bool Right) mention in all)
        {
            bins[Math.Min((int)(mention.Confidence * BinCount), BinCount - 1)].Add(mention);
        }

        Bins = [.. bins.Select((bin, i) => Bin((double)i / BinCount, (double)(i + 1) / BinCount, bin))];
        ExpectedError = Error(Bins);

        // Most mentions crowd into the last tenth, where one bin can hide a great deal: bins of equal size show it.
        EqualCountError = Error([.. Enumerable.Range(0, BinCount).Select(i =>
            Bin(0, 1, all[(int)((long)Count * i / BinCount)..(int)((long)Count * (i + 1) / BinCount)]))]);
    }

    public IReadOnlyList<CalibrationBin> Bins { get; }

    /// <summary>Number of mentions that carry a confidence.</summary>
    public int Count { get; }

    /// <summary>Expected calibration error over the tenths of the scale: the mean gap, weighted by the mentions of each bin.</summary>
    public double ExpectedError { get; }

    /// <summary>The same over ten bins of equal size.</summary>
    public double EqualCountError { get; }

    private static CalibrationBin Bin(double from, double to, IReadOnlyCollection<(double Confidence, bool Right)> mentions) =>
        mentions.Count == 0
            ? new CalibrationBin(from, to, 0, 0, 0)
            : new CalibrationBin(from, to, mentions.Count, mentions.Average(m => m.Confidence), (double)mentions.Count(m => m.Right) / mentions.Count);

    private double Error(IReadOnlyList<CalibrationBin> bins) =>
        Count == 0 ? 0 : bins.Sum(b => Math.Abs(b.Gap) * b.Count) / Count;
}
