namespace EntityExtraction.Interpretation.Dates;

/// <summary>Easter Sunday, computed (Meeus, Astronomical Algorithms, chapter 8).</summary>
internal static class Easter
{
    /// <summary>Easter Sunday of the western churches.</summary>
    public static DateOnly Western(int year)
    {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int f = (b + 8) / 25;
        int g = (b - f + 1) / 3;
        int h = ((19 * a) + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        int m = (a + (11 * h) + (22 * l)) / 451;
        int n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }

    /// <summary>Easter Sunday of the eastern churches, as a day of the Gregorian calendar.</summary>
    public static DateOnly Eastern(int year)
    {
        int a = year % 4;
        int b = year % 7;
        int c = year % 19;
        int d = ((19 * c) + 15) % 30;
        int e = ((2 * a) + (4 * b) - d + 34) % 7;
        int n = d + e + 114;
        int julianToGregorian = (year / 100) - (year / 400) - 2;
        return new DateOnly(year, n / 31, (n % 31) + 1).AddDays(julianToGregorian);
    }
}
