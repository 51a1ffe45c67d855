using System.Globalization;

namespace EntityExtraction.Training.Evaluation;

/// <summary>Writes shares as percentages, in one culture and with one rounding everywhere.</summary>
internal static class Percent
{
    /// <summary>Two decimals of 100 times the share.</summary>
    /// <remarks>
    /// The framework rounds halves away from zero, scripts that check our figures round them to even. A binary number is exactly
    /// half way at the third decimal only when it is an odd number of eighths.
    /// </remarks>
    public static string Of(double share)
    {
        double value = 100 * share;
        bool halfWay = Math.Abs(value * 8 % 2) == 1;
        return halfWay
            ? Math.Round((decimal)value, 2, MidpointRounding.ToEven).ToString("F2", CultureInfo.InvariantCulture)
            : value.ToString("F2", CultureInfo.InvariantCulture);
    }
}
