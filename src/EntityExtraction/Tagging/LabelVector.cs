using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EntityExtraction.Tagging;

/// <summary>
/// Vectors of neighbouring label scores within rows of them. The passes over the lattice read a hundred of them for each token; what they
/// read follows from the label set alone, so that it is not checked each time.
/// </summary>
internal static class LabelVector
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Load(ReadOnlySpan<float> rows, int index)
    {
        Debug.Assert(index >= 0 && index + LabelSet.Lanes <= rows.Length, "a vector within the rows");
        return Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(rows), (nuint)index);
    }

    /// <summary>One score in every lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Repeat(ReadOnlySpan<float> rows, int index)
    {
        Debug.Assert((uint)index < (uint)rows.Length, "a score within the rows");
        return Vector256.Create(Unsafe.Add(ref MemoryMarshal.GetReference(rows), index));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(this Vector256<T> vector, Span<T> rows, int index)
        where T : unmanaged
    {
        Debug.Assert(index >= 0 && index + Vector256<T>.Count <= rows.Length, "a vector within the rows");
        vector.StoreUnsafe(ref MemoryMarshal.GetReference(rows), (nuint)index);
    }

    /// <summary>The highest of the lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Highest(Vector256<float> lanes)
    {
        Vector128<float> highest = Vector128.MaxNative(lanes.GetLower(), lanes.GetUpper());
        highest = Vector128.MaxNative(highest, Vector128.Shuffle(highest, Vector128.Create(2, 3, 0, 1)));
        return Vector128.MaxNative(highest, Vector128.Shuffle(highest, Vector128.Create(1, 0, 3, 2))).ToScalar();
    }
}
