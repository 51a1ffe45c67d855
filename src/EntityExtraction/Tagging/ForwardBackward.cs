using System.Runtime.CompilerServices;
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

    private readonly uint _all = transitions.Labels.Mask(static _ => true);
    private readonly uint _starts = transitions.Labels.Mask(LabelSet.MayStart);
    private readonly uint _ends = transitions.Labels.Mask(LabelSet.MayEnd);

    private TransitionMatrix _transitions = transitions;
    private float[] _tops = [];
    private int _length;

    /// <summary>[token x stride + label]: sums over the sequences up to the token, scaled to add up to one.</summary>
    public float[] Alpha { get; private set; } = [];

    /// <summary>[token x stride + label]: sums over the sequences after the token, in the scale of <see cref="Alpha"/>.</summary>
    public float[] Beta { get; private set; } = [];

    /// <summary>[token x stride + label]: exponentials of the emissions, relative to the token's highest.</summary>
    public float[] Factors { get; private set; } = [];

    /// <summary>[token]: what the token's row of <see cref="Alpha"/> was divided by.</summary>
    public float[] Scales { get; private set; } = [];

    /// <summary>Logarithm of the sum over all sequences.</summary>
    public double LogSum
    {
        get
        {
            double log = 0;
            for (int t = 0; t < _length; t++)
            {
                log += _tops[t];
                log += Math.Log(Scales[t]);
            }

            return log;
        }
    }

    public int Stride => _stride;

    /// <summary>Takes other transition scores from now on (training changes them).</summary>
    public void Use(TransitionMatrix transitions) => _transitions = transitions;

    /// <summary>
    /// Runs both passes. <paramref name="permitted"/>, where given, holds a bit mask of labels per token; other labels count as impossible.
    /// The pass back ends at token <paramref name="down"/>: before it, <see cref="Beta"/> is not filled.
    /// </summary>
    public void Run(ReadOnlySpan<float> emissions, int length, ReadOnlySpan<uint> permitted = default, int down = 0)
    {
        Reserve(length);
        _length = length;
        for (int t = 0; t < length; t++)
        {
            Span<float> factors = Factors.AsSpan(t * _stride, _stride);
            uint legal = (permitted.IsEmpty ? _all : permitted[t] & _all) & (t == 0 ? _starts : _all) & (t == length - 1 ? _ends : _all);
            _tops[t] = Exponentiate(emissions.Slice(t * _stride, _stride), legal, factors);
            Span<float> row = Alpha.AsSpan(t * _stride, _stride);
            if (t == 0)
            {
                factors.CopyTo(row);
            }
            else
            {
                Advance(Alpha.AsSpan((t - 1) * _stride, _stride), factors, row);
            }

            float sum = 0;
            foreach (float value in row[.._count])
            {
                sum += value;
            }

            Scales[t] = sum;
            Multiply(row, sum > 0 ? 1f / sum : 0f);
        }

        Backward(length, down);
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
            _tops = new float[size];
        }
    }

    /// <summary>Fills a token's factors and returns the score that they are relative to.</summary>
    private static float Exponentiate(ReadOnlySpan<float> emission, uint legal, Span<float> factors)
    {
        // Lower scores count as this low, so that a sentence whose every path is unlikely still has one.
        const float lowest = -60f;

        Vector256<float> tops = Vector256.Create(float.NegativeInfinity);
        for (int lane = 0; lane < factors.Length; lane += LabelSet.Lanes)
        {
            tops = Vector256.MaxNative(tops, Vector256.ConditionalSelect(Lanes(legal >> lane), LabelVector.Load(emission, lane), tops));
        }

        float top = LabelVector.Highest(tops);

        for (int lane = 0; lane < factors.Length; lane += LabelSet.Lanes)
        {
            Vector256<float> scores = Vector256.MaxNative(LabelVector.Load(emission, lane) - Vector256.Create(top), Vector256.Create(lowest));
            (Exponential.Of(scores) & Lanes(legal >> lane)).Store(factors, lane);
        }

        return top;
    }

    /// <summary>All bits of the lanes whose label's bit is set.</summary>
    private static Vector256<float> Lanes(uint labels)
    {
        Vector256<int> bits = Vector256.Create(1, 2, 4, 8, 16, 32, 64, 128);
        return Vector256.Equals(Vector256.Create((int)labels) & bits, bits).AsSingle();
    }

    private static void Multiply(Span<float> row, float factor)
    {
        for (int lane = 0; lane < row.Length; lane += LabelSet.Lanes)
        {
            (LabelVector.Load(row, lane) * factor).Store(row, lane);
        }
    }

    /// <summary>next = (previous x transition factors) element-wise times factors.</summary>
    private void Advance(ReadOnlySpan<float> previous, ReadOnlySpan<float> factors, Span<float> next)
    {
        int stride = next.Length;
        ReadOnlySpan<float> matrix = _transitions.Factors;
        for (int lane = 0; lane < stride; lane += LabelSet.Lanes)
        {
            Vector256<float> sum = Vector256<float>.Zero;
            foreach (byte from in _transitions.Labels.Before(lane / LabelSet.Lanes))
            {
                sum += LabelVector.Repeat(previous, from) * LabelVector.Load(matrix, (from * stride) + lane);
            }

            (sum * LabelVector.Load(factors, lane)).Store(next, lane);
        }
    }

    private void Backward(int length, int down)
    {
        Span<float> after = stackalloc float[_stride];
        Span<float> last = Beta.AsSpan((length - 1) * _stride, _stride);
        last.Clear();
        last[.._count].Fill(1f);
        for (int t = length - 2; t >= down; t--)
        {
            ReadOnlySpan<float> factors = Factors.AsSpan((t + 1) * _stride, _stride);
            ReadOnlySpan<float> beta = Beta.AsSpan((t + 1) * _stride, _stride);
            float inverse = Scales[t + 1] > 0 ? 1f / Scales[t + 1] : 0f;
            for (int lane = 0; lane < _stride; lane += LabelSet.Lanes)
            {
                (LabelVector.Load(factors, lane) * LabelVector.Load(beta, lane) * inverse).Store(after, lane);
            }

            Retreat(after, Beta.AsSpan(t * _stride, _stride));
        }
    }

    /// <summary>before = transition factors x after.</summary>
    private void Retreat(ReadOnlySpan<float> after, Span<float> before)
    {
        int stride = after.Length;
        ReadOnlySpan<float> matrix = _transitions.FactorsBack;
        for (int lane = 0; lane < stride; lane += LabelSet.Lanes)
        {
            // Summed in pairs: labels whose numbers differ by the lanes of a vector first, then neighbours. Models are calibrated on this order.
            Vector256<float> low = (Term(matrix, lane, after, 0) + Term(matrix, lane, after, 1)) + (Term(matrix, lane, after, 2) + Term(matrix, lane, after, 3));
            Vector256<float> high = (Term(matrix, lane, after, 4) + Term(matrix, lane, after, 5)) + (Term(matrix, lane, after, 6) + Term(matrix, lane, after, 7));
            (low + high).Store(before, lane);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Term(ReadOnlySpan<float> matrix, int lane, ReadOnlySpan<float> after, int first)
    {
        Vector256<float> sum = Vector256<float>.Zero;
        for (int to = first; to < after.Length; to += LabelSet.Lanes)
        {
            sum += LabelVector.Load(matrix, (to * after.Length) + lane) * LabelVector.Repeat(after, to);
        }

        return sum;
    }
}
