namespace EntityExtraction.Training.Compilation;

/// <summary>The project's lexicons (<c>src/EntityExtraction/Lexicons/*.tsv</c>), embedded in this assembly as they are.</summary>
internal static class LexiconFiles
{
    /// <summary>The rows of a lexicon without comments and header, cut at tabs; short rows are padded to the header's width.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using StreamReader reader = Open(name);
        int width = 0;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string[] cells = line.Split('\t');
            if (width == 0)
            {
                width = cells.Length;
                continue;
            }

            if (cells.Length < width)
            {
                int given = cells.Length;
                Array.Resize(ref cells, width);
                Array.Fill(cells, string.Empty, given, width - given);
            }

            yield return cells;
        }
    }

    /// <summary>The text of a lexicon as it stands.</summary>
    public static string Text(string name)
    {
        using StreamReader reader = Open(name);
        return reader.ReadToEnd();
    }

    private static StreamReader Open(string name) => new(typeof(LexiconFiles).Assembly.GetManifestResourceStream("Lexicons/" + name)
        ?? throw new FileNotFoundException($"The lexicon '{name}' is not part of the training assembly."));
}
