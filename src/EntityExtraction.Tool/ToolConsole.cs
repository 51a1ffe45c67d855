using System.Text;

namespace EntityExtraction.Tool;

/// <summary>Where a verb reads and writes: the process's own streams, or a test's.</summary>
internal sealed class ToolConsole
{
    private readonly Lazy<TextWriter> _outputText;

    public ToolConsole(Stream input, Stream output, TextWriter error)
    {
        Input = input;
        Output = output;
        Error = error;
        _outputText = new Lazy<TextWriter>(() => new StreamWriter(Output, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" });
    }

    public Stream Input { get; }

    public Stream Output { get; }

    /// <summary>Standard output as text; written through at once.</summary>
    public TextWriter OutputText => _outputText.Value;

    public TextWriter Error { get; }

    public bool InputIsTerminal { get; init; }

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Reads an environment variable.</summary>
    public Func<string, string?> Variable { get; init; } = static _ => null;

    /// <summary>Whether to colour what goes to standard output (https://no-color.org).</summary>
    public bool UsesColour => OutputIsTerminal && string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable("TERM") != "dumb";

    public static ToolConsole OfProcess() => new(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Error)
    {
        InputIsTerminal = !Console.IsInputRedirected,
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Variable = Environment.GetEnvironmentVariable,
    };
}
