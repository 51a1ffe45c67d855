namespace EntityExtraction.Training.Evaluation;

/// <summary>What precision and recall are made of. Spans are counted as sets: the same stretch with the same type twice counts once.</summary>
/// <param name="Exact">Found spans with the very extent of a gold span of their type.</param>
/// <param name="Found">All found spans.</param>
/// <param name="Gold">All gold spans.</param>
/// <param name="FoundOverlapping">Found spans that overlap a gold span of their type.</param>
/// <param name="GoldOverlapped">Gold spans that a found span of their type overlaps.</param>
internal readonly record struct SpanCounts(int Exact, int Found, int Gold, int FoundOverlapping, int GoldOverlapped)
{
    public double Precision => Share(Exact, Found);

    public double Recall => Share(Exact, Gold);

    public double F1 => Harmonic(Precision, Recall);

    public double RelaxedPrecision => Share(FoundOverlapping, Found);

    public double RelaxedRecall => Share(GoldOverlapped, Gold);

    public double RelaxedF1 => Harmonic(RelaxedPrecision, RelaxedRecall);

    public static SpanCounts operator +(SpanCounts a, SpanCounts b) => new(
        a.Exact + b.Exact, a.Found + b.Found, a.Gold + b.Gold, a.FoundOverlapping + b.FoundOverlapping, a.GoldOverlapped + b.GoldOverlapped);

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private static double Harmonic(double p, double r) => p + r == 0 ? 0 : 2 * p * r / (p + r);
}
