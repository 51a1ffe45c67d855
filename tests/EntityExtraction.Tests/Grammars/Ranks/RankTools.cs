using EntityExtraction.Grammars.Ranks;
using EntityExtraction.Text;
using EntityExtraction.Training.Compilation;

namespace EntityExtraction.Tests.Grammars.Ranks;

/// <summary>The rank lexicon over the project's own tables, built once.</summary>
internal static class RankTools
{
    public static Segmenter Segmenter { get; } = AbbreviationCompiler.Segmenter();

    public static byte[] Section { get; } = RankLexiconCompiler.Compile();

    public static RankMatcher Matcher { get; } = new(new RankTable(Section));

    public static RankLexicon Lexicon { get; } = new(Matcher, Segmenter);

    public static List<RankMatch> Find(TokenizedText text)
    {
        var matches = new List<RankMatch>();
        Matcher.Find(text, matches);
        return matches;
    }

    /// <summary>The text with what the matcher finds in brackets; ambiguous matches open with "?".</summary>
    public static string Marked(string text)
    {
        TokenizedText tokens = Segmenter.Segment(text);
        var marked = new System.Text.StringBuilder();
        int at = 0;
        foreach (RankMatch match in Find(tokens))
        {
            int start = tokens.Tokens[match.FirstToken].Start;
            int end = tokens.Tokens[match.EndToken - 1].End;
            marked.Append(text, at, start - at).Append(match.Strength == RankStrength.Ambiguous ? "[?" : "[").Append(text, start, end - start).Append(']');
            at = end;
        }

        return marked.Append(text, at, text.Length - at).ToString();
    }
}
