using System.Numerics;
using System.Runtime.InteropServices;
using EntityExtraction.Model;

namespace EntityExtraction.Training.Compilation;

/// <summary>Writes the bytes that <see cref="MappedTable"/> reads. The same entries give the same bytes in any order of adding.</summary>
internal static class MappedTableBuilder
{
    public static byte[] Build(IReadOnlyDictionary<ulong, int> entries)
    {
        int capacity = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, entries.Count + (entries.Count / 2)));
        byte[] bytes = new byte[MappedTable.HeaderSize + (capacity * 12)];
        Span<int> header = MemoryMarshal.Cast<byte, int>(bytes.AsSpan(0, MappedTable.HeaderSize));
        header[0] = capacity;
        header[1] = entries.Count;
        Span<ulong> keys = MemoryMarshal.Cast<byte, ulong>(bytes.AsSpan(MappedTable.HeaderSize, capacity * 8));
        Span<int> values = MemoryMarshal.Cast<byte, int>(bytes.AsSpan(MappedTable.HeaderSize + (capacity * 8)));
        foreach ((ulong key, int value) in entries.OrderBy(e => e.Key))
        {
            int slot = (int)key & (capacity - 1);
            while (keys[slot] != 0)
            {
                slot = (slot + 1) & (capacity - 1);
            }

            keys[slot] = key;
            values[slot] = value;
        }

        return bytes;
    }
}
