using EntityExtraction.Text;

namespace EntityExtraction.Grammars.Ranks;

/// <summary>
/// Whether a form that stands in a text means a rank there, by its letter case and the words beside it: "General Assembly",
/// "Secretary General", "major exercise", "private sector", "team captain" are none. The rules are those of <c>rank-contexts.tsv</c>.
/// </summary>
internal sealed class RankContextRules(RankTable table)
{
    public bool Allow(TokenizedText text, in RankMatch match, int floor)
    {
        RankFormMarks marks = table.Form(match.Form).Marks;
        ReadOnlySpan<char> opening = text[match.FirstToken];
        if ((match.Marks & RankMarks.Prefixed) != 0)
        {
            int inner = match.FirstToken + (RankWords.IsHyphen(text[match.FirstToken + 1]) ? 2 : 1);
            return PrefixBelongs(text, match.FirstToken) && Allow(text, match with { FirstToken = inner, Marks = match.Marks & ~RankMarks.Prefixed }, match.FirstToken);
        }

        bool capital = !RankWords.StartsLower(opening);
        bool several = match.EndToken - match.FirstToken > 1;
        if (!capital && (marks & (RankFormMarks.Capital | RankFormMarks.Titled)) != 0)
        {
            return false;
        }

        RankWord word = table.Word(RankWords.Key(opening));
        if (!capital && !several && word.Has(RankWord.IsAbbreviation))
        {
            return false;
        }

        bool named = NameFollows(text, match.EndToken);
        bool needsName = (marks & RankFormMarks.Short) != 0 && match.Strength != RankStrength.Certain && (match.Marks & RankMarks.Plural) == 0;
        if (!named && (needsName || (marks & RankFormMarks.Titled) != 0))
        {
            return false;
        }

        if (named && (marks & RankFormMarks.Ship) != 0 && match.FirstToken > 0 && text[match.FirstToken - 1] is "the")
        {
            return false;
        }

        if ((marks & RankFormMarks.HasContexts) != 0 && (RuledOutAfter(text, match) || RuledOutBefore(text, match, floor)))
        {
            return false;
        }

        return capital || (marks & (RankFormMarks.Adjective | RankFormMarks.Noun)) == 0 || IsNoun(text, match, marks);
    }

    /// <summary>"General Staff Colonel" and "Chief of Staff General" name a staff; "Staff Colonel" is a rank.</summary>
    private static bool PrefixBelongs(TokenizedText text, int token) =>
        token == 0 || !(text[token] is "Staff" or "staff" && text[token - 1] is "of" or "General" or "Joint" or "Army");

    private static bool NameFollows(TokenizedText text, int token) =>
        token < text.Tokens.Length && RankWords.StartsUpper(text[token]);

    private bool RuledOutAfter(TokenizedText text, in RankMatch match)
    {
        int next = match.EndToken;
        if (next < text.Tokens.Length && RankWords.IsHyphen(text[next]) && text.IsGlued(next))
        {
            next++;
        }

        return next < text.Tokens.Length && Has(text, match.Form, next, RankContext.After);
    }

    private bool RuledOutBefore(TokenizedText text, in RankMatch match, int floor)
    {
        int previous = match.FirstToken - 1;
        if (previous > floor && RankWords.IsHyphen(text[previous]) && text.IsGlued(match.FirstToken))
        {
            // "Consul-General", "commander-general": only words such as "ex" and "then" may be joined to a rank.
            return !Has(text, 0, previous - 1, RankContext.Opener);
        }

        return previous >= floor && Has(text, match.Form, previous, RankContext.Before);
    }

    /// <summary>Whether a lower-case word that is mostly an adjective stands as a noun: something opens it and no noun follows.</summary>
    private bool IsNoun(TokenizedText text, in RankMatch match, RankFormMarks marks)
    {
        if ((match.Marks & RankMarks.Plural) != 0)
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

    private bool Has(TokenizedText text, int form, int token, RankContext side) =>
        ((RankContext)table.Contexts.Find(Key(form, RankWords.Key(text[token])), 0) & side) != 0;

    public static ulong Key(int form, ulong word) => TextHash.Combine((ulong)form + 1, word);
}
