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
    /// <exception cref="CorpusFormatException">A header or a tag is not as it should be.</exception>
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
        string[] cells = header[4..].Split('|', 3);
        DateOnly? date = cells.Length > 1
            && DateOnly.TryParseExact(cells[1].Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
        tagged = tagged.Trim('\n');
        var text = new StringBuilder(tagged.Length);
        var spans = new List<LabelledSpan>();
        var open = new Stack<(char Closing, int Start, string Type)>();
        int line = headerLine + 1;
        for (int i = 0; i < tagged.Length; i++)
        {
            char c = tagged[i];
            line += c == '\n' ? 1 : 0;
            if (c == '[' && i + 2 < tagged.Length && tagged[i + 2] == ':' && TypeOf(tagged[i + 1]) is { } type)
            {
                open.Push((']', text.Length, type));
                i += 2;
            }
            else if (c == '{')
            {
                open.Push(('}', text.Length, LabelTypes.Position));
            }
            else if (c is ']' or '}')
            {
                if (open.Count == 0 || open.Peek().Closing != c || open.Peek().Start == text.Length)
                {
                    throw new CorpusFormatException(name, line, "a tag that is opened, not empty, and closed in order");
                }

                (_, int start, string closed) = open.Pop();
                spans.Add(new LabelledSpan(start, text.Length - start, closed));
            }
            else
            {
                text.Append(c);
            }
        }

        return open.Count == 0
            ? new LabelledDocument { Id = cells[0].Trim(), Source = Source, Date = date, Text = text.ToString(), Spans = spans }
            : throw new CorpusFormatException(name, line, "every tag closed before the end of its article");
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
