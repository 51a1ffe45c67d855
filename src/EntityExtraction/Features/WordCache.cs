using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EntityExtraction.Features;

/// <summary>
/// What is known of the words seen so far. Bounded: words share sets of four places, and a new one drives the oldest out of its set.
/// Threads share it without locks: an entry is immutable and depends on its word alone, so it does not matter whose entry stands in
/// a place, nor whether one stands there twice; and the word is compared before an entry is used.
/// </summary>
internal sealed class WordCache
{
    /// <summary>Longer tokens are analysed anew each time, so that hostile text cannot fill memory through the cache.</summary>
    private const int LongestCached = 64;

    /// <summary>Places in a set: a cache line of them.</summary>
    private const int Ways = 4;

    private readonly WordAnalyzer _analyzer;
    private readonly Place[] _places;

    /// <param name="analyzer">What is asked about words not seen before.</param>
    /// <param name="bits">Places, as a power of two: one set of four at least.</param>
    public WordCache(WordAnalyzer analyzer, int bits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(1 << bits, Ways, nameof(bits));
        _analyzer = analyzer;
        _places = new Place[1 << bits];
        Outside = analyzer.Analyze("\0");
    }

    /// <summary>The word that stands before the first and after the last one of a sentence.</summary>
    public WordInfo Outside { get; }

    public WordInfo Get(ReadOnlySpan<char> token)
    {
        if (token.Length > LongestCached)
        {
            return _analyzer.Analyze(token);
        }

        ulong hash = HashOf(token);
        Span<Place> set = _places.AsSpan((int)(hash & (ulong)(_places.Length - 1)) & -Ways, Ways);
        foreach (ref Place place in set)
        {
            if (place.Hash == hash && Volatile.Read(ref place.Word) is { } word && token.SequenceEqual(word.Text))
            {
                return word;
            }
        }

        return Add(token, hash, set);
    }

    /// <summary>A hash of four characters at a time. Nothing is keyed on it but this cache.</summary>
    private static ulong HashOf(ReadOnlySpan<char> token)
    {
        const ulong multiplier = 0x9E3779B97F4A7C15;
        ref byte bytes = ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(token));
        int length = token.Length * sizeof(char);
        ulong hash = (ulong)length;
        int at = 0;
        for (; at + sizeof(ulong) <= length; at += sizeof(ulong))
        {
            hash = (hash ^ Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bytes, at))) * multiplier;
            hash ^= hash >> 32;
        }

        ulong rest = 0;
        for (; at < length; at += sizeof(char))
        {
            rest = (rest << 16) | Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref bytes, at));
        }

        hash = (hash ^ rest) * multiplier;
        return hash ^ (hash >> 32);
    }

    private WordInfo Add(ReadOnlySpan<char> token, ulong hash, Span<Place> set)
    {
        WordInfo made = _analyzer.Analyze(token);
        for (int i = Ways - 1; i > 0; i--)
        {
            Volatile.Write(ref set[i].Word, Volatile.Read(ref set[i - 1].Word));
            set[i].Hash = set[i - 1].Hash;
        }

        Volatile.Write(ref set[0].Word, made);
        set[0].Hash = hash;
        return made;
    }

    private struct Place
    {
        public ulong Hash;
        public WordInfo? Word;
    }
}
