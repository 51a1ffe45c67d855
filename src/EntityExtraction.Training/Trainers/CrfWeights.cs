using EntityExtraction.Tagging;

namespace EntityExtraction.Training.Trainers;

/// <summary>Weights of a linear-chain model in training: [feature x stride + label] and [from x labels + to].</summary>
internal sealed class CrfWeights(LabelSet labels, int features)
{
    public LabelSet Labels { get; } = labels;

    public int Features { get; } = features;

    public float[] Emission { get; } = new float[(long)features * labels.Stride];

    public float[] Transition { get; } = new float[labels.Count * labels.Count];

    /// <summary>The weights of a feature, one per label.</summary>
    public ReadOnlySpan<float> Row(int feature) => Emission.AsSpan(feature * Labels.Stride, Labels.Count);

    /// <summary>Emission scores of a sentence, [token x stride + label].</summary>
    public void Score(EncodedSentence sentence, Span<float> emissions)
    {
        int stride = Labels.Stride;
        emissions[..(sentence.Length * stride)].Clear();
        for (int t = 0; t < sentence.Length; t++)
        {
            Span<float> row = emissions.Slice(t * stride, stride);
            for (int f = sentence.Starts[t]; f < sentence.Starts[t + 1]; f++)
            {
                System.Numerics.Tensors.TensorPrimitives.Add(row, Emission.AsSpan(sentence.Features[f] * stride, stride), row);
            }
        }
    }
}
