using System.Text;
using System.Text.Json;
using EntityExtraction.Features;
using EntityExtraction.Interpretation;
using EntityExtraction.Model;
using EntityExtraction.Tagging;
using EntityExtraction.Text;
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

    [Theory]
    [InlineData(false, "\"start\":3,\"end\":7", "\"start\":13,\"end\":18")]
    [InlineData(true, "\"start\":2,\"end\":6", "\"start\":12,\"end\":17")]
    public void Write_Positions_StandInAnArrayOfTheirOwnBehindTheEntities(bool codePoints, string rank, string position)
    {
        var result = new ExtractionResult(
            new Article { Text = "😀 Gen. Lee, chief" }, [new Entity(EntityType.Rank, 3, "Gen.", 0.9)], [new Entity(EntityType.Position, 13, "chief", 0.8)]);

        Assert.Equal(
            $$"""{"id":"a","entities":[{"type":"RANK",{{rank}},"text":"Gen.","confidence":0.9}],"positions":[{{{position}},"text":"chief","confidence":0.8}]}"""
                + "\n",
            Line(result, codePoints));
    }

    [Fact]
    public void Write_WithoutPositions_HasNoSuchArray() =>
        Assert.Equal("""{"id":"a","entities":[]}""" + "\n", Line(new ExtractionResult(new Article { Id = "a", Text = "x" }, [], [])));

    /// <summary>The README quotes the file; UPDATE_DOCS=1 writes it anew.</summary>
    [Fact]
    public void Write_ValuesOfTheQuickStart_AreThoseOfTheReadme()
    {
        const string example = "tests/EntityExtraction.Tests/Tool/Results/values.txt";
        var model = new LanguageModel(ModelFile.Open(TinyModel.File));
        const string text = "Rear Adm. Anna Lindqvist of the Swedish Navy met Col. James Okoro in Lagos on 12 March 2024.";
        (EntityType Type, string Words)[] tagged =
        [
            (EntityType.Rank, "Rear Adm."), (EntityType.Person, "Anna Lindqvist"), (EntityType.Organisation, "Swedish Navy"), (EntityType.Rank, "Col."),
            (EntityType.Person, "James Okoro"), (EntityType.Location, "Lagos"), (EntityType.Date, "12 March 2024"),
        ];
        TokenizedText tokens = model.Segmenter.Segment(text);
        var features = new DocumentFeatures(model.Resources);
        features.Analyze(tokens);
        Token[] all = tokens.Tokens.ToArray();
        List<Mention> mentions =
        [
            .. tagged.Select(t => (t.Type, Start: text.IndexOf(t.Words, StringComparison.Ordinal), t.Words.Length))
                .Select(t => new Mention(Array.FindIndex(all, a => a.Start == t.Start), Array.FindIndex(all, a => a.End == t.Start + t.Length) + 1, t.Type, 1)),
        ];
        MentionValue[] values = model.Interpreter.Interpret(tokens, features, mentions, new DateOnly(2024, 3, 13));

        string written = string.Concat(tagged.Zip(values)
            .Where(t => t.Second != default)
            .Select(t => $"{t.First.Words,-13}  " + (Property("rank", t) ?? Property("date", t)) + "\n"));

        string path = TestFile.InRepository(example);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, written);
        }

        Assert.Equal(File.ReadAllText(path), written);

        static string? Property(string name, ((EntityType Type, string Words) First, MentionValue Second) tagged) =>
            JsonLinesResultWriterTest.Property(name, new Entity(tagged.First.Type, 0, "x", 0.5) { Rank = tagged.Second.Rank, Date = tagged.Second.Date });
    }

    private static string? Property(string name, Entity entity)
    {
        using JsonDocument line = JsonDocument.Parse(Line(new ExtractionResult(new Article { Text = "x" }, [entity], [])));
        return line.RootElement.GetProperty("entities")[0].TryGetProperty(name, out JsonElement value) ? value.GetRawText() : null;
    }

    private static string Line(ExtractionResult result, bool codePoints = false)
    {
        using var output = new MemoryStream();
        using (var writer = new JsonLinesResultWriter(output, codePoints))
        {
            writer.Write(new InputItem(1, "a"), result);
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }
}
