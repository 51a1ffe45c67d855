using EntityExtraction.Training.Corpora;

namespace EntityExtraction.Training.Evaluation;

/// <summary>What an extractor finds, in the form that the scorer takes.</summary>
internal static class Predictions
{
    /// <param name="extract">An extractor's <see cref="EntityExtractor.Extract(Article)"/>.</param>
    /// <param name="document">Its text, title and day are given to the extractor, and nothing else.</param>
    public static IReadOnlyList<PredictedSpan> Of(Func<Article, ExtractionResult> extract, LabelledDocument document)
    {
        ExtractionResult result = extract(new Article { Text = document.Text, Title = document.Title, PublishedOn = document.Date });
        return [.. result.Entities.Concat(result.Positions).Select(Of)];
    }

    private static PredictedSpan Of(Entity entity) => new(entity.Start, entity.Length, LabelTypes.NameOf(entity.Type), entity.Confidence)
    {
        Value = entity.Type == EntityType.Rank ? new ValueLabel(entity.Rank) : new ValueLabel(entity.Date),
    };
}
