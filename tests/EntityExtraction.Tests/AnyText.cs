using FsCheck;
using FsCheck.Fluent;

namespace EntityExtraction.Tests;

/// <summary>Strings of every kind for properties: any UTF-16 units, the awkward ones often, and stretches of news between them.</summary>
internal static class AnyText
{
    private static readonly string[] Words =
    [
        "Lt. Gen. ", "Phan Van Giang", "U.S.-led", " on June 28-30, 2021", "'s", "’s ", " the Ministry of National Defence ", "TIN LIE\u0302N QUAN",
        "\n", "\r\n", "\n\n", ". ", "… ", "(VNA)", "🎉", "Hanoi, ", "AT&T", "1,000", "9/11 ", "\"He left.\" ", "al-Baghdadi ", "İstanbul ", "Corp. The ",
    ];

    private static readonly char[] Awkward =
    [
        '\0', '\t', '\n', '\r', ' ', '\u0085', '\u00A0', '\u00AD', '\u0301', '\u200B', '\u200D', '\u2028', '\u202E', '\u2060', '\u2066', '\uFE0F', '\uFEFF',
        '\uD83D', '\uDE00', '\uDBFF', '\uDFFF', '\uFFFF', '.', ',', ':', '/', '-', '&', '\'', '’', '"', ')', 'I', 'i', 'İ', 'ı', 's', 'S', '0', '٣', 'Đ', '中',
    ];

    public static Gen<string> Any { get; } =
        Gen.Frequency(
            (4, Gen.Elements(Words)),
            (4, Gen.Elements(Awkward).Select(c => c.ToString())),
            (1, Gen.Choose(0, char.MaxValue).Select(c => ((char)c).ToString())))
        .ArrayOf()
        .Select(string.Concat);

    /// <summary>Words and lines without the awkward characters.</summary>
    public static Gen<string> News { get; } =
        Gen.Elements([.. Words, "word ", "a ", "longer words of a line ", "word\n", "word\n"]).ArrayOf().Select(string.Concat);
}
