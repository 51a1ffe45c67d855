using System.IO.Compression;
using System.Text;
using System.Text.Json;
using EntityExtraction.Tool;

namespace EntityExtraction.Tests.Tool;

/// <summary>How articles come in and results go out; what is found in them is tested with the tagger.</summary>
public sealed class ExtractCommandTest : IDisposable
{
    private const string Sentence = "Admiral James Okoro visited Lagos on 12 March 2024.";

    private readonly string _folder = Directory.CreateTempSubdirectory("extract").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Run_BrokenLines_GiveErrorRecordsInTheirPlaces()
    {
        string input = Write(
            "news.jsonl",
            $$"""
            {"id":"a","text":"{{Sentence}}","date":"2024-03-13","title":"Visit","language":"en"}

            {"id":"b","text":"secret
            {"id":"c","title":"secret"}
            {"id":"d","text":"secret","date":"13 March"}
            ["secret"]
            {"id":8,"text":"{{Sentence}}","date":"2024-03-13T23:59:00Z"}
            {"text":""}
            """);

        ToolRun run = await CallAsync(input);

        Assert.Equal(ExitCode.BrokenInput, run.ExitCode);
        Assert.StartsWith("""{"id":"a","entities":[{"type":""", run.Lines[0], StringComparison.Ordinal);
        Assert.Equal("""{"line":3,"error":"expected a complete JSON object, broken at byte 25"}""", run.Lines[1]);
        Assert.Equal("""{"id":"c","line":4,"error":"expected a string \"text\""}""", run.Lines[2]);
        Assert.Equal("""{"id":"d","line":5,"error":"expected \"date\" to begin with a day, yyyy-MM-dd"}""", run.Lines[3]);
        Assert.Equal("""{"line":6,"error":"expected a JSON object"}""", run.Lines[4]);
        Assert.Equal(run.Lines[0].Replace("\"a\"", "8", StringComparison.Ordinal), run.Lines[5]);
        Assert.Equal("""{"entities":[]}""", run.Lines[6]);
        Assert.Equal(7, run.Lines.Length);
        Assert.DoesNotContain("secret", run.Output + run.Error, StringComparison.Ordinal);
        Assert.Equal($"entity-extraction: 4 broken in the input and named in the output; the first: {input} line 3: expected a complete JSON object, broken at byte 25\n", run.Error);
    }

    [Fact]
    public async Task Run_PlainTextFiles_ComeOutInOrderUnderTheirNames()
    {
        string second = Write("b.second.txt", Sentence);
        string first = Write("a.txt", "\uFEFF" + Sentence);

        ToolRun run = await CallAsync(second, first);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.StartsWith("""{"id":"b.second",""", run.Lines[0], StringComparison.Ordinal);
        Assert.Equal(run.Lines[0].Replace("b.second", "a", StringComparison.Ordinal), run.Lines[1]);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task Run_BrokenUtf8_NamesTheLine()
    {
        string text = Write("a.txt", [.. "one\ntwo\n\xFF"u8, 0xE9, (byte)'\n']);
        string lines = Write("a.jsonl", [.. "{\"text\":\""u8, 0xE9, .. "\"}"u8]);

        ToolRun run = await CallAsync(text, lines);

        Assert.Equal(ExitCode.BrokenInput, run.ExitCode);
        Assert.Equal(["""{"id":"a","line":3,"error":"expected valid UTF-8"}""", """{"line":1,"error":"expected valid UTF-8"}"""], run.Lines);
    }

    [Theory]
    [InlineData("utf16")]
    [InlineData("codepoint")]
    public async Task Run_Offsets_PointAtTheText(string unit)
    {
        string text = $"😀😀 \uD83D {Sentence} 😀 {Sentence}";
        string input = Write("a.jsonl", JsonSerializer.Serialize(new { text }).Replace("\\uFFFD", "\\uD83D", StringComparison.Ordinal));

        ToolRun run = await CallAsync("--offsets", unit, input);

        JsonElement[] entities = [.. JsonDocument.Parse(run.Output).RootElement.GetProperty("entities").EnumerateArray()];
        Assert.Equal(8, entities.Length);
        var offsets = new TextOffsets(text);
        Func<int, int> toUtf16 = unit == "utf16" ? offset => offset : offsets.FromCodePoint;
        Assert.All(entities, entity =>
        {
            int start = toUtf16(entity.GetProperty("start").GetInt32());
            int end = toUtf16(entity.GetProperty("end").GetInt32());
            Assert.Equal(text[start..end], entity.GetProperty("text").GetString());
            Assert.Equal(0.9731, entity.GetProperty("confidence").GetDouble());
        });
    }

    [Theory]
    [InlineData("-")]
    [InlineData]
    public async Task Run_StandardInput_IsJsonLinesWhereItBeginsWithABrace(params string[] names)
    {
        byte[] text = Encoding.UTF8.GetBytes(Sentence);
        byte[] lines = Encoding.UTF8.GetBytes($$"""{{new string('\n', 5000)}} {"text":"{{Sentence}}"}""");

        ToolRun fromText = await ToolRun.CallAsync(["extract", .. names], text, OpenTagger);
        ToolRun fromLines = await ToolRun.CallAsync(["extract", .. names], lines, OpenTagger);

        Assert.Equal(ExitCode.Done, fromText.ExitCode);
        Assert.Equal(fromText.Output, fromLines.Output);
        Assert.StartsWith("""{"entities":[{"type":""", fromText.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_PackedInput_IsUnpacked()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress))
        {
            gzip.Write(Encoding.UTF8.GetBytes($$"""{"id":"a","text":"{{Sentence}}"}"""));
        }

        ToolRun run = await CallAsync(Write("a.jsonl.gz", packed.ToArray()));

        Assert.StartsWith("""{"id":"a","entities":[{"type":""", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_OneLongLine_IsReadWhole()
    {
        string input = Write("a.jsonl", JsonSerializer.Serialize(new { text = string.Concat(Enumerable.Repeat(Sentence + " ", 4000)) }));

        ToolRun run = await CallAsync(input);

        Assert.Equal(4 * 4000, JsonDocument.Parse(run.Output).RootElement.GetProperty("entities").GetArrayLength());
    }

    [Fact]
    public async Task Run_Output_IsTheSameInAFile()
    {
        string input = Write("a.txt", Sentence);
        string output = Write("tags.jsonl", "older");

        ToolRun toFile = await CallAsync(input, "--output", output);
        ToolRun toOutput = await CallAsync(input);

        Assert.Equal(new ToolRun(ExitCode.Done, "", ""), toFile);
        Assert.Equal(toOutput.Output, File.ReadAllText(output));
        Assert.Equal([input, output], Directory.GetFiles(_folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Run_Stopped_LeavesTheOlderOutput()
    {
        string output = Write("tags.jsonl", "older");

        ToolRun run = await ToolRun.CallAsync(["extract", Write("a.txt", Sentence), "--output", output], openTagger: OpenTagger, cancellation: new CancellationToken(canceled: true));

        Assert.Equal(ExitCode.Interrupted, run.ExitCode);
        Assert.Equal("older", File.ReadAllText(output));
        Assert.Equal(2, Directory.GetFiles(_folder).Length);
    }

    [Fact]
    public async Task Run_AsText_ShowsTagsAndNoControlCharacters()
    {
        ToolRun run = await CallAsync("--format", "text", Write("a.txt", Sentence + "\e[2J"));

        Assert.StartsWith("== a\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("[RANK Admiral] [PERSON James Okoro] visited", run.Output, StringComparison.Ordinal);
        Assert.Contains("\uFFFD[2J\n\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', run.Output);
    }

    [Theory]
    [InlineData("there is no file 'missing.txt'", "missing.txt")]
    [InlineData("is a folder; name its files", ".")]
    [InlineData("'-' can be given once only", "-", "-")]
    [InlineData("Try 'entity-extraction extract --help'.", "--format", "xml", "-")]
    [InlineData("Try 'entity-extraction extract --help'.", "--offsets", "bytes", "-")]
    public async Task Run_CalledWrongly_DoesNothing(string message, params string[] arguments)
    {
        ToolRun run = await CallAsync(arguments);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Run_OutputThatCannotBeWritten_Fails()
    {
        string nowhere = Path.Combine(_folder, "no", "folder", "a.jsonl");

        ToolRun run = await CallAsync(Write("a.txt", Sentence), "--output", nowhere);

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.StartsWith("entity-extraction: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_FileThatIsNoModel_Fails()
    {
        ToolRun run = await ToolRun.CallAsync(["extract", Write("a.txt", Sentence), "--model", Write("bad.eem", "no model")]);

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static Task<ToolRun> CallAsync(params string[] arguments) => ToolRun.CallAsync(["extract", .. arguments], openTagger: OpenTagger);

    /// <summary>Finds the sentence's own entities wherever they stand.</summary>
    private static Func<Article, ExtractionResult> OpenTagger(string? model) => article =>
    {
        (EntityType, string)[] known =
            [(EntityType.Rank, "Admiral"), (EntityType.Person, "James Okoro"), (EntityType.Location, "Lagos"), (EntityType.Date, "12 March 2024")];
        var entities = new List<Entity>();
        foreach ((EntityType type, string name) in known)
        {
            for (int at = article.Text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = article.Text.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                entities.Add(new Entity(type, at, name, 0.9731));
            }
        }

        return new ExtractionResult(article, [.. entities.OrderBy(entity => entity.Start)], []);
    };

    private string Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    private string Write(string name, byte[] content)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
