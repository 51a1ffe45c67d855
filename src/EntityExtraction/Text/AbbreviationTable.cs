using EntityExtraction.Model;

namespace EntityExtraction.Text;

/// <summary>How a word behaves before a full stop, as listed in <c>Lexicons/abbreviations.tsv</c>.</summary>
internal enum AbbreviationKind
{
    /// <summary>Not an abbreviation.</summary>
    None = 0,

    /// <summary>A title: keeps its stop when capitalised, and a name follows, so no sentence ends there.</summary>
    Title = 1,

    /// <summary>Keeps its stop when capitalised; a sentence may end there.</summary>
    Common = 2,

    /// <summary>Keeps its stop only before a number ("No. 5", "Mar. 3").</summary>
    Numbered = 3,

    /// <summary>Keeps its stop in lower case too ("vs.", "etc.").</summary>
    Lower = 4,

    /// <summary>No abbreviation, but a word that opens a sentence after one ("The", "He").</summary>
    Starter = 5,
}

/// <summary>Abbreviations of the press, and the words that open a sentence after one.</summary>
internal sealed class AbbreviationTable(MappedTable table)
{
    /// <summary>The kind of <paramref name="word"/>, which is given without its stop; case does not count.</summary>
    public AbbreviationKind Find(ReadOnlySpan<char> word)
    {
        const int longest = 12;
        if (word.Length is 0 or > longest)
        {
            return AbbreviationKind.None;
        }

        Span<char> lower = stackalloc char[longest];
        word.ToLowerInvariant(lower);
        return (AbbreviationKind)table.Find(TextHash.Of(lower[..word.Length]), (int)AbbreviationKind.None);
    }
}
