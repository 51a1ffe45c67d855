using System.Globalization;
using System.Text;
using EntityExtraction.Tool.Articles;
using EntityExtraction.Training.Corpora;

namespace EntityExtraction.Tool.Results;

/// <summary>
/// The article with its tags for a person to read: in colours with a legend, or without colours as
/// <c>[RANK General] [PERSON Phan Van Giang], {POSITION Minister of [ORGANISATION ...]}</c>.
/// </summary>
/// <param name="output">Stays open.</param>
/// <param name="colour">Whether the reader's terminal shows colours.</param>
internal sealed class TextResultWriter(TextWriter output, bool colour) : IResultWriter
{
    public void Write(InputItem item, ExtractionResult result)
    {
        WriteHeading(item);
        output.Write(colour ? Coloured(result) : Bracketed(result));
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
        foreach (EntityType type in TypeStyle.Order)
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

    /// <summary>Sets the style anew wherever an entity or a position begins or ends.</summary>
    private static string Coloured(ExtractionResult result)
    {
        var view = new StringBuilder();
        IEnumerable<int> edges = result.Entities.Concat(result.Positions)
            .SelectMany(span => (int[])[span.Start, span.End])
            .Append(result.Text.Length)
            .Where(edge => edge > 0)
            .Distinct()
            .Order();
        int entity = 0;
        int position = 0;
        int from = 0;
        foreach (int edge in edges)
        {
            string style = StyleAt(result.Entities, ref entity, from) + StyleAt(result.Positions, ref position, from);
            view.Append(style);
            Append(view, result.Text.AsSpan(from, edge - from));
            view.Append(style.Length > 0 ? TypeStyle.Reset : "");
            from = edge;
        }

        return view.ToString();
    }

    private static string StyleAt(IReadOnlyList<Entity> spans, ref int next, int offset)
    {
        while (next < spans.Count && spans[next].End <= offset)
        {
            next++;
        }

        return next < spans.Count && spans[next].Start <= offset ? TypeStyle.Of(spans[next].Type) : "";
    }

    private static string Bracketed(ExtractionResult result)
    {
        // At one offset first close, innermost first, then open, outermost first.
        var marks = new List<(int Offset, int Order, string Mark)>();
        foreach (Entity span in result.Entities)
        {
            marks.Add((span.Start, 3, $"[{LabelTypes.NameOf(span.Type)} "));
            marks.Add((span.End, 0, "]"));
        }

        foreach (Entity span in result.Positions)
        {
            marks.Add((span.Start, 2, $"{{{LabelTypes.NameOf(span.Type)} "));
            marks.Add((span.End, 1, "}"));
        }

        var view = new StringBuilder();
        int from = 0;
        foreach ((int offset, _, string mark) in marks.OrderBy(mark => (mark.Offset, mark.Order)))
        {
            Append(view, result.Text.AsSpan(from, offset - from));
            view.Append(mark);
            from = offset;
        }

        Append(view, result.Text.AsSpan(from));
        return view.ToString();
    }

    /// <summary>Text from outside must not steer the reader's terminal, so its control characters are shown as a replacement.</summary>
    private static void Append(StringBuilder view, ReadOnlySpan<char> text)
    {
        foreach (char unit in text)
        {
            view.Append(char.IsControl(unit) && unit is not ('\n' or '\t') ? '\uFFFD' : unit);
        }
    }
}
