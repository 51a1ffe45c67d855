using System.Globalization;
using System.Text.Json;

namespace EntityExtraction.Tool.Results;

/// <summary>
/// What an entity means, in JSON: <c>"rank":{"title","abbreviation","nato":[],"service","country","flags":[],"inferred":[]}</c> and
/// <c>"date":{"timex","from","to","granularity","inferred":[],"alternatives":[]}</c>. What is not decided is left out.
/// </summary>
internal static class ValueJson
{
    public static void Write(Utf8JsonWriter json, RankValue rank)
    {
        json.WriteStartObject("rank");
        json.WriteString("title", rank.Title);
        WriteKnown(json, "abbreviation", rank.Abbreviation);
        WriteNames(json, "nato", rank.NatoCodes);
        WriteKnown(json, "service", rank.Service is { } service ? NameOf(service) : null);
        WriteKnown(json, "country", rank.Country);
        WriteNames(json, "flags", [.. Flags(rank.Status).Select(NameOf)]);
        WriteNames(json, "inferred", [.. Flags(rank.Inferred).Select(part => part == RankParts.NatoCodes ? "nato" : NameOf(part))]);
        json.WriteEndObject();
    }

    /// <summary>Writes nothing for a date without a value.</summary>
    public static void Write(Utf8JsonWriter json, DateValue date)
    {
        if (date.Timex is not null)
        {
            json.WritePropertyName("date");
            WriteObject(json, date);
        }
    }

    private static void WriteObject(Utf8JsonWriter json, DateValue date)
    {
        json.WriteStartObject();
        WriteKnown(json, "timex", date.Timex);
        WriteKnown(json, "from", Iso(date.From));
        WriteKnown(json, "to", Iso(date.To));
        WriteKnown(json, "granularity", date.Granularity == DateGranularity.Unknown ? null : NameOf(date.Granularity));
        WriteNames(json, "inferred", [.. Flags(date.Inferred).Select(NameOf)]);
        if (date.Alternatives.Count > 0)
        {
            json.WriteStartArray("alternatives");
            foreach (DateValue other in date.Alternatives)
            {
                WriteObject(json, other);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteKnown(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteNames(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
        {
            json.WriteStartArray(name);
            foreach (string value in values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>The flags that are set, without the one for none.</summary>
    private static IEnumerable<T> Flags<T>(T set)
        where T : struct, Enum => Enum.GetValues<T>().Where(flag => set.HasFlag(flag) && !EqualityComparer<T>.Default.Equals(flag, default));
}
