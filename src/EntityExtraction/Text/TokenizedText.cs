namespace EntityExtraction.Text;

/// <summary>A text with its tokens and sentences. Offsets are those of the caller's own string.</summary>
internal sealed class TokenizedText
{
    private readonly Token[] _tokens;
    private readonly Sentence[] _sentences;
    private readonly int _tokenCount;
    private readonly int _sentenceCount;

    public TokenizedText(string text, Token[] tokens, Sentence[] sentences)
        : this(text, tokens, tokens.Length, sentences, sentences.Length)
    {
    }

    /// <summary>A text whose tokens and sentences fill only the beginning of their arrays.</summary>
    public TokenizedText(string text, Token[] tokens, int tokenCount, Sentence[] sentences, int sentenceCount)
    {
        Text = text;
        _tokens = tokens;
        _tokenCount = tokenCount;
        _sentences = sentences;
        _sentenceCount = sentenceCount;
    }

    public string Text { get; }

    public ReadOnlySpan<Token> Tokens => _tokens.AsSpan(0, _tokenCount);

    public ReadOnlySpan<Sentence> Sentences => _sentences.AsSpan(0, _sentenceCount);

    /// <summary>The characters of token <paramref name="index"/>, as they stand in the text.</summary>
    public ReadOnlySpan<char> this[int index] => Text.AsSpan(_tokens[index].Start, _tokens[index].Length);

    /// <summary>Whether nothing stands between token <paramref name="index"/> and the one before it.</summary>
    public bool IsGlued(int index) => index > 0 && _tokens[index - 1].End == _tokens[index].Start;
}
