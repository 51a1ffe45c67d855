using System.Text;
using EntityExtraction.Tool;

namespace EntityExtraction.Tests.Tool;

public sealed class EvaluateCommandTest
{
    private static readonly string Gold = DataFile("agreement-gold.jsonl");
    private static readonly string Predicted = DataFile("agreement-predicted.jsonl");

    [Fact]
    public async Task Run_DocumentWithoutPrediction_IsScoredNamedAndTold()
    {
        (int exitCode, string output, string error) = await RunAsync(Gold, Predicted, "--boot", "0");

        Assert.Equal(ExitCode.BrokenInput, exitCode);
        Assert.Contains("\nmicro           32     34  44.12  46.88  45.45      73.53      75.00       74.26\n", output, StringComparison.Ordinal);
        Assert.EndsWith("\nGold spans off token edges: 0 of 35 (0.00 %).\n", output, StringComparison.Ordinal);
        Assert.Contains("no prediction for 1 documents: south/4\n", error, StringComparison.Ordinal);
        Assert.Contains("1 predicted documents are not in GOLD", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_GoldAgainstItself_IsAllRightAndSaysNothingElse()
    {
        (int exitCode, string output, string error) = await RunAsync(Gold, Gold, "--boot", "20");

        Assert.Equal(ExitCode.Done, exitCode);
        Assert.Contains("micro           32     32  100.00  100.00  100.00  100.00-100.00", output, StringComparison.Ordinal);
        Assert.Contains("20 resamples of 6 documents, seed 1", output, StringComparison.Ordinal);
        Assert.Equal("", error);
    }

    [Fact]
    public async Task Run_EveryTable_StandsUnderItsHeading()
    {
        (_, string output, _) = await RunAsync(Gold, Predicted, "--markdown", "--by-source", "--calibration", "--boot", "0");

        string[] headings = [.. output.Split('\n').Where(l => l.StartsWith("### ", StringComparison.Ordinal))];
        Assert.Equal(["### Errors by type", "### Types confused", "### By source (micro)", "### Confidence and accuracy"], headings);
        Assert.Contains("| north | 16 | 19 |", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_TypesChosen_AreScoredAlone()
    {
        (_, string output, _) = await RunAsync(Gold, Predicted, "--types", "POSITION", "--boot", "0");

        Assert.Contains("\nmicro        3      3  33.33", output, StringComparison.Ordinal);
        Assert.DoesNotContain("PERSON", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ErrorsToAFileOrToTheOutput_AreTheSame()
    {
        string expected = File.ReadAllText(DataFile("agreement-errors.tsv"));
        string path = Path.GetTempFileName();
        try
        {
            await RunAsync(Gold, Predicted, "--errors", path);
            Assert.Equal(expected, File.ReadAllText(path));
        }
        finally
        {
            File.Delete(path);
        }

        (_, string output, _) = await RunAsync(Gold, Predicted, "--errors", "-");
        Assert.EndsWith("\n" + expected, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_OffsetsOfTheOtherKind_AreSuspected()
    {
        (_, _, string error) = await RunAsync(Gold, Predicted, "--offsets", "utf16");

        Assert.Contains("16 predicted spans quote other text than stands at their offsets; do the offsets need --offsets codepoint?", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ErrorRecordOfTheExtractor_CountsAsNoPrediction()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, """{"line":1,"error":"broken"}""" + "\n" + """{"id":"south/3","entities":[]}""" + "\n");
            (int exitCode, _, string error) = await RunAsync(Gold, path);

            Assert.Equal(ExitCode.BrokenInput, exitCode);
            Assert.Contains("no prediction for 5 documents", error, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Run_Values_AreCountedOnGoldAndOnFoundSpans()
    {
        string folder = Directory.CreateTempSubdirectory("values").FullName;
        string Write(string name, params string[] lines)
        {
            File.WriteAllLines(Path.Combine(folder, name), lines);
            return Path.Combine(folder, name);
        }

        try
        {
            string gold = Write("gold.jsonl", """{"id":"a","source":"s","date":"2021-06-29","text":"😀 Col. Lee came on Monday, Maj. Roe today.","entities":[{"start":2,"end":6,"type":"RANK"},{"start":7,"end":10,"type":"PERSON"},{"start":19,"end":25,"type":"DATE"},{"start":27,"end":31,"type":"RANK"},{"start":36,"end":41,"type":"DATE"}]}""");
            string found = Write("found.jsonl", """{"id":"a","entities":[{"start":2,"end":6,"type":"RANK","rank":{"title":"Colonel","nato":["OF-4","OF-5"]}},{"start":19,"end":25,"type":"DATE","date":{"timex":"2021-06-28"}},{"start":32,"end":41,"type":"DATE","date":{"timex":"2021-06-29"}}]}""");
            string values = Write("values.tsv", "# a note", "document\tstart\tend\ttype\tvalue\tnato", "a\t2\t6\tRANK\tColonel\tOF-5", "a\t19\t25\tDATE\t2021-06-28\t-", "a\t27\t31\tRANK\tMarshal\tOF-3", "a\t36\t41\tDATE\t2021-06-29\t-");

            (int exitCode, string output, string error) = await RunAsync(gold, found, "--boot", "0", "--values", values, "--errors", "-");

            Assert.Equal((ExitCode.Done, ""), (exitCode, error));
            Assert.Contains(
                """

                Values
                value            gold spans  right  accuracy  found spans  right  accuracy  end to end F1
                RANK title                2      1     50.00            1      1    100.00          66.67
                RANK NATO codes           2      2    100.00            1      0      0.00           0.00
                DATE value                2      2    100.00            1      1    100.00          50.00

                Values of 1 documents.
                """.ReplaceLineEndings("\n"),
                output,
                StringComparison.Ordinal);
            Assert.EndsWith(
                "a\t2\tvalue when found\tRANK\tRANK\tColonel OF-5\tColonel OF-4 OF-5\t😀 [Col.] Lee came on Monday, Maj. Roe today.\n"
                    + "a\t27\tvalue\tRANK\tRANK\tMarshal OF-3\tMajor OF-3\t😀 Col. Lee came on Monday, [Maj.] Roe today.\n",
                output,
                StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Run_WithoutPredicted_TagsAndScoresBothLayers()
    {
        var models = new List<string?>();
        Func<Article, ExtractionResult> Open(string? model)
        {
            models.Add(model);
            return article =>
            {
                int at = article.Text.IndexOf("Col.", StringComparison.Ordinal);
                var rank = new Entity(EntityType.Rank, at, "Col.", 0.9) { Rank = new RankValue { Title = "Colonel", NatoCodes = ["OF-5"] } };
                return new ExtractionResult(article, [rank], [new Entity(EntityType.Position, at + 10, "chief", 0.8)]);
            };
        }

        string gold = Path.GetTempFileName();
        string values = Path.GetTempFileName();
        try
        {
            File.WriteAllText(gold, """{"id":"a","text":"😀 Col. Lee, chief","entities":[{"start":2,"end":6,"type":"RANK"},{"start":7,"end":10,"type":"PERSON"},{"start":12,"end":17,"type":"POSITION"}]}""");
            File.WriteAllText(values, "document\tstart\tend\ttype\tvalue\tnato\na\t2\t6\tRANK\tColonel\tOF-5\n");

            ToolRun inside = await ToolRun.CallAsync(["evaluate", gold, "--boot", "0", "--calibration", "--values", values], openTagger: Open);
            ToolRun other = await ToolRun.CallAsync(["evaluate", gold, "--boot", "0", "--calibration", "--values", values, "--model", "other.eem"], openTagger: Open);

            Assert.Equal((ExitCode.Done, ""), (inside.ExitCode, inside.Error));
            Assert.Matches("\nmicro +2 +1 +100.00 +50.00 +66.67 ", inside.Output);
            Assert.Matches("\nPOSITION +1 +1 +100.00 +100.00 +100.00 ", inside.Output);
            Assert.Contains("Confidence and accuracy\n", inside.Output, StringComparison.Ordinal);
            Assert.Matches("\nRANK NATO codes +1 +1 +100.00 +1 +1 +100.00 +100.00\n", inside.Output);
            Assert.Equal(inside, other);
            Assert.Equal([null, "other.eem"], models);
        }
        finally
        {
            File.Delete(gold);
            File.Delete(values);
        }
    }

    [Theory]
    [InlineData(ExitCode.Usage, "Try 'entity-extraction evaluate --help'.")]
    [InlineData(ExitCode.Usage, "--model tags the texts itself: leave out PREDICTED.", "GOLD", "PREDICTED", "--model", "other.eem")]
    [InlineData(ExitCode.Usage, "--boot takes a number from 0 to 1000000.", "GOLD", "PREDICTED", "--boot", "-1")]
    [InlineData(ExitCode.Usage, "--types names no type.", "GOLD", "PREDICTED", "--types", " , ")]
    [InlineData(ExitCode.Failed, "no-such-file.jsonl", "no-such-file.jsonl", "PREDICTED")]
    [InlineData(ExitCode.Failed, "agreement-errors.tsv:1: expected a complete JSON object", "GOLD", "ERRORS")]
    [InlineData(ExitCode.Failed, "agreement-errors.tsv:1: expected the header of a file of values", "GOLD", "PREDICTED", "--values", "ERRORS")]
    [InlineData(ExitCode.Failed, "seed-values.tsv:3: expected the id of a labelled document", "GOLD", "PREDICTED", "--values", "SEED-VALUES")]
    public async Task Run_CalledWrongly_GivesOneLineAndAnExitCode(int expected, string message, params string[] arguments)
    {
        (int exitCode, string output, string error) = await RunAsync([.. arguments.Select(a => a switch
        {
            "GOLD" => Gold,
            "PREDICTED" => Predicted,
            "ERRORS" => DataFile("agreement-errors.tsv"),
            "SEED-VALUES" => TestFile.PathOf("seeds/seed-values.tsv"),
            _ => a,
        })]);

        Assert.Equal(expected, exitCode);
        Assert.Equal("", output);
        Assert.StartsWith("entity-extraction: ", error, StringComparison.Ordinal);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Equal(error.Length - 1, error.IndexOf('\n', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_Help_EndsWithExamples()
    {
        (int exitCode, string output, _) = await RunAsync("--help");

        Assert.Equal(ExitCode.Done, exitCode);
        Assert.Contains("Examples:\n  entity-extraction evaluate dev.jsonl\n", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var console = new ToolConsole(Stream.Null, output, error);
        int exitCode = await CommandLine.RunAsync(["evaluate", .. arguments], console);
        return (exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    private static string DataFile(string name) => TestFile.PathOf("Training/Evaluation/" + name);
}
