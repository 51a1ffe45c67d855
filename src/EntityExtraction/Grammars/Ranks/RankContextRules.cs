using EntityExtraction.Text;

namespace EntityExtraction.Grammars.Ranks;

/// <summary>
/// Whether a form that stands in a text means a rank there, by its letter case and the words beside it: "General Assembly",
/// "Secretary General", "major exercise", "private sector", "team captain" are none. The rules are those of <c>rank-contexts.tsv</c>.
/// </summary>
internal sealed class RankContextRules(RankTable table)
{
    /// <summary>Whether <paramref name="match"/> is a rank; nothing before <paramref name="floor"/> counts.</summary>
    public bool Allow(TokenizedText text, in RankMatch match, int floor)
    {
        RankWord word = table.Word(RankWords.Key(text[match.FirstToken]));
        bool prefixed = (match.Marks & RankMarks.Prefixed) != 0;
        if (word.Prefix != 0 && match.EndToken - match.FirstToken > 1 && !PrefixBelongs(text, match, word.Prefix, prefixed))
        {
            return false;
        }

        if (prefixed)
        {
            int inner = match.FirstToken + (RankWords.IsHyphen(text[match.FirstToken + 1]) ? 2 : 1);
            return Allow(text, match with { FirstToken = inner, Marks = match.Marks & ~RankMarks.Prefixed }, match.FirstToken);
        }

        RankFormMarks marks = table.Form(match.Form).Marks;
        if (!IsWrittenAsRank(text, match, marks, word) || !HasName(text, match, marks))
        {
            return false;
        }

        bool ruledOut = (marks & RankFormMarks.HasContexts) != 0 && (RuledOutAfter(text, match) || RuledOutBefore(text, match, floor));
        return !ruledOut && IsNoun(text, match, marks);
    }

    /// <summary>
    /// "General Staff Colonel" and "Chief of Staff General" name a staff, "National Police Director" names a force; "Staff Colonel" and
    /// "Police Colonel" are ranks.
    /// </summary>
    private bool PrefixBelongs(TokenizedText text, in RankMatch match, int prefix, bool prefixed)
    {
        int previous = match.FirstToken - 1;
        if (previous < 0)
        {
            return true;
        }

        bool chief = prefixed && previous > 0 && text[previous] is "of" && text[previous - 1] is "Chief" or "chief" or "Chiefs" or "chiefs";
        return !chief && !Has(text, -prefix, previous, RankContext.Before);
    }

    /// <summary>Letter case: some forms are ranks with a capital only, and so are abbreviations of one word.</summary>
    private static bool IsWrittenAsRank(TokenizedText text, in RankMatch match, RankFormMarks marks, RankWord word)
    {
        bool abbreviated = match.EndToken - match.FirstToken == 1 && word.Has(RankWord.IsAbbreviation);
        return !RankWords.StartsLower(text[match.FirstToken]) || !(abbreviated || (marks & (RankFormMarks.Capital | RankFormMarks.Titled)) != 0);
    }

    /// <summary>Whether a name stands behind a form that needs one; and no ship's name, where the form begins such names.</summary>
    private bool HasName(TokenizedText text, in RankMatch match, RankFormMarks marks)
    {
        bool plural = (match.Marks & RankMarks.Plural) != 0;
        bool titled = (marks & RankFormMarks.Titled) != 0;
        if (match.EndToken < text.Tokens.Length && RankWords.StartsUpper(text[match.EndToken]))
        {
            bool ship = (marks & RankFormMarks.Ship) != 0 && match.FirstToken > 0 && text[match.FirstToken - 1] is "the";
            return !ship && !(titled && plural);
        }

        if (titled)
        {
            return false;
        }

        // "a DIG", "Inspector (IP)": an acronym that is no certain rank by itself needs a name, an article or brackets.
        bool needsName = (marks & RankFormMarks.Short) != 0 && match.Strength != RankStrength.Certain && !plural;
        return !needsName || (match.FirstToken > 0 && text[match.FirstToken].Length > 2
            && (text[match.FirstToken - 1] is "(" || Has(text, 0, match.FirstToken - 1, RankContext.Opener)));
    }

    private bool RuledOutAfter(TokenizedText text, in RankMatch match)
    {
        int next = match.EndToken;
        if (next < text.Tokens.Length && RankWords.IsHyphen(text[next]) && text.IsGlued(next))
        {
            next++;
        }

        return next < text.Tokens.Length && !RankWords.BreaksBefore(text, next) && Has(text, match.Form, next, RankContext.After);
    }

    private bool RuledOutBefore(TokenizedText text, in RankMatch match, int floor)
    {
        int previous = match.FirstToken - 1;
        if (previous > floor && RankWords.IsHyphen(text[previous]) && text.IsGlued(match.FirstToken))
        {
            // "Consul-General", "commander-general": only words such as "ex" and "then" may be joined to a rank.
            return !Has(text, 0, previous - 1, RankContext.Opener);
        }

        if (previous > floor && text[previous] is "'s" or "\u2019s")
        {
            previous--;
        }

        return previous >= floor && Has(text, match.Form, previous, RankContext.Before);
    }

    /// <summary>Whether a lower-case word that is mostly an adjective stands as a noun: something opens it and no noun follows.</summary>
    private bool IsNoun(TokenizedText text, in RankMatch match, RankFormMarks marks)
    {
        bool ambiguous = (marks & (RankFormMarks.Adjective | RankFormMarks.Noun)) != 0;
        if (!ambiguous || !RankWords.StartsLower(text[match.FirstToken]) || (match.Marks & RankMarks.Plural) != 0)
        {
            return true;
        }

        if ((marks & RankFormMarks.Adjective) != 0 && match.EndToken < text.Tokens.Length)
        {
            ReadOnlySpan<char> next = text[match.EndToken];
            bool clause = !RankWords.StartsLower(next) || next.EndsWith("ed", StringComparison.Ordinal) || Has(text, 0, match.EndToken, RankContext.Follower);
            if (!clause && !RankWords.IsHyphen(next))
            {
                return false;
            }
        }

        if (match.FirstToken == 0)
        {
            return false;
        }

        ReadOnlySpan<char> before = text[match.FirstToken - 1];
        bool function = Has(text, 0, match.FirstToken - 1, RankContext.Follower);
        return Has(text, 0, match.FirstToken - 1, RankContext.Opener) || (!RankWords.StartsLower(before) && !function);
    }

    private bool Has(TokenizedText text, int form, int token, RankContext side) => (table.Context(form, text[token]) & side) != 0;
}
