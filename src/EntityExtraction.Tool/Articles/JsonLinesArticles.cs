using System.Text.Json;
using EntityExtraction.Training.Corpora;

namespace EntityExtraction.Tool.Articles;

/// <summary>Reads <c>{"id"?,"text","date"?,"title"?}</c> lines one at a time; members of other names are passed over.</summary>
internal static class JsonLinesArticles
{
    public static IEnumerable<InputItem> Read(Stream stream, byte[] begun)
    {
        var lines = new ByteLines(stream, begun);
        while (lines.TryRead(out ReadOnlyMemory<byte> line))
        {
            if (lines.IsTooLong)
            {
                yield return new InputItem(lines.Number, null) { Error = "expected a line of at most 256 MiB" };
            }
            else if (line.Span.ContainsAnyExcept(" \t"u8))
            {
                yield return Parse(line, lines.Number);
            }
        }
    }

    private static InputItem Parse(ReadOnlyMemory<byte> line, int number)
    {
        var item = new InputItem(number, null);
        try
        {
            using JsonDocument json = CorpusReader.Parse(line, "", number);
            var record = new RecordReader(json.RootElement, "", number);
            item = item with
            {
                Id = record.OptionalId(),
                HasNumericId = json.RootElement.TryGetProperty("id", out JsonElement id) && id.ValueKind == JsonValueKind.Number,
            };
            return item with { Article = record.Article() };
        }
        catch (CorpusFormatException e)
        {
            return item with { Error = "expected " + e.Expected };
        }
    }
}
