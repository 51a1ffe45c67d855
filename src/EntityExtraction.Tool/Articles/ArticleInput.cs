using EntityExtraction.Training.Corpora;

namespace EntityExtraction.Tool.Articles;

/// <summary>Opens the files that were named on the command line, one after the other, and tells JSON Lines from plain text.</summary>
internal static class ArticleInput
{
    private const string StandardInput = "-";

    /// <summary>Makes sure before any work that what was named can be read.</summary>
    public static IReadOnlyList<string> Check(IReadOnlyList<string> names, ToolConsole console)
    {
        if (names.Count == 0)
        {
            return console.InputIsTerminal
                ? throw ToolException.Usage("no file given, and nothing is piped in. Try 'entity-extraction extract --help'.")
                : [StandardInput];
        }

        if (names.Count(name => name == StandardInput) > 1)
        {
            throw ToolException.Usage("'-' can be given once only");
        }

        foreach (string name in names.Where(name => name != StandardInput))
        {
            if (Directory.Exists(name))
            {
                throw ToolException.Usage($"'{name}' is a folder; name its files");
            }

            if (!File.Exists(name))
            {
                throw ToolException.Usage($"there is no file '{name}'");
            }
        }

        return names;
    }

    /// <summary>The articles of one input, read as the caller enumerates.</summary>
    public static IEnumerable<InputItem> Read(string name, ToolConsole console)
    {
        if (name == StandardInput)
        {
            byte[] begun = Begin(console.Input);
            return begun.AsSpan().TrimStart("\uFEFF \t\r\n"u8).StartsWith("{"u8)
                ? JsonLinesArticles.Read(console.Input, begun)
                : [PlainTextArticle.Read(console.Input, begun, id: null)];
        }

        return ReadFile(name);
    }

    private static IEnumerable<InputItem> ReadFile(string name)
    {
        string unpacked = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        bool isJsonLines = Path.GetExtension(unpacked).ToUpperInvariant() is ".JSONL" or ".NDJSON" or ".JSON";
        using Stream file = CorpusReader.Open(name);
        IEnumerable<InputItem> items = isJsonLines
            ? JsonLinesArticles.Read(file, [])
            : [PlainTextArticle.Read(file, [], Path.GetFileNameWithoutExtension(unpacked))];
        foreach (InputItem item in items)
        {
            yield return item;
        }
    }

    /// <summary>Reads on until something other than white space has come: its first character tells the format.</summary>
    private static byte[] Begin(Stream input)
    {
        byte[] buffer = new byte[1 << 12];
        int length = 0;
        int read;
        do
        {
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }

            read = input.Read(buffer, length, buffer.Length - length);
            length += read;
        }
        while (read > 0 && !buffer.AsSpan(0, length).ContainsAnyExcept("\uFEFF \t\r\n"u8));

        return buffer[..length];
    }
}
