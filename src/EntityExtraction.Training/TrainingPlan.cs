using EntityExtraction.Training.Corpora;
using EntityExtraction.Training.Trainers;

namespace EntityExtraction.Training;

/// <summary>What to train a model from, and how.</summary>
internal sealed record TrainingPlan
{
    /// <summary>Corpora labelled by the project's guidelines.</summary>
    public IReadOnlyList<TrainingCorpus> InDomain { get; init; } = [];

    /// <summary>Corpora of other guidelines.</summary>
    public IReadOnlyList<TrainingCorpus> General { get; init; } = [];

    /// <summary>Labelled corpora that the finished model is scored on; none of them may be trained on.</summary>
    public IReadOnlyList<TrainingCorpus> HeldOut { get; init; } = [];

    /// <summary>Folder of the public name lists and clusters; null to do without.</summary>
    public string? LexicalFolder { get; init; }

    /// <summary>Documents of this source are left out of the in-domain corpora.</summary>
    public string? LeaveOut { get; init; }

    /// <summary>How to train both chains.</summary>
    public CrfOptions Options { get; init; } = new();

    /// <summary>A feature must occur this often in training.</summary>
    public int MinimumCount { get; init; } = 2;

    /// <summary>One in so many in-domain documents is trained on in capitals too, and one in title case; 0 for none.</summary>
    public int CaseCopyEvery { get; init; } = 20;

    /// <summary>Weight of one unit of the quantised weights.</summary>
    public float Step { get; init; } = 1f / 32;

    /// <summary>Features whose weights are all smaller than this are left out.</summary>
    public float Prune { get; init; } = 0.12f;

    /// <summary>In how many parts the in-domain corpora are cut to calibrate confidences on documents that training did not see.</summary>
    public int CalibrationFolds { get; init; } = 2;

    /// <summary>The day of training as the manifest shall name it; training never asks the clock.</summary>
    public string Date { get; init; } = "";
}

/// <summary>A corpus of a plan, with the hash of its file for the manifest.</summary>
internal sealed record TrainingCorpus(string Name, string Hash, IReadOnlyList<LabelledDocument> Documents)
{
    /// <summary>Reads a corpus file.</summary>
    public static TrainingCorpus Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        string hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file));
        return new TrainingCorpus(Path.GetFileName(path), hash, [.. CorpusReader.Read(path)]);
    }

    /// <summary>The project's own articles.</summary>
    public static TrainingCorpus OwnArticles() => new("own articles", ArticleReader.Hash(), [.. ArticleReader.ReadAll()]);
}
