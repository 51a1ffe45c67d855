using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EntityExtraction.Tagging;

/// <summary>The sums of rows of weights, a label a lane, held in registers while rows are added. Whole numbers: their order does not matter.</summary>
internal struct LabelSums
{
    /// <summary>Labels in a row: two vectors of 16-bit sums, one of 8-bit weights.</summary>
    public const int Count = 32;

    private Vector256<short> _low;
    private Vector256<short> _high;

    /// <summary>Adds sums made before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ReadOnlySpan<short> sums)
    {
        ref short first = ref MemoryMarshal.GetReference(sums[..Count]);
        _low += Vector256.LoadUnsafe(ref first);
        _high += Vector256.LoadUnsafe(ref first, (nuint)Vector256<short>.Count);
    }

    /// <summary>Adds a row of weights.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ReadOnlySpan<sbyte> weights)
    {
        ref sbyte first = ref MemoryMarshal.GetReference(weights[..Count]);
        _low += Vector256.WidenLower(Vector128.LoadUnsafe(ref first).ToVector256Unsafe());
        _high += Vector256.WidenLower(Vector128.LoadUnsafe(ref first, (nuint)Vector128<sbyte>.Count).ToVector256Unsafe());
    }

    public readonly void CopyTo(Span<short> sums)
    {
        _low.CopyTo(sums);
        _high.CopyTo(sums[Vector256<short>.Count..]);
    }

    /// <summary>Writes the log scores of the labels: those of the first chain, then those of the second. A unit is worth <paramref name="step"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Scale(float step, Span<float> first, Span<float> second)
    {
        const int lanes = 8;
        ReadOnlySpan<Vector256<int>> units = [Vector256.WidenLower(_low), Vector256.WidenUpper(_low), Vector256.WidenLower(_high), Vector256.WidenUpper(_high)];
        Vector256<float> scale = Vector256.Create(step);
        for (int i = 0; i < units.Length; i++)
        {
            Span<float> scores = i * lanes < first.Length ? first[(i * lanes)..] : second[((i * lanes) - first.Length)..];
            (Vector256.ConvertToSingle(units[i]) * scale).CopyTo(scores);
        }
    }
}
