using EntityExtraction.Training;
using EntityExtraction.Training.Corpora;
using EntityExtraction.Training.Trainers;

namespace EntityExtraction.Tests;

/// <summary>A model trained in a second or two on a few of the project's own articles: for tests of what is done with a model.</summary>
internal static class TinyModel
{
    private static readonly Lazy<byte[]> Trained = new(() => new ModelTrainer(Plan, static _ => { }).Train());

    /// <summary>The bytes of the model file.</summary>
    public static ReadOnlyMemory<byte> File => Trained.Value;

    /// <summary>How it is trained.</summary>
    public static TrainingPlan Plan => new()
    {
        InDomain = [new TrainingCorpus("a few articles", "", [.. ArticleReader.ReadAll().Where(d => d.Id.StartsWith("mekong/", StringComparison.Ordinal)).Take(12)])],
        Options = new CrfOptions { Epochs = 4, Runs = 1 },
        MinimumCount = 1,
        CalibrationFolds = 1,
        Step = 0.02f,
        Prune = 0.02f,
    };
}
