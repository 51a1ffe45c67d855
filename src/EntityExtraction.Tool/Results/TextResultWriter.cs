using System.Globalization;
using System.Text;
using EntityExtraction.Tool.Articles;
using EntityExtraction.Training.Corpora;

namespace EntityExtraction.Tool.Results;

/// <summary>
/// The article with its tags for a person to read: in colours with a legend, or without colours as
/// <c>[RANK General] [PERSON Phan Van Giang]</c>.
/// </summary>
/// <param name="output">Stays open.</param>
/// <param name="colour">Whether the reader's terminal shows colours.</param>
internal sealed class TextResultWriter(TextWriter output, bool colour) : IResultWriter
{
    public void Write(InputItem item, ExtractionResult result)
    {
        WriteHeading(item);
        output.Write(Tagged(result));
        output.Write(result.Text.EndsWith('\n') ? "\n" : "\n\n");
        WriteLegend(result);
    }

    public void WriteError(InputItem item)
    {
        WriteHeading(item);
        output.Write(string.Create(CultureInfo.InvariantCulture, $"line {item.Line}: {item.Error}\n\n"));
    }

    private void WriteHeading(InputItem item)
    {
        if (item.Id is not null)
        {
            var heading = new StringBuilder("== ");
            Append(heading, item.Id);
            output.Write(heading.Append('\n'));
        }
    }

    private void WriteLegend(ExtractionResult result)
    {
        var legend = new StringBuilder();
        foreach (EntityType type in Enum.GetValues<EntityType>())
        {
            int count = result.Entities.Count(entity => entity.Type == type);
            if (count > 0)
            {
                string name = LabelTypes.NameOf(type);
                legend.Append(legend.Length > 0 ? "  " : "");
                legend.Append(colour ? TypeStyle.Of(type) + name + TypeStyle.Reset : name);
                legend.Append(CultureInfo.InvariantCulture, $" {count}");
            }
        }

        output.Write(legend.Length > 0 ? legend.Append("\n\n").ToString() : "nothing found\n\n");
    }

    private string Tagged(ExtractionResult result)
    {
        var view = new StringBuilder();
        int from = 0;
        foreach (Entity entity in result.Entities)
        {
            Append(view, result.Text.AsSpan(from, entity.Start - from));
            view.Append(colour ? TypeStyle.Of(entity.Type) : $"[{LabelTypes.NameOf(entity.Type)} ");
            Append(view, entity.Text);
            view.Append(colour ? TypeStyle.Reset : "]");
            from = entity.End;
        }

        Append(view, result.Text.AsSpan(from));
        return view.ToString();
    }

    /// <summary>Text from outside must not steer the reader's terminal, so its control characters are shown as a replacement.</summary>
    private static void Append(StringBuilder view, ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char unit = text[i];
            if (unit == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                continue;
            }

            view.Append(char.IsControl(unit) && unit is not ('\n' or '\t') ? '\uFFFD' : unit);
        }
    }
}
