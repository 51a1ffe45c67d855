namespace EntityExtraction.Model;

/// <summary>Names of the sections of a model file; 16 characters at most. A grammar's own section is named by its vocabulary.</summary>
internal static class ModelSections
{
    /// <summary>What the model was made of, as JSON.</summary>
    public const string Manifest = "manifest";

    public const string Abbreviations = "abbreviations";

    /// <summary>Clusters of words by their neighbours.</summary>
    public const string Clusters = "clusters";

    /// <summary>Clusters of words by meaning.</summary>
    public const string Meanings = "meanings";

    /// <summary>Name lists: single words.</summary>
    public const string Words = "words";

    /// <summary>Name lists: phrases.</summary>
    public const string Phrases = "phrases";

    /// <summary>Weights of the features, for both chains.</summary>
    public const string Emissions = "emissions";

    public const string FlatTransitions = "flat.transitions";

    public const string PositionTransitions = "post.transitions";

    /// <summary>From model probability to confidence: the five types of the flat layer, then positions.</summary>
    public const string Calibration = "calibration";
}
