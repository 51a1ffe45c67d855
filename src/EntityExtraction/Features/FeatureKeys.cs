using EntityExtraction.Text;

namespace EntityExtraction.Features;

/// <summary>Collects the feature keys of one token in a caller's buffer. A key hashes template, window offset and value.</summary>
internal ref struct FeatureKeys(Span<ulong> buffer, Span<FeatureTemplate> templates)
{
    /// <summary>Room for every feature of one token.</summary>
    public const int Capacity = 320;

    private readonly Span<ulong> _buffer = buffer;
    private readonly Span<FeatureTemplate> _templates = templates;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<ulong> Keys => _buffer[..Count];

    /// <summary>The template of each key; empty unless the caller gave a buffer for them.</summary>
    public readonly ReadOnlySpan<FeatureTemplate> Templates => _templates.IsEmpty ? [] : _templates[..Count];

    public void Add(FeatureTemplate template, int offset, ulong value)
    {
        if (Count == _buffer.Length)
        {
            return;
        }

        if (!_templates.IsEmpty)
        {
            _templates[Count] = template;
        }

        _buffer[Count++] = TextHash.Combine(value, ((ulong)template << 8) | (byte)(offset + 8));
    }

    public void Add(FeatureTemplate template, ulong first, ulong second) => Add(template, 0, TextHash.Combine(first, second));
}
