using EntityExtraction.Tagging;

namespace EntityExtraction.Training.Trainers;

/// <summary>
/// The loss of one sentence (how much less likely its gold labels are than certain, in nats) and its derivatives by the scores
/// that go into it. Holds its buffers between sentences; not thread-safe.
/// </summary>
internal sealed class SentenceGradient
{
    private readonly LabelSet _labels;
    private readonly ForwardBackward _free;
    private readonly ForwardBackward _clamped;

    public SentenceGradient(LabelSet labels)
    {
        _labels = labels;
        Transition = new float[labels.Count * labels.Count];
        var transitions = new TransitionMatrix(labels, Transition);
        _free = new ForwardBackward(transitions);
        _clamped = new ForwardBackward(transitions);
    }

    /// <summary>[token x stride + label]: derivatives by the emission scores.</summary>
    public float[] Emission { get; private set; } = [];

    /// <summary>[from x labels + to]: derivatives by the transition scores.</summary>
    public float[] Transition { get; }

    /// <summary>
    /// Fills the derivatives, times <paramref name="weight"/>, and returns the loss without it. Where no sequence is both legal and
    /// permitted, the loss is not finite and the derivatives mean nothing.
    /// </summary>
    public double Compute(ReadOnlySpan<float> emissions, EncodedSentence sentence, TransitionMatrix transitions, float weight)
    {
        int length = sentence.Length;
        _free.Use(transitions);
        _free.Run(emissions, length);
        _clamped.Use(transitions);
        uint[] permitted = sentence.Permitted.Length > 0 ? sentence.Permitted : Array.ConvertAll(sentence.Labels, l => 1u << l);
        _clamped.Run(emissions, length, permitted);
        double loss = _free.LogSum - _clamped.LogSum;
        if (!double.IsFinite(loss))
        {
            return loss;
        }

        int cells = length * _labels.Stride;
        if (Emission.Length < cells)
        {
            Emission = new float[cells * 2];
        }

        for (int cell = 0; cell < cells; cell++)
        {
            Emission[cell] = weight * ((_free.Alpha[cell] * _free.Beta[cell]) - (_clamped.Alpha[cell] * _clamped.Beta[cell]));
        }

        Array.Clear(Transition);
        AddExpected(_free, length, transitions, weight);
        AddExpected(_clamped, length, transitions, -weight);
        return loss;
    }

    /// <summary>Adds how often each label bigram is expected.</summary>
    private void AddExpected(ForwardBackward sums, int length, TransitionMatrix transitions, float weight)
    {
        int count = _labels.Count;
        int stride = _labels.Stride;
        for (int t = 1; t < length; t++)
        {
            float inverse = weight / sums.Scales[t];
            for (int to = 0; to < count; to++)
            {
                float into = sums.Factors[(t * stride) + to] * sums.Beta[(t * stride) + to] * inverse;
                if (into == 0)
                {
                    continue;
                }

                for (int from = 0; from < count; from++)
                {
                    Transition[(from * count) + to] += sums.Alpha[((t - 1) * stride) + from] * transitions.Factors[(from * stride) + to] * into;
                }
            }
        }
    }
}
