namespace EntityExtraction.Text;

/// <summary>Text to tokens and sentences.</summary>
internal sealed class Segmenter(AbbreviationTable abbreviations)
{
    private readonly Tokenizer _tokenizer = new(abbreviations);
    private readonly SentenceSplitter _splitter = new(abbreviations);

    public TokenizedText Segment(string text)
    {
        var tokens = new List<Token>(text.Length / 5);
        _tokenizer.Tokenize(text, tokens);
        Token[] array = [.. tokens];
        var sentences = new List<Sentence>(array.Length / 20);
        _splitter.Split(text, array, sentences);
        return new TokenizedText(text, array, [.. sentences]);
    }
}
