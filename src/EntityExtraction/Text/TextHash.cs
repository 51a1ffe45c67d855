using System.Runtime.CompilerServices;

namespace EntityExtraction.Text;

/// <summary>64-bit hashes of words and of combinations of them; fixed for ever, because model files are keyed on them.</summary>
internal static class TextHash
{
    /// <summary>The hash of nothing, under way.</summary>
    public const ulong Start = 0x243F6A8885A308D3;

    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    /// <summary>The hash of the characters as they are; never zero, which tables keep for an empty slot.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        ulong hash = Start;
        foreach (char c in text)
        {
            hash = Add(hash, c);
        }

        return Finish(hash);
    }

    /// <summary>A hash under way with one more character, from <see cref="Start"/> to <see cref="Finish"/>: the same as <see cref="Of"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Add(ulong hash, char c)
    {
        hash = (hash ^ c) * Multiplier;
        return hash ^ (hash >> 29);
    }

    /// <summary>Folds a further value into a hash; order matters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Combine(ulong hash, ulong value) => Finish((hash ^ (value * 0xD6E8FEB86659FD93)) * Multiplier);

    /// <summary>The hash of the characters added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Finish(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= 0xD6E8FEB86659FD93;
        hash ^= hash >> 32;
        return hash == 0 ? 1 : hash;
    }
}
