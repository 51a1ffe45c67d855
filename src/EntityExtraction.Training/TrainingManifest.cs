using System.Text.Json;
using System.Text.Json.Nodes;
using EntityExtraction.Training.Evaluation;

namespace EntityExtraction.Training;

/// <summary>Says in the model file what it was made of: corpora with hashes, options, the day given.</summary>
internal static class TrainingManifest
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    public static byte[] Write(TrainingPlan plan, IEnumerable<(string Name, ScoreReport Report)> scores)
    {
        var manifest = new JsonObject
        {
            ["trainedOn"] = plan.Date,
            ["guidelines"] = "1.2",
            ["inDomain"] = Describe(plan.InDomain),
            ["general"] = Describe(plan.General),
            ["leftOut"] = plan.LeaveOut,
            ["scores"] = new JsonArray([.. scores.Select(s => (JsonNode)new JsonObject
            {
                ["name"] = s.Name,
                ["sha256"] = plan.HeldOut.First(c => c.Name == s.Name).Hash,
                ["exactMicroF1"] = Math.Round(100 * s.Report.Micro.F1, 2),
            })]),
            ["publicLists"] = plan.LexicalFolder is null ? new JsonArray() : Lists(plan.LexicalFolder),
            ["options"] = new JsonObject
            {
                ["epochs"] = plan.Options.Epochs,
                ["learningRate"] = plan.Options.LearningRate,
                ["decay"] = plan.Options.Decay,
                ["dropout"] = plan.Options.Dropout,
                ["generalWeight"] = plan.Options.GeneralWeight,
                ["runs"] = plan.Options.Runs,
                ["caseCopyEvery"] = plan.CaseCopyEvery,
                ["seed"] = plan.Options.Seed,
                ["minimumCount"] = plan.MinimumCount,
                ["step"] = plan.Step,
                ["prune"] = plan.Prune,
            },
        };
        return JsonSerializer.SerializeToUtf8Bytes(manifest, Indented);
    }

    private static JsonArray Describe(IReadOnlyList<TrainingCorpus> corpora) => new([.. corpora.Select(c => (JsonNode)new JsonObject
    {
        ["name"] = c.Name,
        ["documents"] = c.Documents.Count,
        ["sha256"] = c.Hash,
    })]);

    private static JsonArray Lists(string folder) => new([.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(path =>
    {
        using FileStream file = File.OpenRead(path);
        return (JsonNode)new JsonObject
        {
            ["name"] = Path.GetFileName(path),
            ["sha256"] = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file)),
        };
    })]);
}
