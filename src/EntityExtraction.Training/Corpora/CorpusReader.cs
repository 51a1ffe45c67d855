using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Unicode;

namespace EntityExtraction.Training.Corpora;

/// <summary>
/// Reads corpora of JSON Lines, one <c>{"id","source","date"?,"title"?,"text","entities":[{"start","end","type","text"?}]}</c> a line,
/// with offsets in code points; a name that ends in ".gz" is unpacked. Blank lines are passed over.
/// </summary>
internal static class CorpusReader
{
    /// <summary>Reads as the caller enumerates; the file is closed with the enumeration.</summary>
    /// <param name="path">A .jsonl or .jsonl.gz file.</param>
    /// <param name="keepType">Which types to keep; all when null. <see cref="LabelTypes.All"/> holds the library's own.</param>
    /// <exception cref="CorpusFormatException">A line cannot be read.</exception>
    public static IEnumerable<LabelledDocument> Read(string path, Func<string, bool>? keepType = null)
    {
        using Stream stream = Open(path);
        foreach (LabelledDocument document in Read(stream, Path.GetFileName(path), keepType))
        {
            yield return document;
        }
    }

    /// <inheritdoc cref="Read(string, Func{string, bool}?)"/>
    /// <param name="stream">JSON Lines in UTF-8; stays open.</param>
    /// <param name="name">What to call the stream in messages.</param>
    /// <param name="keepType">Which types to keep; all when null.</param>
    public static IEnumerable<LabelledDocument> Read(Stream stream, string name, Func<string, bool>? keepType = null)
    {
        var lines = new ByteLines(stream);
        while (Next(lines, name, out ReadOnlyMemory<byte> line))
        {
            using JsonDocument json = Parse(line, name, lines.Number);
            yield return new RecordReader(json.RootElement, name, lines.Number).Document(keepType);
        }
    }

    /// <summary>Reads predicted spans, <c>{"id","entities":[{"start","end","type","text"?,"confidence"?}]}</c>, by document.</summary>
    /// <remarks>A record with "error" in place of "entities", as the tool writes for a broken line, is passed over.</remarks>
    /// <param name="path">A .jsonl or .jsonl.gz file.</param>
    /// <param name="textOf">The text of a document, on which code points are counted; null for a document that is not wanted.</param>
    /// <param name="utf16">Whether the file's offsets count UTF-16 units already.</param>
    public static IEnumerable<PredictedDocument> ReadPredictions(string path, Func<string, string?> textOf, bool utf16 = false)
    {
        using Stream stream = Open(path);
        string name = Path.GetFileName(path);
        var lines = new ByteLines(stream);
        while (Next(lines, name, out ReadOnlyMemory<byte> line))
        {
            using JsonDocument json = Parse(line, name, lines.Number);
            if (json.RootElement.TryGetProperty("error", out _) && !json.RootElement.TryGetProperty("entities", out _))
            {
                continue;
            }

            var record = new RecordReader(json.RootElement, name, lines.Number);
            string id = record.Id();
            yield return new PredictedDocument(id, record.Predictions(utf16 ? "" : textOf(id) ?? ""));
        }
    }

    internal static Stream Open(string path)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    private static bool Next(ByteLines lines, string name, out ReadOnlyMemory<byte> line)
    {
        try
        {
            while (lines.TryRead(out line))
            {
                if (lines.IsTooLong)
                {
                    throw new CorpusFormatException(name, lines.Number, "a line of at most 256 MiB");
                }

                if (line.Span.ContainsAnyExcept(" \t"u8))
                {
                    return true;
                }
            }

            return false;
        }
        catch (InvalidDataException e)
        {
            throw new CorpusFormatException(name, lines.Number + 1, "gzip data that can be unpacked", e);
        }
    }

    /// <summary>One line as a JSON object; the exception names the place and quotes nothing.</summary>
    internal static JsonDocument Parse(ReadOnlyMemory<byte> line, string name, int number)
    {
        if (!Utf8.IsValid(line.Span))
        {
            throw new CorpusFormatException(name, number, "valid UTF-8");
        }

        try
        {
            JsonDocument json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object ? json : throw new CorpusFormatException(name, number, "a JSON object");
        }
        catch (JsonException e)
        {
            // The framework's own message may quote the line, so only the place is handed on.
            string place = string.Create(CultureInfo.InvariantCulture, $"a complete JSON object, broken at byte {(e.BytePositionInLine ?? 0) + 1}");
            throw new CorpusFormatException(name, number, place);
        }
    }
}
