using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EntityExtraction.Model;

namespace EntityExtraction.Tagging;

/// <summary>
/// Feature weights, read in place: a hash table from feature key to a row of one signed byte per label of each chain. Layout: stride, rows,
/// slots (int each), step (float: the weight of one unit); slots x ulong (high half: the key's high half; low half: row number
/// plus one; zero = empty); rows x stride bytes.
/// </summary>
internal sealed class EmissionTable
{
    public const int HeaderSize = 16;

    /// <summary>Slots looked at together.</summary>
    private const int Probe = 8;

    private readonly ReadOnlyMemory<byte> _slots;
    private readonly ReadOnlyMemory<byte> _rows;

    public EmissionTable(ReadOnlyMemory<byte> section, string name, int stride)
    {
        if (section.Length < HeaderSize)
        {
            throw new InvalidModelException(name, $"a header of {HeaderSize} bytes");
        }

        ReadOnlySpan<int> header = MemoryMarshal.Cast<byte, int>(section.Span[..HeaderSize]);
        Count = header[1];
        int slots = header[2];
        Step = BitConverter.Int32BitsToSingle(header[3]);
        if (header[0] != stride || Count < 0 || slots <= Count || Step is not (> 0f and <= 1f)
            || section.Length != HeaderSize + (slots * 8L) + (Count * (long)stride))
        {
            throw new InvalidModelException(name, $"rows of {stride} labels that fill the section");
        }

        Stride = stride;
        _slots = section.Slice(HeaderSize, slots * 8);
        _rows = section[(HeaderSize + (slots * 8))..];
        int occupied = 0;
        foreach (ulong slot in Slots)
        {
            occupied += slot == 0 ? 0 : 1;
            if (slot != 0 && (uint)slot - 1 >= (uint)Count)
            {
                throw new InvalidModelException(name, "slots that point at rows");
            }
        }

        if (occupied != Count)
        {
            throw new InvalidModelException(name, "a slot for each row, and some to spare");
        }
    }

    public int Count { get; }

    public int Stride { get; }

    /// <summary>What one unit of a weight is worth in log score.</summary>
    public float Step { get; }

    /// <summary>[row x stride + label].</summary>
    public ReadOnlySpan<sbyte> Rows => MemoryMarshal.Cast<byte, sbyte>(_rows.Span);

    private ReadOnlySpan<ulong> Slots => MemoryMarshal.Cast<byte, ulong>(_slots.Span);

    public static int SlotOf(ulong key, int slots) => (int)(((key & uint.MaxValue) * (ulong)slots) >> 32);

    /// <summary>The row of a feature: a weight per label; empty where the model does not know the feature.</summary>
    public ReadOnlySpan<sbyte> Find(ulong key)
    {
        int row = RowOf(key, Slots);
        return row < 0 ? [] : Rows.Slice(row * Stride, Stride);
    }

    /// <summary>
    /// Asks for the memory that <see cref="Locate"/> is going to read. The slots of a token's features lie all over the section, and so
    /// do its rows: without this, most of the time goes into waiting for one after the other.
    /// </summary>
    public void Prefetch(ReadOnlySpan<ulong> keys)
    {
        ReadOnlySpan<ulong> slots = Slots;
        foreach (ulong key in keys)
        {
            Memory.Prefetch(in Unsafe.Add(ref MemoryMarshal.GetReference(slots), SlotOf(key, slots.Length)));
        }
    }

    /// <summary>
    /// Puts the row numbers of the known features in the place of the keys, asks for the memory of those rows, and returns how many there are.
    /// </summary>
    public int Locate(Span<ulong> keys)
    {
        ReadOnlySpan<ulong> slots = Slots;
        ReadOnlySpan<sbyte> rows = Rows;
        int stride = Stride;
        int count = 0;
        foreach (ulong key in keys)
        {
            int row = RowOf(key, slots);
            if (row >= 0)
            {
                Memory.Prefetch(in Unsafe.Add(ref MemoryMarshal.GetReference(rows), row * stride));
                keys[count++] = (uint)row;
            }
        }

        return count;
    }

    /// <summary>The number of a feature's row; negative where the model does not know the feature.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int RowOf(ulong key, ReadOnlySpan<ulong> slots)
    {
        int slot = SlotOf(key, slots.Length);
        if (slot > slots.Length - Probe)
        {
            return RowFrom(slot, key, slots);
        }

        // The search ends within eight slots nearly always, so they are looked at together, without a branch that is hard to foretell.
        ref ulong first = ref Unsafe.Add(ref MemoryMarshal.GetReference(slots), slot);
        Vector256<ulong> low = Vector256.LoadUnsafe(ref first);
        Vector256<ulong> high = Vector256.LoadUnsafe(ref first, (nuint)Vector256<ulong>.Count);
        Vector256<ulong> wanted = Vector256.Create(key >> 32);
        Vector256<ulong> lowEnds = Vector256.Equals(low >>> 32, wanted) | Vector256.Equals(low, Vector256<ulong>.Zero);
        Vector256<ulong> highEnds = Vector256.Equals(high >>> 32, wanted) | Vector256.Equals(high, Vector256<ulong>.Zero);
        uint ends = lowEnds.ExtractMostSignificantBits() | (highEnds.ExtractMostSignificantBits() << Vector256<ulong>.Count);
        return ends == 0
            ? RowFrom(slot + Probe, key, slots)
            : (int)(uint)Unsafe.Add(ref first, BitOperations.TrailingZeroCount(ends)) - 1;
    }

    /// <summary>The search slot by slot, around the table's end.</summary>
    private static int RowFrom(int slot, ulong key, ReadOnlySpan<ulong> slots)
    {
        slot = slot == slots.Length ? 0 : slot;
        while (slots[slot] != 0 && slots[slot] >> 32 != key >> 32)
        {
            slot = slot + 1 == slots.Length ? 0 : slot + 1;
        }

        return (int)(uint)slots[slot] - 1;
    }
}
