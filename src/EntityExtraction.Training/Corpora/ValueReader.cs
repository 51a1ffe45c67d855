using System.Globalization;

namespace EntityExtraction.Training.Corpora;

/// <summary>
/// Reads values that stand apart from their texts: tab-separated lines with the columns document, start, end, type, value, nato;
/// offsets in code points, "-" for nothing. Lines that begin with "#" are notes.
/// </summary>
internal static class ValueReader
{
    public const string Header = "document\tstart\tend\ttype\tvalue\tnato";

    private const string Nothing = "-";

    /// <summary>The values by document, in the order of the file.</summary>
    /// <param name="path">The file of values.</param>
    /// <param name="documents">The labelled documents. A value must stand at a span of its type in one of them.</param>
    /// <exception cref="CorpusFormatException">A line cannot be read.</exception>
    public static Dictionary<string, List<LabelledValue>> Read(string path, IEnumerable<LabelledDocument> documents)
    {
        Dictionary<string, LabelledDocument> byId = documents.ToDictionary(d => d.Id, StringComparer.Ordinal);
        var values = new Dictionary<string, List<LabelledValue>>(StringComparer.Ordinal);
        string name = Path.GetFileName(path);
        int number = 0;
        bool isHeader = true;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (isHeader)
            {
                isHeader = line == Header ? false : throw new CorpusFormatException(name, number, "the header of a file of values");
                continue;
            }

            string[] cells = line.Split('\t');
            if (cells.Length != 6 || !TryOffset(cells[1], out int start) || !TryOffset(cells[2], out int end))
            {
                throw new CorpusFormatException(name, number, "six columns with two offsets");
            }

            if (!byId.TryGetValue(cells[0], out LabelledDocument? document))
            {
                throw new CorpusFormatException(name, number, "the id of a labelled document");
            }

            var offsets = new CodePointOffsets(document.Text);
            start = offsets.ToUtf16(start);
            end = offsets.ToUtf16(end);
            LabelledSpan span = document.Spans.FirstOrDefault(s => s.Start == start && s.End == end && s.Type == cells[3]);
            if (span.Type is null)
            {
                throw new CorpusFormatException(name, number, "a span of the document and its type");
            }

            if (!values.TryGetValue(document.Id, out List<LabelledValue>? list))
            {
                values.Add(document.Id, list = []);
            }

            list.Add(new LabelledValue(span, new ValueLabel(OrEmpty(cells[4]), OrEmpty(cells[5]))));
        }

        return values;
    }

    private static bool TryOffset(string cell, out int offset) => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out offset);

    private static string OrEmpty(string cell) => cell == Nothing ? "" : cell;
}
