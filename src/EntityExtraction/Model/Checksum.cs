using System.Numerics;
using System.Runtime.InteropServices;

namespace EntityExtraction.Model;

/// <summary>A 64-bit checksum that reads eight bytes at a time. It finds damage, not forgery.</summary>
internal static class Checksum
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        ulong a = (ulong)bytes.Length;
        ulong b = ~a;
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(bytes);
        int i = 0;
        for (; i + 1 < words.Length; i += 2)
        {
            a = BitOperations.RotateLeft((a ^ words[i]) * Multiplier, 29);
            b = BitOperations.RotateLeft((b ^ words[i + 1]) * Multiplier, 31);
        }

        for (int k = i * 8; k < bytes.Length; k++)
        {
            a = BitOperations.RotateLeft((a ^ bytes[k]) * Multiplier, 27);
        }

        return (a ^ BitOperations.RotateLeft(b, 17)) * Multiplier;
    }
}
