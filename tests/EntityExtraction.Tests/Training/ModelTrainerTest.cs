using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using EntityExtraction.Model;
using EntityExtraction.Training;
using EntityExtraction.Training.Corpora;
using EntityExtraction.Training.Trainers;

namespace EntityExtraction.Tests.Training;

public sealed class ModelTrainerTest
{
    private static readonly LabelledDocument[] Articles = [.. ArticleReader.ReadAll().OrderBy(d => d.Text.Length).Take(6)];

    private static readonly TrainingPlan Plan = new()
    {
        InDomain = [new TrainingCorpus("four", "hash of four", Articles[..4])],
        General = [new TrainingCorpus("one", "hash of one", Articles[4..5])],
        HeldOut = [new TrainingCorpus("held", "hash of held", Articles[5..])],
        Options = new CrfOptions { Epochs = 2, Runs = 3 },
        MinimumCount = 1,
        Date = "2026-03-01",
    };

    [Fact]
    public void Train_SamePlan_GivesTheSameBytes()
    {
        byte[] first = new ModelTrainer(Plan, static _ => { }).Train();

        Assert.Equal(first, new ModelTrainer(Plan, static _ => { }).Train());
        Assert.NotEqual(first, new ModelTrainer(Plan with { Options = Plan.Options with { Seed = 2 } }, static _ => { }).Train());
    }

    [Fact]
    public void Train_Plan_IsToldInTheManifest()
    {
        var reports = new ConcurrentBag<string>();
        ModelFile model = ModelFile.Open(new ModelTrainer(Plan, reports.Add).Train());

        using JsonDocument manifest = JsonDocument.Parse(model.Section(ModelSections.Manifest));
        JsonElement root = manifest.RootElement;
        Assert.Equal("2026-03-01", root.GetProperty("trainedOn").GetString());
        Assert.Equal("hash of four", root.GetProperty("inDomain")[0].GetProperty("sha256").GetString());
        Assert.Equal(4, root.GetProperty("inDomain")[0].GetProperty("documents").GetInt32());
        Assert.Equal("one", root.GetProperty("general")[0].GetProperty("name").GetString());
        Assert.Equal("hash of held", root.GetProperty("scores")[0].GetProperty("sha256").GetString());
        Assert.DoesNotContain('\r', Encoding.UTF8.GetString(model.Section(ModelSections.Manifest).Span));
        Assert.Contains(reports, r => r.Contains("epoch 2 of 2", StringComparison.Ordinal));
    }

    [Fact]
    public void Train_NothingInTheDomain_Throws() =>
        Assert.Throws<ArgumentException>(() => new ModelTrainer(Plan with { LeaveOut = ArticleReader.Source }, static _ => { }).Train());
}
