using EntityExtraction.Text;

namespace EntityExtraction.Tagging;

/// <summary>Decodes one chain, sentence by sentence: best labels, and from them mentions with their confidence. Holds buffers; not thread-safe.</summary>
/// <param name="transitions">The chain's transitions.</param>
/// <param name="calibration">Calibration of confidences.</param>
/// <param name="firstType">The calibration's number of the chain's first type.</param>
internal sealed class ChainDecoder(TransitionMatrix transitions, Calibration calibration, int firstType)
{
    private readonly ForwardBackward _sums = new(transitions);
    private readonly int[] _back = new int[SentenceSplitter.MaximumTokens * transitions.Labels.Stride];
    private readonly byte[] _labels = new byte[SentenceSplitter.MaximumTokens];

    /// <summary>[token x stride + label]: the scores to decode, which the caller fills.</summary>
    public float[] Emissions { get; } = new float[SentenceSplitter.MaximumTokens * transitions.Labels.Stride];

    /// <summary>Adds the mentions of a sentence, in order.</summary>
    public void Decode(Sentence sentence, List<Mention> mentions)
    {
        Span<byte> labels = _labels.AsSpan(0, sentence.Count);
        ViterbiDecoder.Decode(Emissions, transitions, labels, _back);
        int mention = labels.IndexOfAnyExcept((byte)LabelSet.Outside);
        if (mention < 0)
        {
            return;
        }

        _sums.Run(Emissions, sentence.Count, down: mention);
        int end = 0;
        while (LabelSet.NextMention(labels, ref end, out int first))
        {
            int type = LabelSet.TypeOf(labels[first]);
            float confidence = calibration.Apply(firstType + type, _sums.SpanProbability(type, first, end - 1));
            mentions.Add(new Mention(sentence.First + first, sentence.First + end, transitions.Labels.Types[type], confidence));
        }
    }
}
