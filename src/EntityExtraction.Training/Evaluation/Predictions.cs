using EntityExtraction.Training.Corpora;

namespace EntityExtraction.Training.Evaluation;

/// <summary>What an extractor finds, in the form that the scorer takes.</summary>
internal static class Predictions
{
    public static IReadOnlyList<PredictedSpan> Of(EntityExtractor extractor, LabelledDocument document)
    {
        ExtractionResult result = extractor.Extract(new Article { Text = document.Text, Title = document.Title, PublishedOn = document.Date });
        return [.. result.Entities.Concat(result.Positions).Select(e => new PredictedSpan(e.Start, e.Length, LabelTypes.NameOf(e.Type), e.Confidence))];
    }
}
