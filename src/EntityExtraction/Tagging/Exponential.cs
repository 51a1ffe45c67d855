using System.Runtime.CompilerServices;

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
}
