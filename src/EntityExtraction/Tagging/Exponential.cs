using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EntityExtraction.Tagging;

/// <summary>An exponential function that gives the same bits on every machine, which the C library's does not.</summary>
internal static class Exponential
{
    private const float Log2E = 1.44269504f;

    /// <summary>e to the power of <paramref name="x"/>, to six digits near zero and five far from it; zero below -80, far beyond what matters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Of(float x)
    {
        if (x < -80f)
        {
            return 0f;
        }

        float scaled = Math.Min(x, 80f) * Log2E;
        float whole = MathF.Floor(scaled);
        float f = scaled - whole;

        // 2^f on [0, 1) by the polynomial of degree six through seven Chebyshev points, both ends among them; the whole part goes
        // into the exponent bits.
        float p = 1f + (f * (0.69314706f + (f * (0.24022945f + (f * (0.05548337f + (f * (0.00968120f + (f * (0.00124014f + (f * 0.00021877f)))))))))));
        return p * BitConverter.Int32BitsToSingle(((int)whole + 127) << 23);
    }

    /// <summary>The same function of several numbers, bit for bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Of(Vector256<float> x)
    {
        Vector256<float> scaled = Vector256.MinNative(x, Vector256.Create(80f)) * Log2E;
        Vector256<float> whole = Vector256.Floor(scaled);
        Vector256<float> f = scaled - whole;
        Vector256<float> p = (f * 0.00021877f) + Vector256.Create(0.00124014f);
        p = (f * p) + Vector256.Create(0.00968120f);
        p = (f * p) + Vector256.Create(0.05548337f);
        p = (f * p) + Vector256.Create(0.24022945f);
        p = (f * p) + Vector256.Create(0.69314706f);
        p = (f * p) + Vector256<float>.One;
        Vector256<float> power = ((Vector256.ConvertToInt32Native(whole) + Vector256.Create(127)) << 23).AsSingle();
        return Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256.Create(-80f)), Vector256<float>.Zero, p * power);
    }
}
