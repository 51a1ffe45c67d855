namespace EntityExtraction.Tagging;

/// <summary>Scores of label bigrams, [from x stride + to], with forbidden ones at <see cref="Forbidden"/>.</summary>
internal sealed class TransitionMatrix
{
    /// <summary>So low that no path over it is ever best, yet finite, so that sums of it stay ordinary numbers.</summary>
    public const float Forbidden = -1e7f;

    public TransitionMatrix(LabelSet labels, ReadOnlySpan<float> learned)
    {
        Labels = labels;
        Scores = new float[labels.Stride * labels.Stride];
        Factors = new float[Scores.Length];
        FactorsBack = new float[Scores.Length];
        Array.Fill(Scores, Forbidden);
        for (int from = 0; from < labels.Count; from++)
        {
            for (int to = 0; to < labels.Count; to++)
            {
                if (LabelSet.MayFollow(from, to))
                {
                    int cell = (from * labels.Stride) + to;
                    Scores[cell] = learned[(from * labels.Count) + to];
                    Factors[cell] = Exponential.Of(Scores[cell]);
                    FactorsBack[(to * labels.Stride) + from] = Factors[cell];
                }
            }
        }
    }

    public LabelSet Labels { get; }

    public float[] Scores { get; }

    /// <summary>The scores' exponentials; zero where forbidden.</summary>
    public float[] Factors { get; }

    /// <summary>The same factors, [to x stride + from].</summary>
    public float[] FactorsBack { get; }
}
