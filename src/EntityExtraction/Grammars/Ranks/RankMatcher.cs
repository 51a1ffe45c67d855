using EntityExtraction.Text;

namespace EntityExtraction.Grammars.Ranks;

/// <summary>
/// Finds rank expressions in a tokenised text: START HERE. One pass from left to right; the longest form from a token wins, matches
/// do not overlap, and a token that begins no rank costs one look at the word table. Spans follow the annotation guidelines.
/// </summary>
internal sealed class RankMatcher(RankTable table)
{
    /// <summary>Longest form in tokens; bounds the work per token.</summary>
    public const int MaximumTokens = 16;

    private readonly RankContextRules _rules = new(table);

    public RankTable Table => table;

    /// <summary>Adds the rank expressions of <paramref name="text"/> to <paramref name="matches"/>, in order.</summary>
    public void Find(TokenizedText text, List<RankMatch> matches) => Find(text, [], matches, out _);

    /// <summary>As <see cref="Find(TokenizedText, List{RankMatch})"/>, with the lexicon's words for the tokens where the caller has them; counts the tokens looked at.</summary>
    public void Find(TokenizedText text, ReadOnlySpan<RankWord> words, List<RankMatch> matches, out long reads)
    {
        var walk = new RankWalk(table, text, words, text.Tokens.Length);
        int floor = 0;
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            RankMatch match = MatchAt(ref walk, i);
            if (!match.Found)
            {
                continue;
            }

            bool blocked = (table.Form(match.Form).Marks & RankFormMarks.Blocked) != 0;
            if (blocked || _rules.Allow(text, match, floor))
            {
                if (!blocked)
                {
                    matches.Add(match);
                }

                floor = match.EndToken;
                i = match.EndToken - 1;
            }
        }

        reads = walk.Reads;
    }

    /// <summary>
    /// The longest expression inside a range of tokens that is said to be a rank, the first of equals. What stands beside the range does
    /// not count; where nothing else is found, forms count that are not looked for in running text.
    /// </summary>
    public RankMatch LongestIn(TokenizedText text, int first, int end)
    {
        var walk = new RankWalk(table, text, [], end);
        RankMatch best = Longest(ref walk, first);
        if (!best.Found)
        {
            walk = new RankWalk(table, text, [], end, whole: true);
            best = Longest(ref walk, first);
        }

        return best;
    }

    /// <summary>The rank that the whole text is, forms included that are not looked for in running text.</summary>
    public RankMatch MatchWhole(TokenizedText text)
    {
        var walk = new RankWalk(table, text, [], text.Tokens.Length, whole: true);
        RankMatch match = MatchAt(ref walk, 0);
        return match.EndToken == text.Tokens.Length ? match : default;
    }

    private static RankMatch Longest(ref RankWalk walk, int first)
    {
        var best = default(RankMatch);
        for (int i = first; i < walk.End; i++)
        {
            RankMatch match = MatchAt(ref walk, i);
            best = match.EndToken - match.FirstToken > best.EndToken - best.FirstToken ? match : best;
        }

        return best;
    }

    private static RankMatch MatchAt(ref RankWalk walk, int token)
    {
        RankWord word = walk.Word(token);
        if (!word.Starts)
        {
            return default;
        }

        RankMatch match = walk.Longest(token, word);
        if (!word.Has(RankWord.IsPrefix))
        {
            return match;
        }

        int next = walk.AfterHyphen(token + 1);
        if (next >= walk.End || walk.BreaksBefore(next) || walk.StartsUpper(next) != walk.StartsUpper(token))
        {
            return match;
        }

        RankWord second = walk.Word(next);
        RankMatch inner = second.Starts ? walk.Longest(next, second) : default;
        return inner.EndToken > match.EndToken
            ? inner with { FirstToken = token, Marks = inner.Marks | RankMarks.Prefixed }
            : match;
    }
}
