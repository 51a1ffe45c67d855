using EntityExtraction.Grammars.Ranks;

namespace EntityExtraction;

/// <summary>Which rank an expression means.</summary>
public sealed record RankValue
{
    /// <summary>The canonical English title, spelt out and in the singular: "Senior Lieutenant General".</summary>
    public required string Title { get; init; }

    /// <summary>The usual abbreviation: "Sr. Lt. Gen.". Null where there is none.</summary>
    public string? Abbreviation { get; init; }

    /// <summary>
    /// The NATO codes ("OR-1" to "OR-9", "WO-1" to "WO-5", "OF-1" to "OF-10") that public tables give for the rank, lowest first. Several where
    /// the tables differ, the title covers several grades, or the text does not decide country or service; none where no table has one,
    /// as for police.
    /// </summary>
    public IReadOnlyList<string> NatoCodes { get; init; } = [];

    /// <summary>The service. Null where it is not decided.</summary>
    public RankService? Service { get; init; }

    /// <summary>The country as ISO 3166-1 alpha-2 code ("XK" for Kosovo, "SU" for the Soviet Union). Null where it is not decided.</summary>
    public string? Country { get; init; }

    /// <summary>How the rank is held.</summary>
    public RankStatus Status { get; init; }

    /// <summary>The parts that the text says, in the expression itself or in the words that belong to it.</summary>
    public RankParts Said { get; init; }

    /// <summary>
    /// The parts that were inferred: from the title (a rank of one country or service only), from another mention of the person, or from
    /// what the article is mostly about. The codes count as inferred where country or service does, or is not decided though it matters.
    /// </summary>
    public RankParts Inferred { get; init; }

    /// <summary>The places in the ladders that the value can mean.</summary>
    internal IReadOnlyList<RankPlace> Places { get; init; } = [];

    /// <summary>
    /// Says which of two ranks is higher, where that can be said: by their places where both stand in one ladder (of a country and
    /// service), else by their NATO codes where each set lies wholly on one side of the other.
    /// </summary>
    /// <param name="left">A rank.</param>
    /// <param name="right">Another.</param>
    /// <returns>Less than 0 where <paramref name="left"/> is lower, more than 0 where it is higher, 0 where they rank together; null where they cannot be ordered.</returns>
    /// <exception cref="ArgumentNullException">A rank is null.</exception>
    public static int? Compare(RankValue left, RankValue right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return RankOrder.ByLadder(left.Places, right.Places, out bool common) is { } order ? order : common ? null : RankOrder.ByCodes(left.NatoCodes, right.NatoCodes);
    }

    /// <summary>Whether both values say the same.</summary>
    /// <param name="other">The other value.</param>
    public bool Equals(RankValue? other)
    {
        return other is not null
            && (Title, Abbreviation, Service, Country, Status, Said, Inferred)
                == (other.Title, other.Abbreviation, other.Service, other.Country, other.Status, other.Said, other.Inferred)
            && NatoCodes.SequenceEqual(other.NatoCodes, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Title, Service, Country, Status);

    /// <summary>The title.</summary>
    public override string ToString() => Title;
}
