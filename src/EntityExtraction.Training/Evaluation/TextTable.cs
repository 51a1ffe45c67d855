using System.Text;

namespace EntityExtraction.Training.Evaluation;

/// <summary>A small table for a terminal or for Markdown. The first column is text, the others are figures and stand right.</summary>
internal sealed class TextTable(params string[] header)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] cells) =>
        _rows.Add(cells.Length == header.Length ? cells : throw new ArgumentException("A row needs a cell for each column.", nameof(cells)));

    public string Render(bool markdown)
    {
        var output = new StringBuilder();
        int[] widths = [.. header.Select((title, column) => _rows.Select(r => r[column].Length).Append(title.Length).Max())];
        Row(output, header, widths, markdown);
        if (markdown)
        {
            output.Append('|').AppendJoin('|', header.Select((_, column) => column == 0 ? "---" : "---:")).Append("|\n");
        }

        foreach (string[] row in _rows)
        {
            Row(output, row, widths, markdown);
        }

        return output.ToString();
    }

    private static void Row(StringBuilder output, string[] cells, int[] widths, bool markdown)
    {
        if (markdown)
        {
            output.Append("| ").AppendJoin(" | ", cells.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
            return;
        }

        for (int column = 0; column < cells.Length; column++)
        {
            output.Append(column == 0 ? cells[column].PadRight(widths[column]) : "  " + cells[column].PadLeft(widths[column]));
        }

        // No blanks at the end of a line, whatever the last cell holds.
        int length = output.Length;
        while (length > 0 && output[length - 1] == ' ')
        {
            length--;
        }

        output.Length = length;
        output.Append('\n');
    }
}
