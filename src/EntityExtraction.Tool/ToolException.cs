namespace EntityExtraction.Tool;

/// <summary>Ends the tool with one line on standard error and an exit code.</summary>
internal sealed class ToolException(int exitCode, string message, Exception? inner = null) : Exception(message, inner)
{
    public int ExitCode { get; } = exitCode;

    /// <summary>The caller asked for something that cannot be done.</summary>
    public static ToolException Usage(string message) => new(Tool.ExitCode.Usage, message);
}
