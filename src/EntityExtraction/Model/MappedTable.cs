using System.Runtime.InteropServices;

namespace EntityExtraction.Model;

/// <summary>
/// A read-only hash table from a 64-bit key to an integer, read in place from a section of the model file.
/// Layout: capacity (int, a power of two), count (int), keys (capacity x ulong, zero = empty), values (capacity x int).
/// </summary>
internal sealed class MappedTable
{
    public const int HeaderSize = 8;

    private readonly ReadOnlyMemory<byte> _keys;
    private readonly ReadOnlyMemory<byte> _values;
    private readonly uint _mask;

    public MappedTable(ReadOnlyMemory<byte> section, string name)
    {
        if (section.Length < HeaderSize)
        {
            throw new InvalidModelException(name, "a table header of 8 bytes");
        }

        int capacity = MemoryMarshal.Read<int>(section.Span);
        Count = MemoryMarshal.Read<int>(section.Span[4..]);
        if (capacity <= 0 || (capacity & (capacity - 1)) != 0 || Count < 0 || Count >= capacity
            || section.Length != HeaderSize + (capacity * 12L))
        {
            throw new InvalidModelException(name, "a table of a capacity that is a power of two, with room to spare");
        }

        _keys = section.Slice(HeaderSize, capacity * 8);
        _values = section.Slice(HeaderSize + (capacity * 8), capacity * 4);
        _mask = (uint)capacity - 1;
        if (MemoryMarshal.Cast<byte, ulong>(_keys.Span).IndexOf(0UL) < 0)
        {
            // A search for an absent key ends at an empty slot.
            throw new InvalidModelException(name, "a table with an empty slot");
        }
    }

    public int Count { get; }

    /// <summary>The value stored for <paramref name="key"/>, or <paramref name="missing"/>.</summary>
    public int Find(ulong key, int missing)
    {
        ReadOnlySpan<ulong> keys = MemoryMarshal.Cast<byte, ulong>(_keys.Span);
        uint slot = (uint)key & _mask;
        while (true)
        {
            ulong stored = keys[(int)slot];
            if (stored == key)
            {
                return MemoryMarshal.Cast<byte, int>(_values.Span)[(int)slot];
            }

            if (stored == 0)
            {
                return missing;
            }

            slot = (slot + 1) & _mask;
        }
    }
}
