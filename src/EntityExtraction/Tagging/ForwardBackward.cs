using System.Runtime.Intrinsics;

namespace EntityExtraction.Tagging;

/// <summary>
/// Forward and backward sums over all legal label sequences of one sentence, in scaled linear space. Holds its buffers between
/// sentences; not thread-safe.
/// </summary>
internal sealed class ForwardBackward(TransitionMatrix transitions)
{
    private readonly int _stride = transitions.Labels.Stride;
    private readonly int _count = transitions.Labels.Count;

    private readonly uint _starts = transitions.Labels.Mask(LabelSet.MayStart);
    private readonly uint _ends = transitions.Labels.Mask(LabelSet.MayEnd);

    private TransitionMatrix _transitions = transitions;

    /// <summary>[token x stride + label]: sums over the sequences up to the token, scaled to add up to one.</summary>
    public float[] Alpha { get; private set; } = [];

    /// <summary>[token x stride + label]: sums over the sequences after the token, in the scale of <see cref="Alpha"/>.</summary>
    public float[] Beta { get; private set; } = [];

    /// <summary>[token x stride + label]: exponentials of the emissions, relative to the token's highest.</summary>
    public float[] Factors { get; private set; } = [];

    /// <summary>[token]: what the token's row of <see cref="Alpha"/> was divided by.</summary>
    public float[] Scales { get; private set; } = [];

    /// <summary>Logarithm of the sum over all sequences.</summary>
    public double LogSum { get; private set; }

    public int Stride => _stride;

    /// <summary>Takes other transition scores from now on (training changes them).</summary>
    public void Use(TransitionMatrix transitions) => _transitions = transitions;

    /// <summary>
    /// Runs both passes. <paramref name="permitted"/>, where given, holds a bit mask of labels per token; other labels count as impossible.
    /// </summary>
    public void Run(ReadOnlySpan<float> emissions, int length, ReadOnlySpan<uint> permitted = default)
    {
        Reserve(length);
        double log = 0;
        for (int t = 0; t < length; t++)
        {
            log += Exponentiate(emissions.Slice(t * _stride, _stride), t, length, permitted.IsEmpty ? uint.MaxValue : permitted[t]);
            Span<float> row = Alpha.AsSpan(t * _stride, _stride);
            if (t == 0)
            {
                Factors.AsSpan(0, _stride).CopyTo(row);
            }
            else
            {
                Advance(Alpha.AsSpan((t - 1) * _stride, _stride), Factors.AsSpan(t * _stride, _stride), row);
            }

            float sum = 0;
            for (int label = 0; label < _count; label++)
            {
                sum += row[label];
            }

            Scales[t] = sum;
            log += Math.Log(sum);
            float inverse = sum > 0 ? 1f / sum : 0f;
            for (int label = 0; label < _count; label++)
            {
                row[label] *= inverse;
            }
        }

        LogSum = log;
        Backward(length);
    }

    /// <summary>
    /// Probability that a mention of type number <paramref name="type"/> covers exactly the tokens first..last. Zero where scores are
    /// so far apart (a hundred and more) that the sums leave the range of floats.
    /// </summary>
    public float SpanProbability(int type, int first, int last)
    {
        float[] factors = _transitions.Factors;
        int label = first == last ? LabelSet.Unit(type) : LabelSet.Begin(type);
        float value = Alpha[(first * _stride) + label];
        for (int t = first + 1; t <= last; t++)
        {
            int next = t == last ? LabelSet.Last(type) : LabelSet.Inside(type);
            value *= factors[(label * _stride) + next] * Factors[(t * _stride) + next] / Scales[t];
            label = next;
        }

        value *= Beta[(last * _stride) + label];
        return float.IsFinite(value) ? value : 0f;
    }

    private void Reserve(int length)
    {
        if (Scales.Length < length)
        {
            int size = Math.Max(length, 64);
            Alpha = new float[size * _stride];
            Beta = new float[size * _stride];
            Factors = new float[size * _stride];
            Scales = new float[size];
        }
    }

    /// <summary>Fills the token's factors and returns the score that they are relative to.</summary>
    private float Exponentiate(ReadOnlySpan<float> emission, int t, int length, uint permitted)
    {
        // Lower scores count as this low, so that a sentence whose every path is unlikely still has one.
        const float lowest = -60f;

        uint legal = permitted & (t == 0 ? _starts : uint.MaxValue) & (t == length - 1 ? _ends : uint.MaxValue);
        float top = float.NegativeInfinity;
        for (int label = 0; label < _count; label++)
        {
            top = (legal >> label & 1) != 0 ? Math.Max(top, emission[label]) : top;
        }

        Span<float> factors = Factors.AsSpan(t * _stride, _stride);
        factors.Clear();
        for (int label = 0; label < _count; label++)
        {
            factors[label] = (legal >> label & 1) != 0 ? Exponential.Of(Math.Max(emission[label] - top, lowest)) : 0f;
        }

        return top;
    }

    /// <summary>next = (previous x transition factors) element-wise times factors.</summary>
    private void Advance(ReadOnlySpan<float> previous, ReadOnlySpan<float> factors, Span<float> next)
    {
        ReadOnlySpan<float> matrix = _transitions.Factors;
        for (int lane = 0; lane < _stride; lane += Vector256<float>.Count)
        {
            Vector256<float> sum = Vector256<float>.Zero;
            for (int from = 0; from < _count; from++)
            {
                sum += Vector256.Create(previous[from]) * Vector256.Create(matrix.Slice((from * _stride) + lane, Vector256<float>.Count));
            }

            (sum * Vector256.Create(factors.Slice(lane, Vector256<float>.Count))).CopyTo(next[lane..]);
        }
    }

    private void Backward(int length)
    {
        Span<float> after = stackalloc float[_stride];
        ReadOnlySpan<float> matrix = _transitions.Factors;
        Span<float> last = Beta.AsSpan((length - 1) * _stride, _stride);
        last.Clear();
        last[.._count].Fill(1f);
        for (int t = length - 2; t >= 0; t--)
        {
            float inverse = Scales[t + 1] > 0 ? 1f / Scales[t + 1] : 0f;
            for (int label = 0; label < _stride; label++)
            {
                after[label] = Factors[((t + 1) * _stride) + label] * Beta[((t + 1) * _stride) + label] * inverse;
            }

            for (int from = 0; from < _count; from++)
            {
                Vector256<float> sum = Vector256<float>.Zero;
                for (int lane = 0; lane < _stride; lane += Vector256<float>.Count)
                {
                    sum += Vector256.Create(matrix.Slice((from * _stride) + lane, Vector256<float>.Count))
                        * Vector256.Create<float>(after.Slice(lane, Vector256<float>.Count));
                }

                Beta[(t * _stride) + from] = Vector256.Sum(sum);
            }
        }
    }
}
