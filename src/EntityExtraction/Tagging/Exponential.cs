using System.Runtime.CompilerServices;

namespace EntityExtraction.Tagging;

/// <summary>An exponential function that gives the same bits on every machine, which the C library's does not.</summary>
internal static class Exponential
{
    private const float Log2E = 1.44269504f;

    /// <summary>e to the power of <paramref name="x"/>, to about six digits; zero below -80, which is far beyond what matters.</summary>
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

        // 2^f on [0, 1) by a polynomial of degree six; the whole part goes into the exponent bits.
        float p = 1f + (f * (0.69314718f + (f * (0.24022650f + (f * (0.05550411f + (f * (0.00961812f + (f * (0.00133335f + (f * 0.00015403f)))))))))));
        return p * BitConverter.Int32BitsToSingle(((int)whole + 127) << 23);
    }
}
