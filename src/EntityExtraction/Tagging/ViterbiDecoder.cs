using System.Runtime.Intrinsics;

namespace EntityExtraction.Tagging;

/// <summary>The best legal label sequence.</summary>
internal static class ViterbiDecoder
{
    /// <summary>
    /// Fills <paramref name="best"/> with the labels of the best path and returns its score.
    /// </summary>
    /// <param name="emissions">[token x stride + label], log scores.</param>
    /// <param name="transitions">Scores of label bigrams.</param>
    /// <param name="best">A label per token.</param>
    /// <param name="back">Scratch, [token x stride + label].</param>
    public static float Decode(ReadOnlySpan<float> emissions, TransitionMatrix transitions, Span<byte> best, Span<int> back)
    {
        int stride = transitions.Labels.Stride;
        int count = transitions.Labels.Count;
        Span<float> score = stackalloc float[stride];
        Span<float> next = stackalloc float[stride];
        for (int label = 0; label < stride; label++)
        {
            score[label] = label < count && LabelSet.MayStart(label) ? emissions[label] : TransitionMatrix.Forbidden;
        }

        for (int t = 1; t < best.Length; t++)
        {
            Step(score, emissions.Slice(t * stride, stride), transitions, next, back.Slice(t * stride, stride));
            Span<float> free = score;
            score = next;
            next = free;
        }

        int label0 = 0;
        float top = float.NegativeInfinity;
        for (int label = 0; label < count; label++)
        {
            if (LabelSet.MayEnd(label) && score[label] > top)
            {
                top = score[label];
                label0 = label;
            }
        }

        for (int t = best.Length - 1; t >= 0; t--)
        {
            best[t] = (byte)label0;
            label0 = t > 0 ? back[(t * stride) + label0] : 0;
        }

        return top;
    }

    private static void Step(
        ReadOnlySpan<float> score, ReadOnlySpan<float> emission, TransitionMatrix transitions, Span<float> next, Span<int> back)
    {
        int stride = score.Length;
        ReadOnlySpan<float> matrix = transitions.Scores;
        for (int lane = 0; lane < stride; lane += LabelSet.Lanes)
        {
            // Strictly better candidates only, in the order of the labels: of equal paths that of the lower label wins.
            Vector256<float> top = Vector256.Create(float.NegativeInfinity);
            Vector256<int> from = Vector256<int>.Zero;
            foreach (byte previous in transitions.Labels.Before(lane / LabelSet.Lanes))
            {
                Vector256<float> candidate = LabelVector.Repeat(score, previous) + LabelVector.Load(matrix, (previous * stride) + lane);
                Vector256<float> better = Vector256.GreaterThan(candidate, top);
                top = Vector256.ConditionalSelect(better, candidate, top);
                from = Vector256.ConditionalSelect(better.AsInt32(), Vector256.Create((int)previous), from);
            }

            (top + LabelVector.Load(emission, lane)).Store(next, lane);
            from.Store(back, lane);
        }
    }
}
