namespace EntityExtraction.Tool.Results;

/// <summary>How a terminal shows each type. The sixteen basic colours follow the reader's own light or dark scheme.</summary>
internal static class TypeStyle
{
    public const string Reset = "\e[0m";

    /// <summary>What an entity means, which the text does not say.</summary>
    public const string Value = "\e[2m";

    public static string Of(EntityType type) => type switch
    {
        EntityType.Person => "\e[1;32m",
        EntityType.Rank => "\e[1;33m",
        EntityType.Organisation => "\e[1;34m",
        EntityType.Date => "\e[1;36m",
        EntityType.Location => "\e[1;35m",
        _ => "\e[4m",
    };
}
