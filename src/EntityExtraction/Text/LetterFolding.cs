using System.Globalization;

namespace EntityExtraction.Text;

/// <summary>
/// Folds a token to the form that features and lexicons are keyed on: letters lose their diacritics, combining marks and
/// invisible joiners go, typographic apostrophes become straight. "Nguyễn", composed or decomposed, gives "Nguyen".
/// </summary>
internal static class LetterFolding
{
    /// <summary>Longest folded form; what stands beyond it in a token is not looked at.</summary>
    public const int MaximumLength = 48;

    // Base letters of U+00C0..U+024F and U+1E00..U+1EFF. They are constants, not a lexicon, because the tokeniser's own tables
    // are keyed on folded forms, and because the framework's normaliser depends on the machine's Unicode data.
    private const string LatinSupplement =
        "AAAAAAACEEEEIIIIDNOOOOO\u00D7OUUUUYTsaaaaaaaceeeeiiiidnooooo\u00F7ouuuuyty" +
        "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi\u0132\u0133JjKkkLlLlLl\u013F" +
        "\u0140LlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZz\u017F" +
        "bB\u0182\u0183\u0184\u0185\u0186\u0187\u0188\u0189D\u018B\u018C\u018DEA\u0190\u0191f\u0193\u0194\u0195\u0196IKk\u019A\u019B\u019C\u019D\u019EOOo\u01A2\u01A3\u01A4\u01A5\u01A6\u01A7\u01A8\u01A9\u01AA\u01AB\u01AC\u01AD\u01AEUu\u01B1\u01B2Yy\u01B5\u01B6\u01B7\u01B8\u01B9\u01BA\u01BB\u01BC\u01BD\u01BE\u01BF" +
        "\u01C0\u01C1\u01C2\u01C3\u01C4\u01C5\u01C6\u01C7\u01C8\u01C9\u01CA\u01CB\u01CCAaIiOoUuUuUuUuUueAaAaAaGgGgKkOoOo\u01B7\u0292j\u01F1\u01F2\u01F3Gg\u01F6\u01F7NnAaAaOo" +
        "AaAaEeEeIiIiOoOoRrRrUuUuSsTt\u021C\u021DHh\u0220\u0221\u0222\u0223\u0224\u0225AaEeOoOoOoOoYy\u0234\u0235\u0236\u0237\u0238\u0239\u023A\u023B\u023C\u023D\u023E\u023F" +
        "\u0240\u0241\u0242\u0243U\u0245\u0246\u0247\u0248\u0249\u024A\u024B\u024C\u024D\u024E\u024F";

    private const string LatinAdditional =
        "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMm" +
        "MmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv" +
        "WwWwWwWwWwXxXxYyZzZzZzhtwy\u1E9A\u017F\u1E9C\u1E9D\u1E9E\u1E9FAaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe" +
        "EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy\u1EFA\u1EFB\u1EFC\u1EFD\u1EFE\u1EFF";

    /// <summary>Writes the folded form of <paramref name="token"/> and returns its length.</summary>
    public static int Fold(ReadOnlySpan<char> token, Span<char> folded)
    {
        int length = 0;
        foreach (char c in token)
        {
            if (length == MaximumLength)
            {
                break;
            }

            char f = Fold(c);
            if (f != '\0')
            {
                folded[length++] = f;
            }
        }

        return length;
    }

    /// <summary>
    /// The hash of the folded form in lower case, as <see cref="TextHash.Of"/> gives it. Grammars look up every token of a text with it, so
    /// that nothing is copied.
    /// </summary>
    /// <param name="token">The token.</param>
    /// <param name="withoutStops">Whether full stops, and apostrophes but a first one, are left out.</param>
    public static ulong KeyOf(ReadOnlySpan<char> token, bool withoutStops)
    {
        ulong hash = TextHash.Start;
        int length = 0;
        foreach (char unit in token)
        {
            char c = Fold(unit);
            if (c == '\0')
            {
                continue;
            }

            if (length++ == MaximumLength)
            {
                break;
            }

            if (!withoutStops || !(c == '.' || (c == '\'' && length > 1)))
            {
                hash = TextHash.Add(hash, char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c);
            }
        }

        return TextHash.Finish(hash);
    }

    /// <summary>The folded form of one UTF-16 unit, or NUL where it leaves nothing.</summary>
    public static char Fold(char c)
    {
        if (c < '\u00C0')
        {
            return c == '\u00AD' ? '\0' : c;
        }

        if (c <= '\u024F')
        {
            return LatinSupplement[c - '\u00C0'];
        }

        if (c is >= '\u1E00' and <= '\u1EFF')
        {
            return LatinAdditional[c - '\u1E00'];
        }

        if (c is '\u2019' or '\u2018' or '\u02BC' or '\u02BB' or '\u2032')
        {
            return '\'';
        }

        return char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            ? '\0'
            : c;
    }
}
