namespace EntityExtraction.Tagging;

/// <summary>
/// BILOU labels over a list of entity types: label 0 is O; type number t has 1 + 4t (B), 2 + 4t (I), 3 + 4t (L), 4 + 4t (U).
/// The one home of which label may follow which.
/// </summary>
internal sealed class LabelSet
{
    /// <summary>Labels are padded to a multiple of this, the lanes of a vector.</summary>
    public const int Lanes = 8;

    public const int Outside = 0;

    /// <summary>Sets of labels are kept as the bits of an unsigned integer.</summary>
    private const int MostTypes = 7;

    private readonly EntityType[] _types;
    private readonly byte[][] _before;

    public LabelSet(params EntityType[] types)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(types.Length, MostTypes, nameof(types));
        _types = types;
        Count = 1 + (4 * types.Length);
        Stride = (Count + Lanes - 1) / Lanes * Lanes;
        _before = [.. Enumerable.Range(0, Stride / Lanes).Select(FindBefore)];
    }

    /// <summary>The flat layer: five types.</summary>
    public static LabelSet Flat { get; } = new(EntityType.Person, EntityType.Rank, EntityType.Organisation, EntityType.Date, EntityType.Location);

    /// <summary>The second layer: positions.</summary>
    public static LabelSet Positions { get; } = new(EntityType.Position);

    public ReadOnlySpan<EntityType> Types => _types;

    public int Count { get; }

    /// <summary>Length of a row of label scores, <see cref="Count"/> rounded up to whole vectors.</summary>
    public int Stride { get; }

    /// <summary>
    /// The labels that may stand before one of the labels of vector number <paramref name="vector"/>, in order: a third of all
    /// transitions is in none of these lists, and passes over the lattice leave it out.
    /// </summary>
    public ReadOnlySpan<byte> Before(int vector) => _before[vector];

    public int IndexOf(EntityType type) => Array.IndexOf(_types, type);

    public static int Begin(int type) => 1 + (4 * type);

    public static int Inside(int type) => 2 + (4 * type);

    public static int Last(int type) => 3 + (4 * type);

    public static int Unit(int type) => 4 + (4 * type);

    /// <summary>The type number of a label other than O.</summary>
    public static int TypeOf(int label) => (label - 1) / 4;

    /// <summary>Whether a label opens a mention or stands outside, so that it may begin a sentence.</summary>
    public static bool MayStart(int label) => label == Outside || (label - 1) % 4 is 0 or 3;

    /// <summary>Whether a label closes a mention or stands outside, so that it may end a sentence.</summary>
    public static bool MayEnd(int label) => label == Outside || (label - 1) % 4 is 2 or 3;

    /// <summary>
    /// Finds the next mention from <paramref name="position"/> on and moves behind it; false where there is none.
    /// </summary>
    /// <param name="labels">A legal label sequence.</param>
    /// <param name="position">Zero for the first call, then as the last call left it.</param>
    /// <param name="first">First token of the mention; its last one stands before <paramref name="position"/>.</param>
    public static bool NextMention(ReadOnlySpan<byte> labels, ref int position, out int first)
    {
        for (first = position; position < labels.Length;)
        {
            int label = labels[position];
            first = MayStart(label) ? position : first;
            position++;
            if (label != Outside && MayEnd(label))
            {
                return true;
            }
        }

        return false;
    }

    public static bool MayFollow(int label, int next) =>
        MayEnd(label) ? MayStart(next) : !MayStart(next) && TypeOf(label) == TypeOf(next);

    /// <summary>A bit mask of the labels that satisfy a condition.</summary>
    public uint Mask(Func<int, bool> condition)
    {
        uint mask = 0;
        for (int label = 0; label < Count; label++)
        {
            mask |= condition(label) ? 1u << label : 0;
        }

        return mask;
    }

    private byte[] FindBefore(int vector)
    {
        IEnumerable<int> labels = Enumerable.Range(vector * Lanes, Lanes).Where(l => l < Count);
        return [.. Enumerable.Range(0, Count).Where(from => labels.Any(to => MayFollow(from, to))).Select(from => (byte)from)];
    }

    public static string Name(LabelSet labels, int label) =>
        label == Outside ? "O" : $"{"BILU"[(label - 1) % 4]}-{labels._types[TypeOf(label)].ToString().ToUpperInvariant()}";
}
