namespace EntityExtraction.Text;

/// <summary>
/// Cuts a token sequence into sentences: at blank lines, at line ends that are not mere wrapping, after closing punctuation,
/// and at the latest after <see cref="MaximumTokens"/> tokens, which bounds the memory of everything after it.
/// </summary>
internal sealed class SentenceSplitter(AbbreviationTable abbreviations)
{
    public const int MaximumTokens = 400;

    public void Split(string text, ReadOnlySpan<Token> tokens, List<Sentence> sentences)
    {
        var lines = new LineWrap(text);
        int first = 0;
        for (int i = 1; i < tokens.Length; i++)
        {
            bool boundary = i - first >= MaximumTokens
                || lines.BreaksBetween(tokens[i - 1].End, tokens[i].Start)
                || EndsSentence(text, tokens, first, i);
            if (boundary)
            {
                sentences.Add(new Sentence(first, i));
                first = i;
            }
        }

        if (first < tokens.Length)
        {
            sentences.Add(new Sentence(first, tokens.Length));
        }
    }

    /// <summary>Whether the punctuation before token <paramref name="next"/> closes a sentence.</summary>
    private bool EndsSentence(string text, ReadOnlySpan<Token> tokens, int first, int next)
    {
        char opening = text[tokens[next].Start];
        if (CharClass.IsLower(opening) || CharClass.IsTerminal(opening) || (IsClosing(opening) && !IsOpeningQuote(text, tokens[next])))
        {
            return false;
        }

        int last = next - 1;
        while (last > first && IsClosing(text[tokens[last].Start]) && tokens[last].Length == 1)
        {
            last--;
        }

        Token token = tokens[last];
        char end = text[token.End - 1];
        if (!CharClass.IsTerminal(end))
        {
            return false;
        }

        if (CharClass.IsTerminal(text[token.Start]))
        {
            // A stop between digits or letters without a blank ("Bqp.vn", "3.b") is inside something.
            return last != next - 1 || token.End < tokens[next].Start || (CharClass.IsUpper(opening) && tokens[next].Length > 1);
        }

        return EndsAfterAbbreviation(text, token, tokens[next]);
    }

    private bool EndsAfterAbbreviation(string text, Token abbreviation, Token next)
    {
        ReadOnlySpan<char> word = text.AsSpan(abbreviation.Start, abbreviation.Length - 1);
        if (CharClass.IsSingleLetter(word) || abbreviations.Find(word) is AbbreviationKind.Title or AbbreviationKind.Numbered)
        {
            return false;
        }

        return abbreviations.Find(text.AsSpan(next.Start, next.Length)) == AbbreviationKind.Starter;
    }

    /// <summary>Whether the token is a straight quotation mark that stands after a blank and before a word.</summary>
    private static bool IsOpeningQuote(string text, Token token) =>
        text[token.Start] is '"' or '\'' && token.Start > 0 && CharClass.IsBlank(text[token.Start - 1])
        && token.End < text.Length && !CharClass.IsBlank(text[token.End]);

    private static bool IsClosing(char c) => c is '"' or '\'' or '\u201D' or '\u2019' or ')' or ']' or '\u00BB';
}
