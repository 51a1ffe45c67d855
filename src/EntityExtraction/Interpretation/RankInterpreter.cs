using EntityExtraction.Grammars.Ranks;
using EntityExtraction.Interpretation.Ranks;
using EntityExtraction.Text;

namespace EntityExtraction.Interpretation;

/// <summary>
/// Says what the tagged ranks of one article mean: START HERE. The lexicon gives a span's readings; country and service are decided,
/// in this order, by the words attached to the rank, by another rank of the same person, by the title itself where only one country
/// or service has it, and by what the article is mostly about. A rank without a name may be that of a holder named before. A span that is no match of the lexicon has the value of the longest
/// match inside it, or none.
/// </summary>
internal sealed class RankInterpreter(RankMatcher matcher)
{
    private readonly RankReader _reader = new(matcher.Table);

    /// <summary>As the overload with matches, finding them itself.</summary>
    public RankValue?[] Interpret(
        TokenizedText text, ReadOnlySpan<(int First, int End)> spans, ReadOnlySpan<(EntityType Type, int First, int End)> entities)
    {
        var matches = new List<RankMatch>();
        matcher.Find(text, matches);
        return Interpret(text, matches, spans, entities);
    }

    /// <summary>The values of the tagged spans, one each; null where the lexicon does not know the expression.</summary>
    /// <param name="text">The article.</param>
    /// <param name="matches">What the matcher finds in the article, in order.</param>
    /// <param name="spans">The tagged ranks as half-open ranges of tokens, in order.</param>
    /// <param name="entities">The tagged entities of the article, in order; they may hold the ranks themselves.</param>
    /// <param name="words">The lexicon's words for the tokens, where the caller has them.</param>
    public RankValue?[] Interpret(
        TokenizedText text,
        IReadOnlyList<RankMatch> matches,
        ReadOnlySpan<(int First, int End)> spans,
        ReadOnlySpan<(EntityType Type, int First, int End)> entities,
        ReadOnlySpan<RankWord> words = default)
    {
        var values = new RankValue?[spans.Length];
        if (spans.Length == 0)
        {
            return values;
        }

        ReadRank[] ranks = Read(text, matches, spans);
        var article = new RankArticle(matcher.Table, _reader, text, entities, words);
        foreach (ref ReadRank rank in ranks.AsSpan())
        {
            article.Attach(ref rank);
        }

        article.Conclude(ranks);
        var nouns = new RankNouns(_reader, text);
        for (int i = 0; i < ranks.Length; i++)
        {
            if (ranks[i].Form != 0)
            {
                values[i] = _reader.Read(ranks[i].Form, ranks[i].Prefix, ranks[i].Setting, ranks[i].Status);
                values[i] = nouns.Settle(ranks, values, i);
            }
        }

        return values;
    }

    /// <summary>The forms of the spans: that of the match that equals a span, else of the longest match inside it.</summary>
    private ReadRank[] Read(TokenizedText text, IReadOnlyList<RankMatch> matches, ReadOnlySpan<(int First, int End)> spans)
    {
        var ranks = new ReadRank[spans.Length];
        int next = 0;
        for (int i = 0; i < spans.Length; i++)
        {
            (int first, int end) = spans[i];
            while (next < matches.Count && matches[next].EndToken <= first)
            {
                next++;
            }

            RankMatch best = next < matches.Count ? matches[next] : default;
            if (!best.Found || best.FirstToken != first || best.EndToken != end)
            {
                best = matcher.LongestIn(text, first, end);
            }

            ranks[i] = ReadRank.Of(matcher.Table, text, first, end, best);
        }

        return ranks;
    }
}
