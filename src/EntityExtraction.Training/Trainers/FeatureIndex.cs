namespace EntityExtraction.Training.Trainers;

/// <summary>Numbers the feature keys that occur often enough.</summary>
internal sealed class FeatureIndex
{
    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly List<ulong> _keys = [];

    private Dictionary<ulong, int>? _counts = [];

    public int Count => _keys.Count;

    /// <summary>The key of each number.</summary>
    public IReadOnlyList<ulong> Keys => _keys;

    /// <summary>Counts keys; only before <see cref="Freeze"/>.</summary>
    public void Observe(ReadOnlySpan<ulong> keys, int times = 1)
    {
        foreach (ulong key in keys)
        {
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_counts!, key, out _) += times;
        }
    }

    /// <summary>Numbers the keys seen at least <paramref name="minimum"/> times, in the order of the keys themselves.</summary>
    public void Freeze(int minimum)
    {
        foreach (ulong key in _counts!.Where(e => e.Value >= minimum).Select(e => e.Key).Order())
        {
            _numbers.Add(key, _keys.Count);
            _keys.Add(key);
        }

        _counts = null;
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
}
