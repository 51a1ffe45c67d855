using EntityExtraction.Features;
using EntityExtraction.Text;

namespace EntityExtraction.Tagging;

/// <summary>The buffers of one document under way. Used by one thread at a time and handed on between documents.</summary>
internal sealed class Workspace(LanguageModel model)
{
    private readonly ChainDecoder _flat = new(model.Tagger.Flat, model.Calibration, 0);
    private readonly ChainDecoder _positions = new(model.Tagger.Positions, model.Calibration, LabelSet.Flat.Types.Length);

    /// <summary>For the text that is tagged next.</summary>
    public SegmentationBuffers Segmentation { get; } = new();

    /// <summary>The mentions of the flat layer of the text last tagged, in its order.</summary>
    public List<Mention> Mentions { get; } = [];

    /// <summary>Its positions, in order.</summary>
    public List<Mention> Positions { get; } = [];

    public DocumentFeatures Features { get; } = new(model.Resources);

    /// <summary>Fills <see cref="Mentions"/> and <see cref="Positions"/>.</summary>
    public void Tag(TokenizedText text)
    {
        Mentions.Clear();
        Positions.Clear();
        Features.Analyze(text);
        foreach (Sentence sentence in text.Sentences)
        {
            model.Tagger.Score(Features.View(sentence), _flat.Emissions, _positions.Emissions);
            _flat.Decode(sentence, Mentions);
            _positions.Decode(sentence, Positions);
        }
    }
}
