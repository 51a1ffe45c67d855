using System.Globalization;
using System.Text;
using EntityExtraction.Training.Corpora;

namespace EntityExtraction.Training.Evaluation;

/// <summary>Writes errors for reading and sorting: a tab-separated line each, with the words around.</summary>
internal static class ErrorList
{
    private const int ContextLength = 40;

    public const string Header = "id\toffset\tkind\tgold type\tfound type\tgold\tfound\tcontext";

    /// <summary>Writes the header and a line per error; offsets in code points, as corpora count.</summary>
    public static void Write(TextWriter writer, IEnumerable<MentionError> errors)
    {
        writer.Write(Header + "\n");
        LabelledDocument? document = null;
        CodePointOffsets offsets = default;
        foreach (MentionError error in errors)
        {
            if (!ReferenceEquals(document, error.Document))
            {
                document = error.Document;
                offsets = new CodePointOffsets(document.Text);
            }

            writer.Write(Line(error, offsets.ToCodePoints(error.Start)) + "\n");
        }
    }

    /// <summary>Writes a line per wrong value, in the columns of the other errors.</summary>
    public static void Write(TextWriter writer, IEnumerable<ValueError> errors)
    {
        foreach (ValueError error in errors)
        {
            LabelledSpan span = error.Gold.Span;
            string line = string.Join(
                '\t',
                Flat(error.Document.Id),
                new CodePointOffsets(error.Document.Text).ToCodePoints(span.Start).ToString(CultureInfo.InvariantCulture),
                error.OnGold ? "value" : "value when found",
                span.Type,
                span.Type,
                ValueOf(error.Gold.Label),
                ValueOf(error.Given),
                Context(error.Document.Text, span.Start, span.End));
            writer.Write(line + "\n");
        }
    }

    private static string ValueOf(ValueLabel label) => string.IsNullOrEmpty(label.NatoCodes) ? label.Value : $"{label.Value} {label.NatoCodes}";

    private static string Context(string text, int start, int end)
    {
        start = Math.Clamp(start, 0, text.Length);
        end = Math.Clamp(end, start, text.Length);
        int from = Whole(text, Math.Max(0, start - ContextLength)), to = Whole(text, Math.Min(text.Length, end + ContextLength));
        return $"{Flat(text[from..start])}[{Flat(text[start..end])}]{Flat(text[end..to])}";
    }

    private static string Line(MentionError error, int offset)
    {
        string text = error.Document.Text;
        return string.Join(
            '\t',
            Flat(error.Document.Id),
            offset.ToString(CultureInfo.InvariantCulture),
            Kind(error),
            error.Gold?.Type,
            error.Found?.Type,
            Quote(text, error.Gold),
            Quote(text, error.Found),
            Context(text, error.Start, error.End));
    }

    private static string Kind(MentionError error) => error.Kind switch
    {
        ErrorKind.Missed => "missed",
        ErrorKind.Spurious => "spurious",
        ErrorKind.Type => "type",
        ErrorKind.Boundary => "edge: " + ScoreTables.NameOf(error.Fault),
        _ => "type and edge: " + ScoreTables.NameOf(error.Fault),
    };

    private static string Quote(string text, Extent? extent)
    {
        if (extent is not { } e)
        {
            return "";
        }

        int start = Math.Clamp(e.Start, 0, text.Length);
        return Flat(text[start..Math.Clamp(e.End, start, text.Length)]);
    }

    /// <summary>Moves a cut out of the middle of a surrogate pair.</summary>
    private static int Whole(string text, int cut) =>
        cut > 0 && cut < text.Length && char.IsSurrogatePair(text[cut - 1], text[cut]) ? cut - 1 : cut;

    /// <summary>One line: line breaks and other control characters show as one sign each.</summary>
    private static string Flat(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001F'))
        {
            return text;
        }

        var flat = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            flat.Append(c == '\n' ? '⏎' : c < ' ' ? ' ' : c);
        }

        return flat.ToString();
    }
}
