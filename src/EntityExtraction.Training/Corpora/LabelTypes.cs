namespace EntityExtraction.Training.Corpora;

/// <summary>Names of the types as labelled corpora write them. Other corpora bring types of their own, which stay strings.</summary>
internal static class LabelTypes
{
    public const string Person = "PERSON";
    public const string Rank = "RANK";
    public const string Organisation = "ORGANISATION";
    public const string Date = "DATE";
    public const string Location = "LOCATION";
    public const string Position = "POSITION";

    /// <summary>The types of the flat layer, in the order in which reports list them.</summary>
    public static IReadOnlyList<string> Flat { get; } = [Person, Rank, Organisation, Date, Location];

    /// <summary>The flat types and the second layer.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Flat, Position];

    public static string NameOf(EntityType type) => type switch
    {
        EntityType.Person => Person,
        EntityType.Rank => Rank,
        EntityType.Organisation => Organisation,
        EntityType.Date => Date,
        EntityType.Location => Location,
        EntityType.Position => Position,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>Whether <paramref name="name"/> is one of the library's own types.</summary>
    public static bool TryParse(string name, out EntityType type)
    {
        switch (name)
        {
            case Person: type = EntityType.Person; return true;
            case Rank: type = EntityType.Rank; return true;
            case Organisation: type = EntityType.Organisation; return true;
            case Date: type = EntityType.Date; return true;
            case Location: type = EntityType.Location; return true;
            case Position: type = EntityType.Position; return true;
            default: type = default; return false;
        }
    }

    /// <summary>Whether spans of the type belong to the layer in which spans never overlap.</summary>
    public static bool IsFlat(string name) => name != Position && TryParse(name, out _);
}
