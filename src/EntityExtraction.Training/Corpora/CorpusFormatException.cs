using System.Globalization;

namespace EntityExtraction.Training.Corpora;

/// <summary>A line of a corpus file that cannot be read. The message names file, line and what was expected, never the text.</summary>
internal sealed class CorpusFormatException : Exception
{
    public CorpusFormatException(string file, int line, string expected, Exception? inner = null)
        : base(string.Create(CultureInfo.InvariantCulture, $"{file}:{line}: expected {expected}"), inner)
    {
        File = file;
        Line = line;
        Expected = expected;
    }

    public string File { get; }

    /// <summary>From 1.</summary>
    public int Line { get; }

    public string Expected { get; }
}
