using System.Text;
using System.Text.Json;
using EntityExtraction.Tool.Articles;
using EntityExtraction.Tool.Results;

namespace EntityExtraction.Tests.Tool.Results;

public class JsonLinesResultWriterTest
{
    [Fact]
    public void Write_Rank_HasWhatIsDecidedOnly()
    {
        var full = new RankValue
        {
            Title = "Rear Admiral",
            Abbreviation = "RAdm",
            NatoCodes = ["OF-6", "OF-7"],
            Service = RankService.CoastGuard,
            Country = "GB",
            Status = RankStatus.Retired | RankStatus.Acting,
            Said = RankParts.Title,
            Inferred = RankParts.NatoCodes | RankParts.Service,
        };

        Assert.Equal(
            """{"title":"Rear Admiral","abbreviation":"RAdm","nato":["OF-6","OF-7"],"service":"coastGuard","country":"GB","flags":["retired","acting"],"inferred":["service","nato"]}""",
            Property("rank", new Entity(EntityType.Rank, 0, "x", 0.5) { Rank = full }));
        Assert.Equal("""{"title":"Inspector"}""", Property("rank", new Entity(EntityType.Rank, 0, "x", 0.5) { Rank = new RankValue { Title = "Inspector" } }));
    }

    [Fact]
    public void Write_Date_HasWhatIsDecidedOnly()
    {
        var full = new DateValue
        {
            Timex = "2021-04-03",
            From = new DateOnly(2021, 4, 3),
            To = new DateOnly(2021, 4, 4),
            Granularity = DateGranularity.Day,
            Said = DateParts.Day,
            Inferred = DateParts.Order | DateParts.Month,
            Alternatives = [new DateValue { Timex = "2021-03-04", Granularity = DateGranularity.HalfYear }],
        };

        Assert.Equal(
            """{"timex":"2021-04-03","from":"2021-04-03","to":"2021-04-04","granularity":"day","inferred":["month","order"],"alternatives":[{"timex":"2021-03-04","granularity":"halfYear"}]}""",
            Property("date", new Entity(EntityType.Date, 0, "x", 0.5) { Date = full }));
        Assert.Equal("""{"timex":"PAST_REF"}""", Property("date", new Entity(EntityType.Date, 0, "x", 0.5) { Date = new DateValue { Timex = "PAST_REF" } }));
    }

    [Fact]
    public void Write_EntityWithoutValue_HasNone()
    {
        Assert.Null(Property("date", new Entity(EntityType.Date, 0, "x", 0.5) { Date = new DateValue { Note = "there is no such day" } }));
        Assert.Null(Property("rank", new Entity(EntityType.Rank, 0, "x", 0.5)));
    }

    private static string? Property(string name, Entity entity)
    {
        using var output = new MemoryStream();
        using (var writer = new JsonLinesResultWriter(output, codePoints: false))
        {
            writer.Write(new InputItem(1, "a"), new ExtractionResult(new Article { Text = "x" }, [entity], []));
        }

        using JsonDocument line = JsonDocument.Parse(Encoding.UTF8.GetString(output.ToArray()));
        return line.RootElement.GetProperty("entities")[0].TryGetProperty(name, out JsonElement value) ? value.GetRawText() : null;
    }
}
