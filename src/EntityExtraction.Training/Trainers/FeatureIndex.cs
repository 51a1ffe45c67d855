using System.Runtime.InteropServices;

namespace EntityExtraction.Training.Trainers;

/// <summary>Numbers the feature keys that occur often enough.</summary>
internal sealed class FeatureIndex
{
    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly List<ulong> _keys = [];

    private Dictionary<ulong, Tally>? _tallies = [];

    public int Count => _keys.Count;

    /// <summary>The key of each number.</summary>
    public IReadOnlyList<ulong> Keys => _keys;

    /// <summary>Counts keys; only before <see cref="Freeze"/>.</summary>
    /// <param name="keys">Keys of one token.</param>
    /// <param name="times">How often they count.</param>
    /// <param name="remembered">Whether the tagger looks them up once per word and not once per token.</param>
    public void Observe(ReadOnlySpan<ulong> keys, int times = 1, bool remembered = false)
    {
        foreach (ulong key in keys)
        {
            ref Tally tally = ref CollectionsMarshal.GetValueRefOrAddDefault(_tallies!, key, out _);
            tally.Count += times;
            tally.Looks += remembered ? 0 : 1;
        }
    }

    /// <summary>
    /// Numbers the keys seen at least <paramref name="minimum"/> times, those that the tagger looks up most often first: their rows then lie
    /// close together in the model file, and stay in the processor's caches.
    /// </summary>
    public void Freeze(int minimum)
    {
        foreach (ulong key in _tallies!.Where(e => e.Value.Count >= minimum).OrderByDescending(e => e.Value.Looks).ThenBy(e => e.Key).Select(e => e.Key))
        {
            _numbers.Add(key, _keys.Count);
            _keys.Add(key);
        }

        _tallies = null;
    }

    /// <summary>The numbers of the known ones among <paramref name="keys"/>.</summary>
    public void AddNumbers(ReadOnlySpan<ulong> keys, List<int> numbers)
    {
        foreach (ulong key in keys)
        {
            if (_numbers.TryGetValue(key, out int number))
            {
                numbers.Add(number);
            }
        }
    }

    private struct Tally
    {
        public int Count;
        public int Looks;
    }
}
