using EntityExtraction.Grammars.Dates;
using EntityExtraction.Text;
using EntityExtraction.Training.Compilation;

namespace EntityExtraction.Tests.Grammars.Dates;

/// <summary>The date grammar over the project's own lexicons, built once.</summary>
internal static class DateTools
{
    public static Segmenter Segmenter { get; } = AbbreviationCompiler.Segmenter();

    public static DateGrammar Grammar { get; } = new(new DateVocabulary(DateVocabularyCompiler.Compile()));

    /// <summary>The spans that the grammar finds, as text; the ambiguous ones end in "?".</summary>
    public static string[] Spans(string text)
    {
        TokenizedText tokens = Segmenter.Segment(text);
        var matches = new List<DateMatch>();
        Grammar.Find(tokens, matches);
        return [.. matches.Select(m => text[tokens.Tokens[m.FirstToken].Start..tokens.Tokens[m.EndToken - 1].End] + (m.Strength == DateStrength.Ambiguous ? "?" : string.Empty))];
    }
}
