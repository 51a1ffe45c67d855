using System.Globalization;
using System.Text.Json;

namespace EntityExtraction.Training.Corpora;

/// <summary>Reads the members of one line's JSON object and says what was expected where one is missing or of another kind.</summary>
internal readonly struct RecordReader(JsonElement record, string file, int line)
{
    public LabelledDocument Document(Func<string, bool>? keepType)
    {
        string text = String("text");
        return new LabelledDocument
        {
            Id = Id(),
            Source = OptionalString("source") ?? "",
            Date = Date(),
            Title = OptionalString("title"),
            Text = text,
            Spans = Spans(text, keepType),
        };
    }

    /// <summary>An article to tag; only its text is required.</summary>
    public Article Article() => new()
    {
        Id = OptionalId(),
        Text = String("text"),
        Title = OptionalString("title"),
        PublishedOn = Date(),
    };

    public string Id() => OptionalId() ?? throw Expected("a string or number \"id\"");

    /// <summary>The identifier, of which a number keeps its digits; null where the record has none that can be read.</summary>
    public string? OptionalId() => record.TryGetProperty("id", out JsonElement id)
        ? id.ValueKind switch
        {
            JsonValueKind.String => JsonStrings.Read(id),
            JsonValueKind.Number => id.GetRawText(),
            _ => null,
        }
        : null;

    /// <summary>The entities as predicted spans; <paramref name="text"/> is empty when offsets are to be taken as they are.</summary>
    public List<PredictedSpan> Predictions(string text)
    {
        var offsets = new CodePointOffsets(text);
        var spans = new List<PredictedSpan>();
        foreach ((JsonElement entity, string? layer) in Entities())
        {
            int index = spans.Count;
            int start = offsets.ToUtf16(Number(entity, "start", index));
            int end = offsets.ToUtf16(Number(entity, "end", index));
            spans.Add(new PredictedSpan(start, end - start, Type(entity, layer, index), Confidence(entity, index))
            {
                QuotedText = Quoted(entity, index),
                Value = Value(entity),
            });
        }

        return spans;
    }

    public string String(string member) =>
        OptionalString(member) ?? throw Expected($"a string \"{member}\"");

    private string? OptionalString(string member)
    {
        if (!record.TryGetProperty(member, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String ? JsonStrings.Read(value) : throw Expected($"\"{member}\" to be a string");
    }

    private DateOnly? Date()
    {
        string? date = OptionalString("date");
        if (string.IsNullOrEmpty(date))
        {
            return null;
        }

        // Of a time stamp, "2021-06-29T04:50:00-04:00", the day as it was written counts: it is what the reader of the paper saw.
        ReadOnlySpan<char> day = date.Length > 10 && date[10] is 'T' or ' ' ? date.AsSpan(0, 10) : date;
        return DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly published)
            ? published
            : throw Expected("\"date\" to begin with a day, yyyy-MM-dd");
    }

    private List<LabelledSpan> Spans(string text, Func<string, bool>? keepType)
    {
        var offsets = new CodePointOffsets(text);
        var spans = new List<LabelledSpan>();
        int index = 0;
        foreach ((JsonElement entity, string? layer) in Entities())
        {
            string type = Type(entity, layer, index);
            int start = offsets.ToUtf16(Number(entity, "start", index));
            int end = offsets.ToUtf16(Number(entity, "end", index));
            if (keepType is null || keepType(type))
            {
                // One string object for all spans of a type: corpora hold tens of thousands of them.
                spans.Add(new LabelledSpan(start, end - start, string.IsInterned(type) ?? type) { QuotedText = Quoted(entity, index) });
            }

            index++;
        }

        return spans;
    }

    /// <summary>The spans of both layers: corpora write them in one array, the tool writes positions in an array of their own, without a type.</summary>
    private IEnumerable<(JsonElement Entity, string? Layer)> Entities() =>
        Array("entities").Select(static e => (e, (string?)null)).Concat(Array("positions").Select(static e => (e, (string?)LabelTypes.Position)));

    private string Type(JsonElement entity, string? layer, int index) => layer ?? EntityString(entity, "type", index);

    private JsonElement.ArrayEnumerator Array(string member)
    {
        if (!record.TryGetProperty(member, out JsonElement array))
        {
            return default;
        }

        return array.ValueKind == JsonValueKind.Array ? array.EnumerateArray() : throw Expected($"\"{member}\" to be an array");
    }

    private int Number(JsonElement entity, string member, int index)
    {
        if (entity.ValueKind == JsonValueKind.Object
            && entity.TryGetProperty(member, out JsonElement value)
            && value.ValueKind == JsonValueKind.Number
            && value.TryGetInt32(out int number))
        {
            return number;
        }

        throw ExpectedOf(index, $"a whole number \"{member}\"");
    }

    private string EntityString(JsonElement entity, string member, int index)
    {
        if (entity.ValueKind == JsonValueKind.Object
            && entity.TryGetProperty(member, out JsonElement value)
            && value.ValueKind == JsonValueKind.String)
        {
            return JsonStrings.Read(value);
        }

        throw ExpectedOf(index, $"a string \"{member}\"");
    }

    private string? Quoted(JsonElement entity, int index) =>
        entity.TryGetProperty("text", out JsonElement value) && value.ValueKind != JsonValueKind.Null
            ? EntityString(entity, "text", index)
            : null;

    /// <summary>The value as <c>extract</c> writes it; what is of another shape is no value.</summary>
    private static ValueLabel Value(JsonElement entity)
    {
        if (entity.TryGetProperty("rank", out JsonElement rank) && rank.ValueKind == JsonValueKind.Object)
        {
            string codes = rank.TryGetProperty("nato", out JsonElement nato) && nato.ValueKind == JsonValueKind.Array
                ? string.Join(' ', nato.EnumerateArray().Where(static c => c.ValueKind == JsonValueKind.String).Select(JsonStrings.Read))
                : "";
            return new ValueLabel(Text(rank, "title"), codes);
        }

        bool isDate = entity.TryGetProperty("date", out JsonElement date) && date.ValueKind == JsonValueKind.Object;
        return new ValueLabel(isDate ? Text(date, "timex") : "", "");
    }

    private static string Text(JsonElement value, string member) =>
        value.TryGetProperty(member, out JsonElement text) && text.ValueKind == JsonValueKind.String ? JsonStrings.Read(text) : "";

    private double? Confidence(JsonElement entity, int index)
    {
        if (!entity.TryGetProperty("confidence", out JsonElement value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double number) && number is >= 0 and <= 1
            ? number
            : throw ExpectedOf(index, "\"confidence\" to be a number from 0 to 1");
    }

    private CorpusFormatException ExpectedOf(int index, string what) =>
        Expected(string.Create(CultureInfo.InvariantCulture, $"{what} in entity {index + 1}"));

    private CorpusFormatException Expected(string what) => new(file, line, what);
}
