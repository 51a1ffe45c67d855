using EntityExtraction.Features;
using EntityExtraction.Text;

namespace EntityExtraction.Tagging;

/// <summary>The buffers of one document under way. Used by one thread at a time and handed on between documents.</summary>
internal sealed class Workspace(LanguageModel model)
{
    private readonly ChainDecoder _flat = new(model.Tagger.Flat, model.Calibration, 0);
    private readonly ChainDecoder _positions = new(model.Tagger.Positions, model.Calibration, LabelSet.Flat.Types.Length);

    public DocumentFeatures Features { get; } = new(model.Resources);

    /// <summary>Fills the mentions of both layers, each in the order of the text.</summary>
    public void Tag(TokenizedText text, List<Mention> mentions, List<Mention> positions)
    {
        Features.Analyze(text);
        foreach (Sentence sentence in text.Sentences)
        {
            model.Tagger.Score(Features.View(sentence), _flat.Emissions, _positions.Emissions);
            _flat.Decode(sentence, mentions);
            _positions.Decode(sentence, positions);
        }
    }
}
