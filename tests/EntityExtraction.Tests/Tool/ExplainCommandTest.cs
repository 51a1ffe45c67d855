using System.Globalization;
using System.Text;
using EntityExtraction.Tool;

namespace EntityExtraction.Tests.Tool;

public sealed class ExplainCommandTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("explain").FullName;

    private readonly string _model;

    public ExplainCommandTest()
    {
        _model = Path.Combine(_folder, "tiny.eem");
        File.WriteAllBytes(_model, TinyModel.File.ToArray());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Run_TwoSentences_ShowsReadingsTokensAndFeatures()
    {
        ToolRun run = await ExplainAsync("Senior Lieutenant General Phan Van Giang spoke in Hanoi.\n\nHe left.", "--features", "1000");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.StartsWith("== sentence 1: Senior Lieutenant General Phan Van Giang spoke in Hanoi.\n", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"\n  found     [01]\.\d\d  RANK              0-25     Senior Lieutenant General\n", run.Output);
        Assert.Matches(@"\n      0-6      Senior                B-RANK [01]\.\d{3} \([+-]\d+\.\d\)  \S", run.Output);
        Assert.Contains("LowerWord[+1]=\"Lieutenant\"\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n== sentence 2: He left.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Features_AddUpToTheDifferenceOfTheScores()
    {
        ToolRun run = await ExplainAsync("Colonel Bounthavy met them.", "--features", "1000");

        string[] first = [.. run.Lines.SkipWhile(line => !line.StartsWith("      0-7", StringComparison.Ordinal)).TakeWhile((line, i) => i == 0 || line.StartsWith("                ", StringComparison.Ordinal))];
        double[] scores = [.. first[0].Split('(').Skip(1).Take(2).Select(part => double.Parse(part.Split(')')[0], CultureInfo.InvariantCulture))];
        double sum = first.Skip(1).Sum(line => double.Parse(line.Trim().Split(' ')[0], CultureInfo.InvariantCulture));
        Assert.InRange(sum, scores[0] - scores[1] - 0.11, scores[0] - scores[1] + 0.11);
    }

    [Fact]
    public async Task Run_OneSentence_ShowsThatOneOnly()
    {
        ToolRun run = await ExplainAsync("He came.\n\nHe saw.\n\nHe left.", "--sentence", "2");

        Assert.StartsWith("== sentence 2: He saw.\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("left", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExitCode.Usage, "--sentence takes a number from 1 to 1.", "He left.", "--sentence", "2")]
    [InlineData(ExitCode.Usage, "holds no sentence", "")]
    [InlineData(ExitCode.Failed, "line 1: expected a complete JSON object", "{")]
    public async Task Run_CalledWrongly_GivesOneLine(int exitCode, string message, string text, params string[] options)
    {
        ToolRun run = await ExplainAsync(text, options);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private Task<ToolRun> ExplainAsync(string text, params string[] options) =>
        ToolRun.CallAsync(["explain", "-", "--model", _model, .. options], Encoding.UTF8.GetBytes(text));
}
