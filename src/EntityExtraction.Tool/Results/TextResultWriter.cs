using System.Globalization;
using System.Text;
using EntityExtraction.Tool.Articles;
using EntityExtraction.Training.Corpora;

namespace EntityExtraction.Tool.Results;

/// <summary>
/// The article with its tags for a person to read: in colours with a legend, or without colours as
/// <c>[RANK General = OF-9] [PERSON Phan Van Giang]</c>. What a rank or date means stands behind it.
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
            output.Write($"== {TerminalText.Clean(item.Id)}\n");
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
            view.Append(TerminalText.Clean(result.Text.AsSpan(from, entity.Start - from)));
            view.Append(colour ? TypeStyle.Of(entity.Type) : $"[{LabelTypes.NameOf(entity.Type)} ");
            view.Append(TerminalText.Clean(entity.Text));
            view.Append(colour ? TypeStyle.Reset : "");
            if (ValueOf(entity) is { Length: > 0 } value)
            {
                view.Append(colour ? $" {TypeStyle.Value}= {value}{TypeStyle.Reset}" : $" = {value}");
            }

            view.Append(colour ? "" : "]");
            from = entity.End;
        }

        view.Append(TerminalText.Clean(result.Text.AsSpan(from)));
        return view.ToString();
    }

    /// <summary>What the expression alone does not say: the codes, and the title where it is another; the date's value.</summary>
    private static string? ValueOf(Entity entity)
    {
        if (entity.Rank is { } rank)
        {
            string codes = string.Join('/', rank.NatoCodes);
            return string.Equals(rank.Title, entity.Text, StringComparison.OrdinalIgnoreCase) ? codes : $"{rank.Title} {codes}".TrimEnd();
        }

        return entity.Date?.Timex;
    }
}
