namespace EntityExtraction.Text;

/// <summary>Text to tokens and sentences.</summary>
internal sealed class Segmenter(AbbreviationTable abbreviations)
{
    private readonly Tokenizer _tokenizer = new(abbreviations);
    private readonly SentenceSplitter _splitter = new(abbreviations);

    public TokenizedText Segment(string text) => Segment(text, new SegmentationBuffers());

    /// <summary>As <see cref="Segment(string)"/>; what it returns stands in the buffers, until they are given again.</summary>
    public TokenizedText Segment(string text, SegmentationBuffers buffers)
    {
        buffers.Tokens.Clear();
        _tokenizer.Tokenize(text, buffers.Tokens);
        Token[] tokens = buffers.TokensAsArray();
        buffers.Sentences.Clear();
        _splitter.Split(text, tokens.AsSpan(0, buffers.Tokens.Count), buffers.Sentences);
        return new TokenizedText(text, tokens, buffers.Tokens.Count, buffers.SentencesAsArray(), buffers.Sentences.Count);
    }
}
