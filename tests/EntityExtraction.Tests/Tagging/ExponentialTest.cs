using System.Runtime.Intrinsics;
using EntityExtraction.Tagging;

namespace EntityExtraction.Tests.Tagging;

public sealed class ExponentialTest
{
    [Theory]
    [InlineData(4, 5e-7)]
    [InlineData(80, 5e-6)]
    public void Of_NumbersOfARange_AreRightToTheBound(int range, double bound)
    {
        double worst = 0;
        for (int n = -range * 1000; n <= range * 1000; n++)
        {
            float x = n / 1000f;
            worst = Math.Max(worst, Math.Abs((Exponential.Of(x) / Math.Exp(x)) - 1));
        }

        Assert.InRange(worst, 0, bound);
    }

    [Fact]
    public void Of_Zero_IsOne() => Assert.Equal(1f, Exponential.Of(0f));

    [Theory]
    [InlineData(-80.001f)]
    [InlineData(-1e7f)]
    [InlineData(float.MinValue)]
    [InlineData(float.NegativeInfinity)]
    public void Of_BelowTheRange_IsZero(float x) => Assert.Equal(0f, Exponential.Of(x));

    [Theory]
    [InlineData(80.001f)]
    [InlineData(1e7f)]
    [InlineData(float.PositiveInfinity)]
    public void Of_AboveTheRange_StaysAtItsEnd(float x) => Assert.Equal(Exponential.Of(80f), Exponential.Of(x));

    [Fact]
    public void Of_SeveralNumbers_GivesTheBitsOfEach()
    {
        for (int n = -90_000; n < 90_000; n += 8)
        {
            float[] x = [.. Enumerable.Range(n, 8).Select(k => k / 1000f)];
            float[] found = new float[8];
            Exponential.Of(Vector256.Create(x)).CopyTo(found);
            Assert.Equal(x.Select(v => BitConverter.SingleToInt32Bits(Exponential.Of(v))), found.Select(BitConverter.SingleToInt32Bits));
        }

        Assert.Equal(Vector256<float>.Zero, Exponential.Of(Vector256.Create(float.NegativeInfinity)));
    }
}
