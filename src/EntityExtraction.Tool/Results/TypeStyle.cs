namespace EntityExtraction.Tool.Results;

/// <summary>How a terminal shows each type. The sixteen basic colours follow the reader's own light or dark scheme.</summary>
internal static class TypeStyle
{
    public const string Reset = "\e[0m";

    public const string Dim = "\e[2m";

    /// <summary>The types in the order of the legend; positions, the second layer, are underlined so that they show under colours.</summary>
    public static IReadOnlyList<EntityType> Order { get; } =
        [EntityType.Person, EntityType.Rank, EntityType.Organisation, EntityType.Date, EntityType.Location, EntityType.Position];

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
