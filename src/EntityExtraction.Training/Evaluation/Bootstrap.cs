namespace EntityExtraction.Training.Evaluation;

/// <summary>The range in which 95 of 100 resampled figures lie.</summary>
internal readonly record struct Interval(double Low, double High);

/// <summary>Intervals of F1 by resampling whole documents: the mentions of one document are not independent of each other.</summary>
internal static class Bootstrap
{
    /// <summary>Fixed, and named in reports: the same labels and predictions always give the same interval.</summary>
    public const ulong Seed = 1;

    /// <summary>One interval per column of <paramref name="documents"/>, all over the same resamples.</summary>
    /// <param name="documents">A row per document, a column per figure.</param>
    /// <param name="resamples">How often to draw as many documents as there are, with replacement.</param>
    public static Interval[] F1(IReadOnlyList<SpanCounts[]> documents, int resamples)
    {
        int columns = documents[0].Length;
        double[][] figures = [.. Enumerable.Range(0, columns).Select(_ => new double[resamples])];
        var random = new SplitMix64(Seed);
        var sums = new SpanCounts[columns];
        for (int i = 0; i < resamples; i++)
        {
            Array.Clear(sums);
            for (int d = 0; d < documents.Count; d++)
            {
                SpanCounts[] drawn = documents[random.Next(documents.Count)];
                for (int c = 0; c < columns; c++)
                {
                    sums[c] += drawn[c];
                }
            }

            for (int c = 0; c < columns; c++)
            {
                figures[c][i] = sums[c].F1;
            }
        }

        return [.. figures.Select(Middle)];
    }

    private static Interval Middle(double[] figures)
    {
        Array.Sort(figures);
        return new Interval(figures[(int)(figures.Length * .025)], figures[(int)(figures.Length * .975)]);
    }
}
