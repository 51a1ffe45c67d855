namespace EntityExtraction.Interpretation.Dates;

/// <summary>Years written short.</summary>
internal static class Years
{
    /// <summary>Two digits mean the latest year that is no more than this after the article's.</summary>
    private const int Ahead = 20;

    /// <summary>The pivot of an article without a date.</summary>
    private const int UndatedPivot = 2030;

    /// <summary>The year in full; <paramref name="inferred"/> tells that its century is not written.</summary>
    public static int Full(DateScene scene, int year, int digits, out bool inferred)
    {
        inferred = digits == 2;
        if (!inferred)
        {
            return year;
        }

        int limit = scene.Anchor is { } day ? day.Year + Ahead : UndatedPivot;
        int full = (limit / 100 * 100) + year;
        return full > limit ? full - 100 : full;
    }
}
