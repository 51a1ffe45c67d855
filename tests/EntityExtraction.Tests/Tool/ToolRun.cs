using System.Text;
using EntityExtraction.Tool;

namespace EntityExtraction.Tests.Tool;

/// <summary>One call of the tool within the test's process.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Task<ToolRun> CallAsync(params string[] arguments) => CallAsync([], arguments);

    public static async Task<ToolRun> CallAsync(byte[] input, string[] arguments, CancellationToken cancellation = default)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var console = new ToolConsole(new MemoryStream(input), output, error);
        int exitCode = await CommandLine.RunAsync(arguments, console, cancellation);
        return new ToolRun(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
