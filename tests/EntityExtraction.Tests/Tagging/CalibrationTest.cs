using System.Runtime.InteropServices;
using EntityExtraction.Tagging;

namespace EntityExtraction.Tests.Tagging;

public sealed class CalibrationTest
{
    [Theory]
    [InlineData(0, 0f, 0f)]
    [InlineData(0, 0.3f, 0.3f)]
    [InlineData(0, 0.31f, 0.31f)]
    [InlineData(0, 1f, 1f)]
    [InlineData(0, -0.5f, 0f)]
    [InlineData(0, 1.0001f, 1f)]
    [InlineData(1, 0f, 0.25f)]
    [InlineData(1, 0.5f, 0.5f)]
    [InlineData(1, 0.525f, 0.5125f)]
    [InlineData(1, 1f, 0.75f)]
    public void Apply_Probability_IsReadOffTheLineOfItsType(int type, float probability, float calibrated)
    {
        // Type 0: as it is; type 1: half as steep, from a quarter on.
        IEnumerable<float> values = Knots(at => at).Concat(Knots(at => 0.25f + (at / 2)));

        Assert.Equal(calibrated, new Calibration(Bytes(values), "c", 2).Apply(type, probability), 1e-6f);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(22)]
    [InlineData(42)]
    public void Constructor_OtherCountOfValues_NamesTheSection(int count) => AssertInvalid(new float[count]);

    [Theory]
    [InlineData(-0.01f)]
    [InlineData(1.01f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void Constructor_ValueOutOfBounds_NamesTheSection(float value)
    {
        float[] values = new float[Calibration.Knots];
        values[7] = value;
        AssertInvalid(values);
    }

    private static void AssertInvalid(float[] values) =>
        Assert.Equal("c", Assert.Throws<InvalidModelException>(() => new Calibration(Bytes(values), "c", 1)).Section);

    private static IEnumerable<float> Knots(Func<float, float> line) => Enumerable.Range(0, Calibration.Knots).Select(knot => line(knot / 20f));

    private static byte[] Bytes(IEnumerable<float> values) => MemoryMarshal.AsBytes<float>(values.ToArray()).ToArray();
}
