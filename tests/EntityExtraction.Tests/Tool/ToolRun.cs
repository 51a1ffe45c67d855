using System.Text;
using EntityExtraction.Tool;

namespace EntityExtraction.Tests.Tool;

/// <summary>One call of the tool within the test's process.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static async Task<ToolRun> CallAsync(
        string[] arguments, byte[]? input = null, Func<string?, Func<Article, ExtractionResult>>? openTagger = null, CancellationToken cancellation = default)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var console = new ToolConsole(new MemoryStream(input ?? []), output, error);
        int exitCode = await CommandLine.RunAsync(arguments, console, openTagger, cancellation);
        return new ToolRun(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
