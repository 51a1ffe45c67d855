namespace EntityExtraction.Text;

/// <summary>A text with its tokens and sentences. Offsets are those of the caller's own string.</summary>
internal sealed class TokenizedText
{
    private readonly Token[] _tokens;
    private readonly Sentence[] _sentences;

    public TokenizedText(string text, Token[] tokens, Sentence[] sentences)
    {
        Text = text;
        _tokens = tokens;
        _sentences = sentences;
    }

    public string Text { get; }

    public ReadOnlySpan<Token> Tokens => _tokens;

    public ReadOnlySpan<Sentence> Sentences => _sentences;

    /// <summary>The characters of token <paramref name="index"/>, as they stand in the text.</summary>
    public ReadOnlySpan<char> this[int index] => Text.AsSpan(_tokens[index].Start, _tokens[index].Length);

    /// <summary>Whether nothing stands between token <paramref name="index"/> and the one before it.</summary>
    public bool IsGlued(int index) => index > 0 && _tokens[index - 1].End == _tokens[index].Start;
}
