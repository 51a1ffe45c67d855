using EntityExtraction.Text;

namespace EntityExtraction.Features;

/// <summary>Collects the feature keys of one token in a caller's buffer. A key hashes template, window offset and value.</summary>
internal ref struct FeatureKeys(Span<ulong> buffer, Span<FeatureOrigin> origins)
{
    /// <summary>Room for every feature of one token.</summary>
    public const int Capacity = 320;

    private readonly Span<ulong> _buffer = buffer;
    private readonly Span<FeatureOrigin> _origins = origins;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<ulong> Keys => _buffer[..Count];

    /// <summary>What each key was made of; empty unless the caller gave a buffer for it.</summary>
    public readonly ReadOnlySpan<FeatureOrigin> Origins => _origins.IsEmpty ? [] : _origins[..Count];

    public void Add(FeatureTemplate template, int offset, ulong value)
    {
        if (Count == _buffer.Length)
        {
            return;
        }

        if (!_origins.IsEmpty)
        {
            _origins[Count] = new FeatureOrigin(template, offset, value);
        }

        _buffer[Count++] = TextHash.Combine(value, ((ulong)template << 8) | (byte)(offset + 8));
    }

    public void Add(FeatureTemplate template, ulong first, ulong second) => Add(template, 0, TextHash.Combine(first, second));
}

/// <summary>What a feature key was made of, for explanations.</summary>
/// <param name="Template">The kind of feature.</param>
/// <param name="Offset">The place in the window.</param>
/// <param name="Value">A number, or a hash of words.</param>
internal readonly record struct FeatureOrigin(FeatureTemplate Template, int Offset, ulong Value);
