using EntityExtraction.Features;
using EntityExtraction.Text;

namespace EntityExtraction.Tagging;

/// <summary>The buffers of one document under way. Used by one thread at a time and handed on between documents.</summary>
internal sealed class Workspace(LanguageModel model)
{
    private readonly ForwardBackward _sums = new(model.Flat.Transitions);
    private readonly float[] _emissions = new float[SentenceSplitter.MaximumTokens * LabelSet.Flat.Stride];
    private readonly int[] _back = new int[SentenceSplitter.MaximumTokens * LabelSet.Flat.Stride];
    private readonly byte[] _labels = new byte[SentenceSplitter.MaximumTokens];

    public DocumentFeatures Features { get; } = new(model.Resources);

    /// <summary>The mentions of the flat layer, in order.</summary>
    public void Tag(TokenizedText text, List<Mention> mentions)
    {
        Features.Analyze(text);
        foreach (Sentence sentence in text.Sentences)
        {
            SentenceView view = Features.View(sentence);
            model.Flat.Score(view, _emissions);
            Decode(sentence, mentions);
        }
    }

    private void Decode(Sentence sentence, List<Mention> mentions)
    {
        Span<byte> labels = _labels.AsSpan(0, sentence.Count);
        ViterbiDecoder.Decode(_emissions, model.Flat.Transitions, labels, _back);
        if (labels.IndexOfAnyExcept((byte)LabelSet.Outside) < 0)
        {
            return;
        }

        _sums.Run(_emissions, sentence.Count);
        int first = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            int label = labels[i];
            first = LabelSet.MayStart(label) ? i : first;
            if (label != LabelSet.Outside && LabelSet.MayEnd(label))
            {
                int type = LabelSet.TypeOf(label);
                float confidence = model.FlatCalibration.Apply(type, _sums.SpanProbability(type, first, i));
                mentions.Add(new Mention(sentence.First + first, sentence.First + i + 1, type, confidence));
            }
        }
    }
}
