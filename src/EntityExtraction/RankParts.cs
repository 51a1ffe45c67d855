namespace EntityExtraction;

/// <summary>Parts of a rank value, to tell what the text says from what was inferred.</summary>
[Flags]
public enum RankParts
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The title.</summary>
    Title = 1,

    /// <summary>The country.</summary>
    Country = 2,

    /// <summary>The service.</summary>
    Service = 4,

    /// <summary>The NATO codes.</summary>
    NatoCodes = 8,
}
