using System.Text;
using EntityExtraction.Training.Corpora;

namespace EntityExtraction.Tool.Results;

/// <summary>A text with the marks of both layers, and what ranks and dates mean behind them.</summary>
internal static class TaggedText
{
    /// <summary>Entities in the colour of their type, positions underlined; the style is set anew wherever a span begins or ends.</summary>
    public static string Coloured(ExtractionResult result)
    {
        var view = new StringBuilder();
        IEnumerable<int> edges = result.Entities.Concat(result.Positions)
            .SelectMany(static span => (int[])[span.Start, span.End])
            .Append(result.Text.Length)
            .Distinct()
            .Order();
        var entities = new Walk(result.Entities);
        var positions = new Walk(result.Positions);
        int from = 0;
        foreach (int edge in edges)
        {
            Entity? entity = entities.At(from);
            string style = StyleOf(entity) + StyleOf(positions.At(from));
            string text = TerminalText.Clean(result.Text.AsSpan(from, edge - from));
            view.Append(text.Length > 0 ? style : "").Append(text).Append(text.Length > 0 && style.Length > 0 ? TypeStyle.Reset : "");
            if (entity?.End == edge && ValueOf(entity) is { Length: > 0 } value)
            {
                view.Append(" " + TypeStyle.Value + "= " + value + TypeStyle.Reset);
            }

            from = edge;
        }

        return view.ToString();
    }

    /// <summary>Entities in square brackets, positions in braces around or beside them.</summary>
    public static string Bracketed(ExtractionResult result)
    {
        // At one offset first close, innermost first, then open, outermost first; of two spans of one extent the position is the outer.
        var marks = new List<(int Offset, bool Opens, int OtherEdge, bool After, string Mark)>();
        foreach (Entity entity in result.Entities)
        {
            string value = ValueOf(entity) is { Length: > 0 } known ? $" = {known}" : "";
            marks.Add((entity.Start, true, -entity.End, true, $"[{LabelTypes.NameOf(entity.Type)} "));
            marks.Add((entity.End, false, -entity.Start, false, value + "]"));
        }

        foreach (Entity position in result.Positions)
        {
            marks.Add((position.Start, true, -position.End, false, $"{{{LabelTypes.NameOf(position.Type)} "));
            marks.Add((position.End, false, -position.Start, true, "}"));
        }

        var view = new StringBuilder();
        int from = 0;
        foreach ((int offset, _, _, _, string mark) in marks.OrderBy(static m => (m.Offset, m.Opens, m.OtherEdge, m.After)))
        {
            view.Append(TerminalText.Clean(result.Text.AsSpan(from, offset - from))).Append(mark);
            from = offset;
        }

        return view.Append(TerminalText.Clean(result.Text.AsSpan(from))).ToString();
    }

    private static string StyleOf(Entity? span) => span is null ? "" : TypeStyle.Of(span.Type);

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

    /// <summary>Goes once through the spans of a layer, which do not overlap, and says which one holds an offset.</summary>
    private sealed class Walk(IReadOnlyList<Entity> spans)
    {
        private int _next;

        /// <param name="offset">Not before the one asked for last.</param>
        public Entity? At(int offset)
        {
            while (_next < spans.Count && spans[_next].End <= offset)
            {
                _next++;
            }

            return _next < spans.Count && spans[_next].Start <= offset ? spans[_next] : null;
        }
    }
}
