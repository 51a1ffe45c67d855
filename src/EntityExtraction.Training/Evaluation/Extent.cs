namespace EntityExtraction.Training.Evaluation;

/// <summary>A stretch of a text in UTF-16 units and what it is labelled; gold and found spans alike, stripped to what scoring compares.</summary>
internal readonly record struct Extent(int Start, int End, string Type) : IComparable<Extent>
{
    public bool SameStretch(Extent other) => Start == other.Start && End == other.End;

    public bool Overlaps(Extent other) => Start < other.End && other.Start < End;

    /// <summary>Number of units that both cover.</summary>
    public int Shared(Extent other) => Math.Min(End, other.End) - Math.Max(Start, other.Start);

    public int CompareTo(Extent other)
    {
        int order = Start.CompareTo(other.Start);
        order = order != 0 ? order : End.CompareTo(other.End);
        return order != 0 ? order : string.CompareOrdinal(Type, other.Type);
    }
}

/// <summary>A sorted set of extents that answers quickly which of them overlap another.</summary>
internal sealed class ExtentSet
{
    private readonly Extent[] _extents;
    private readonly HashSet<Extent> _lookup;
    private readonly int _longest;

    public ExtentSet(IEnumerable<Extent> extents)
    {
        _lookup = [.. extents];
        _extents = [.. _lookup];
        Array.Sort(_extents);
        _longest = _extents.Length == 0 ? 0 : Math.Max(0, _extents.Max(e => e.End - e.Start));
    }

    public int Count => _extents.Length;

    public ReadOnlySpan<Extent> Items => _extents;

    public bool Contains(Extent extent) => _lookup.Contains(extent);

    public bool AnyOverlaps(Extent extent)
    {
        (int first, int end) = Near(extent);
        for (int i = first; i < end; i++)
        {
            if (_extents[i].Overlaps(extent))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The half-open range of items outside which nothing overlaps or equals the extent.</summary>
    public (int First, int End) Near(Extent extent) => (FirstFrom(extent.Start - _longest), FirstFrom(Math.Max(extent.End, extent.Start + 1)));

    private int FirstFrom(int start)
    {
        int low = 0, high = _extents.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_extents[middle].Start < start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
