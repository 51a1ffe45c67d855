using System.Text;

namespace EntityExtraction.Tool.Results;

/// <summary>Text from outside must not steer the reader's terminal, so its control characters are shown as a replacement.</summary>
internal static class TerminalText
{
    public static string Clean(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char unit = text[i];
            if (unit != '\r' || i + 1 == text.Length || text[i + 1] != '\n')
            {
                clean.Append(char.IsControl(unit) && unit is not ('\n' or '\t') ? '\uFFFD' : unit);
            }
        }

        return clean.ToString();
    }
}
