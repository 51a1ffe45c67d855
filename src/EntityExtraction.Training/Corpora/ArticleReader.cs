using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EntityExtraction.Training.Corpora;

/// <summary>
/// Reads the project's own labelled articles (<c>Articles/*.txt</c>, embedded in this assembly). An article is a line
/// <c>### id | date | note</c> and the text up to the next such line, with tags in the text: <c>[P:...]</c> person, <c>[R:...]</c> rank,
/// <c>[O:...]</c> organisation, <c>[D:...]</c> date, <c>[L:...]</c> location, and braces around a position, which may hold tags.
/// </summary>
internal static class ArticleReader
{
    public const string Source = "own";

    private const string Prefix = "Articles/";

    private static IEnumerable<string> Resources => typeof(ArticleReader).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>SHA-256 over all articles, for the training manifest.</summary>
    public static string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string name in Resources)
        {
            using Stream stream = typeof(ArticleReader).Assembly.GetManifestResourceStream(name)!;
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            hash.AppendData(bytes.GetBuffer(), 0, (int)bytes.Length);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>All articles of the project, in order of file name and of the text.</summary>
    public static IEnumerable<LabelledDocument> ReadAll()
    {
        foreach (string name in Resources)
        {
            using Stream stream = typeof(ArticleReader).Assembly.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(stream);
            foreach (LabelledDocument document in Read(reader, name[Prefix.Length..]))
            {
                yield return document;
            }
        }
    }

    /// <summary>The articles of one file.</summary>
    /// <exception cref="CorpusFormatException">A header or a tag is not as it should be, or is missing.</exception>
    public static IEnumerable<LabelledDocument> Read(TextReader reader, string name)
    {
        string? header = null;
        int headerLine = 0;
        int number = 0;
        var body = new StringBuilder();
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (!line.StartsWith("### ", StringComparison.Ordinal))
            {
                if (header is null && line.Length > 0)
                {
                    throw new CorpusFormatException(name, number, "### before the first article");
                }

                body.Append(line).Append('\n');
                continue;
            }

            if (header is not null)
            {
                yield return Parse(header, body.ToString(), name, headerLine);
            }

            header = line;
            headerLine = number;
            body.Clear();
        }

        if (header is not null)
        {
            yield return Parse(header, body.ToString(), name, headerLine);
        }
    }

    private static LabelledDocument Parse(string header, string tagged, string name, int headerLine)
    {
        (string id, DateOnly? date) = ParseHeader(header, name, headerLine);
        int line = headerLine + 1 + tagged.Length - tagged.TrimStart('\n').Length;
        tagged = tagged.Trim('\n');
        var text = new StringBuilder(tagged.Length);
        var spans = new List<LabelledSpan>();
        var open = new Stack<(char Closing, int Start, string Type, int Line)>();
        for (int i = 0; i < tagged.Length; i++)
        {
            char c = tagged[i];
            line += c == '\n' ? 1 : 0;
            if (c == '[' && i + 2 < tagged.Length && tagged[i + 2] == ':' && TypeOf(tagged[i + 1]) is { } type)
            {
                open.Push((']', text.Length, type, line));
                i += 2;
            }
            else if (c == '{')
            {
                open.Push(('}', text.Length, LabelTypes.Position, line));
            }
            else if (c is ']' or '}')
            {
                if (open.Count == 0 || open.Peek().Closing != c || open.Peek().Start == text.Length)
                {
                    throw new CorpusFormatException(name, line, "a tag that is opened, not empty, and closed in order");
                }

                (_, int start, string closed, _) = open.Pop();
                spans.Add(new LabelledSpan(start, text.Length - start, closed));
            }
            else
            {
                text.Append(c);
            }
        }

        return open.Count == 0
            ? new LabelledDocument { Id = id, Source = Source, Date = date, Text = text.ToString(), Spans = spans }
            : throw new CorpusFormatException(name, open.Peek().Line, "every tag closed before the end of its article");
    }

    private static (string Id, DateOnly? Date) ParseHeader(string header, string name, int line)
    {
        string[] cells = header[4..].Split('|', 3, StringSplitOptions.TrimEntries);
        if (cells[0].Length == 0)
        {
            throw new CorpusFormatException(name, line, "an id after ###");
        }

        if (cells.Length == 1 || cells[1].Length == 0)
        {
            return (cells[0], null);
        }

        return DateOnly.TryParseExact(cells[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? (cells[0], date)
            : throw new CorpusFormatException(name, line, "a date as year-month-day after the id, or none");
    }

    private static string? TypeOf(char letter) => letter switch
    {
        'P' => LabelTypes.Person,
        'R' => LabelTypes.Rank,
        'O' => LabelTypes.Organisation,
        'D' => LabelTypes.Date,
        'L' => LabelTypes.Location,
        _ => null,
    };
}
