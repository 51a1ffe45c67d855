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

    private ReadOnlySpan<ulong> Slots => MemoryMarshal.Cast<byte, ulong>(_slots.Span);

    public static int SlotOf(ulong key, int slots) => (int)(((key & uint.MaxValue) * (ulong)slots) >> 32);

    /// <summary>The row of a feature: a weight per label; empty where the model does not know the feature.</summary>
    public ReadOnlySpan<sbyte> Find(ulong key)
    {
        ReadOnlySpan<ulong> slots = Slots;
        int slot = SlotOf(key, slots.Length);
        while (true)
        {
            ulong stored = slots[slot];
            if (stored == 0)
            {
                return [];
            }

            if (stored >> 32 == key >> 32)
            {
                return MemoryMarshal.Cast<byte, sbyte>(_rows.Span.Slice(((int)(uint)stored - 1) * Stride, Stride));
            }

            slot = slot + 1 == slots.Length ? 0 : slot + 1;
        }
    }

    /// <summary>Adds the rows of the known features to a sum per label.</summary>
    [SkipLocalsInit]
    public void Add(ReadOnlySpan<ulong> keys, Span<short> sums)
    {
        foreach (ulong key in keys)
        {
            ReadOnlySpan<sbyte> row = Find(key);
            for (int lane = 0; lane < row.Length; lane += 8)
            {
                Vector128<short> widened = Vector128.WidenLower(Vector128.CreateScalarUnsafe(MemoryMarshal.Read<long>(MemoryMarshal.AsBytes(row[lane..]))).AsSByte());
                (Vector128.Create<short>(sums.Slice(lane, 8)) + widened).CopyTo(sums[lane..]);
            }
        }
    }
}
