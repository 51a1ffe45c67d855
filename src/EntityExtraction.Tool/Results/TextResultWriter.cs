using System.Globalization;
using System.Text;
using EntityExtraction.Tool.Articles;
using EntityExtraction.Training.Corpora;

namespace EntityExtraction.Tool.Results;

/// <summary>
/// The article with its tags for a person to read: in colours with a legend, positions underlined, or without colours as
/// <c>[RANK General = OF-9] [PERSON Phan Van Giang], {POSITION Minister of Defence}</c>. What a rank or date means stands behind it.
/// </summary>
/// <param name="output">Stays open.</param>
/// <param name="colour">Whether the reader's terminal shows colours.</param>
internal sealed class TextResultWriter(TextWriter output, bool colour) : IResultWriter
{
    public void Write(InputItem item, ExtractionResult result)
    {
        WriteHeading(item);
        output.Write(colour ? TaggedText.Coloured(result) : TaggedText.Bracketed(result));
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
            output.Write($"== {TerminalText.Clean(item.Id)}\n");
        }
    }

    private void WriteLegend(ExtractionResult result)
    {
        var legend = new StringBuilder();
        foreach (EntityType type in Enum.GetValues<EntityType>())
        {
            int count = result.Entities.Concat(result.Positions).Count(entity => entity.Type == type);
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
}
