namespace EntityExtraction;

/// <summary>What a tagged span denotes. The annotation guidelines define each type and its boundaries.</summary>
public enum EntityType
{
    /// <summary>A proper name of a person, without rank, title or post.</summary>
    Person,

    /// <summary>A military, coast-guard, gendarmerie or police rank held by people.</summary>
    Rank,

    /// <summary>A name of an organised body.</summary>
    Organisation,

    /// <summary>A calendar date, or a period or point of the calendar, of a day or longer.</summary>
    Date,

    /// <summary>A name of a place.</summary>
    Location,

    /// <summary>A civil or military post held by a person. A second layer: a position may contain entities of the other types.</summary>
    Position,
}
