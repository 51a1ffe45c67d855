namespace EntityExtraction.Text;

/// <summary>Memory for the tokens and sentences of one text after another.</summary>
internal sealed class SegmentationBuffers
{
    private Token[] _tokens = [];
    private Sentence[] _sentences = [];

    public List<Token> Tokens { get; } = [];

    public List<Sentence> Sentences { get; } = [];

    /// <summary>An array that begins with the tokens.</summary>
    public Token[] TokensAsArray() => CopyTo(ref _tokens, Tokens);

    /// <summary>An array that begins with the sentences.</summary>
    public Sentence[] SentencesAsArray() => CopyTo(ref _sentences, Sentences);

    private static T[] CopyTo<T>(ref T[] array, List<T> list)
    {
        if (array.Length < list.Count)
        {
            array = new T[list.Capacity];
        }

        list.CopyTo(array);
        return array;
    }
}
