using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace EntityExtraction.Model;

/// <summary>What the processor can be told about memory.</summary>
internal static class Memory
{
    /// <summary>Asks for the cache line of <paramref name="place"/>, which will be read soon; where the processor cannot be asked, nothing happens.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Prefetch<T>(ref readonly T place)
        where T : unmanaged
    {
        if (Sse.IsSupported)
        {
            // The address may be stale once the collector has moved the array; then the request is in vain, and harmless.
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in place)));
        }
    }
}
