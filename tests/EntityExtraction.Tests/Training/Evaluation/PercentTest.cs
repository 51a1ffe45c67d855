using System.Globalization;
using EntityExtraction.Training.Evaluation;

namespace EntityExtraction.Tests.Training.Evaluation;

public sealed class PercentTest
{
    // Halves that a binary number holds exactly go to the even digit; all others to the nearer one.
    [Theory]
    [InlineData(25 / 32.0, "78.12")]
    [InlineData(27 / 32.0, "84.38")]
    [InlineData(1 / 800.0, "0.12")]
    [InlineData(0.94115, "94.12")]
    [InlineData(1.0, "100.00")]
    [InlineData(0.0, "0.00")]
    [InlineData(2 / 3.0, "66.67")]
    public void Of_Share_IsRoundedToTwoDecimals(double share, string expected) => Assert.Equal(expected, Percent.Of(share));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("vi-VN")]
    public void Of_AnyCulture_WritesAPoint(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal("33.33", Percent.Of(1 / 3.0));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
