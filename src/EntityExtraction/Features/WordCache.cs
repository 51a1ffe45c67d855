using EntityExtraction.Text;

namespace EntityExtraction.Features;

/// <summary>
/// What is known of the words seen so far. Bounded: a word that falls on an occupied slot takes it over. Threads share it without
/// locks: an entry is immutable and depends on its word alone, so it does not matter whose entry stands in a slot.
/// </summary>
internal sealed class WordCache
{
    /// <summary>Longer tokens are analysed anew each time, so that hostile text cannot fill memory through the cache.</summary>
    private const int LongestCached = 64;

    private readonly WordAnalyzer _analyzer;
    private readonly WordInfo?[] _slots;

    public WordCache(WordAnalyzer analyzer, int bits)
    {
        _analyzer = analyzer;
        _slots = new WordInfo?[1 << bits];
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

        ref WordInfo? slot = ref _slots[(int)(TextHash.Of(token) & (ulong)(_slots.Length - 1))];
        WordInfo? found = Volatile.Read(ref slot);
        if (found is not null && token.SequenceEqual(found.Text))
        {
            return found;
        }

        WordInfo made = _analyzer.Analyze(token);
        Volatile.Write(ref slot, made);
        return made;
    }
}
