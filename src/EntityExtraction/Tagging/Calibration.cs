using System.Runtime.InteropServices;
using EntityExtraction.Model;

namespace EntityExtraction.Tagging;

/// <summary>
/// Maps a span's probability under the model to the share of such spans that held-out text confirmed. Layout: per type,
/// <see cref="Knots"/> floats, the calibrated values at evenly spaced probabilities from 0 to 1; linear between them.
/// </summary>
internal sealed class Calibration
{
    public const int Knots = 21;

    private readonly float[] _values;

    public Calibration(ReadOnlyMemory<byte> section, string name, int types)
    {
        if (section.Length != types * Knots * sizeof(float))
        {
            throw new InvalidModelException(name, $"{types} x {Knots} values");
        }

        _values = MemoryMarshal.Cast<byte, float>(section.Span).ToArray();
        foreach (float value in _values)
        {
            if (value is not (>= 0f and <= 1f))
            {
                throw new InvalidModelException(name, "values from 0 to 1");
            }
        }
    }

    public float Apply(int type, float probability)
    {
        float at = Math.Clamp(probability, 0f, 1f) * (Knots - 1);
        int knot = Math.Min((int)at, Knots - 2);
        float low = _values[(type * Knots) + knot];
        float high = _values[(type * Knots) + knot + 1];
        return low + ((high - low) * (at - knot));
    }
}
