namespace EntityExtraction.Tool;

/// <summary>What the tool's exit code says; README.md lists them.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Done, but a part of the input was broken and is named in the output.</summary>
    public const int BrokenInput = 1;

    /// <summary>Called wrongly: nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>Could not go on: a file cannot be read or written, or a model is unusable.</summary>
    public const int Failed = 3;

    /// <summary>Stopped from the keyboard.</summary>
    public const int Interrupted = 130;
}
