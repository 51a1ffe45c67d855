using System.Text;
using EntityExtraction.Training.Compilation;

namespace EntityExtraction.Tests.Lexicons;

/// <summary>The lexicons are edited by hand: these tests name the file and the line that a slip of the hand has spoilt.</summary>
public sealed class LexiconFilesTest
{
    private const string Folder = "Lexicons/";

    private static readonly string[] OrganisationKinds =
    [
        "ministry", "service", "command", "staff", "intelligence", "police", "gendarmerie", "agency", "parliament", "party", "court",
        "alliance", "international-body", "armed-group", "company", "media", "think-tank", "university", "bank", "ngo", "club", "government",
    ];

    private static readonly string[] EquipmentClasses =
    [
        "aircraft", "vehicle", "missile", "ship", "ship-prefix", "weapon", "exercise", "operation", "treaty", "award", "law", "event",
        "disease", "programme",
    ];

    /// <summary>What is promised of a lexicon: its header, the columns that tell its rows apart, and the values of its class column.</summary>
    private static readonly Dictionary<string, Schema> Schemas = new(StringComparer.Ordinal)
    {
        ["organisations.tsv"] = new(["canonical", "kind", "country", "acronym", "aliases", "ambiguous"], 1, 1, OrganisationKinds),
        ["organisation-words.tsv"] = new(["word", "class"], 2, 1, ["head", "unit-modifier", "ordinal-unit", "generic-lower"]),
        ["titles.tsv"] = new(["form", "class"], 2, 1, ["honorific", "post", "kin", "role"]),
        ["equipment.tsv"] = new(["form", "class"], 2, 1, EquipmentClasses),
        ["demonyms.tsv"] = new(
            ["form", "class", "country"], 2, 1, ["nationality-adjective", "nationality-noun", "ethnic", "religious", "regional"]),
    };

    public static TheoryData<string> Files()
    {
        var files = new TheoryData<string>();
        foreach (string resource in typeof(LexiconFiles).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (resource.StartsWith(Folder, StringComparison.Ordinal) && resource.EndsWith(".tsv", StringComparison.Ordinal))
            {
                files.Add(resource[Folder.Length..]);
            }
        }

        return files;
    }

    public static TheoryData<string> FilesWithSchema() => [.. Schemas.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void Lexicon_EveryFile_IsWellFormed(string file) => AssertNone(LayoutFaults(file, LexiconFiles.Text(file)));

    [Theory]
    [MemberData(nameof(FilesWithSchema))]
    public void Lexicon_FileWithSchema_KeepsIt(string file) => AssertNone(SchemaFaults(file, LexiconFiles.Text(file), Schemas[file]));

    [Theory]
    [InlineData("a\tb\nx\ty\tz\n", "sample.tsv:2: 3 cells under 2 columns")]
    [InlineData("a\tb\n x\ty\n", "sample.tsv:2: white space around ' x'")]
    [InlineData("a\tb\n\ty\n", "sample.tsv:2: blank first cell")]
    [InlineData("# note\n", "sample.tsv:1: no header")]
    [InlineData("a\tb\nx\ty", "sample.tsv:2: no line end at the end")]
    [InlineData("a\tb\r\nx\ty\n", "sample.tsv:1: carriage return")]
    [InlineData("a\tb\ne\u0301\ty\n", "sample.tsv:2: not in composed form (NFC)")]
    public void LayoutFaults_SpoiltFile_NamesFileAndLine(string text, string fault) =>
        Assert.Contains(fault, LayoutFaults("sample.tsv", text));

    [Theory]
    [InlineData("a\tb\tc\n", "sample.tsv:1: the header is not 'form class'")]
    [InlineData("form\tclass\nx\tq\n", "sample.tsv:2: 'q' is not an allowed class")]
    [InlineData("form\tclass\nx\tp\nx\tp\n", "sample.tsv:3: 'x|p' stands already on line 2")]
    [InlineData("form\tclass\nx\n", "sample.tsv:2: 1 cells, not 2")]
    [InlineData("# order: class\nform\tclass\ny\tq\nx\tp\n", "sample.tsv:4: out of order")]
    [InlineData("form\tclass\nx|\tp\n", "sample.tsv:2: empty item in 'x|'")]
    public void SchemaFaults_SpoiltFile_NamesFileAndLine(string text, string fault) =>
        Assert.Contains(fault, SchemaFaults("sample.tsv", text, new Schema(["form", "class"], 2, 1, ["p"])));

    private static List<string> LayoutFaults(string file, string text)
    {
        var faults = new List<string>();
        int width = 0;
        int last = 0;
        foreach ((int number, string line) in Lines(text))
        {
            last = number;
            string at = $"{file}:{number}: ";
            if (line.Contains('\r', StringComparison.Ordinal))
            {
                faults.Add(at + "carriage return");
            }

            if (!line.IsNormalized(NormalizationForm.FormC))
            {
                faults.Add(at + "not in composed form (NFC)");
            }

            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string[] cells = line.TrimEnd('\r').Split('\t');
            width = width == 0 ? cells.Length : width;
            if (cells.Length > width)
            {
                faults.Add($"{at}{cells.Length} cells under {width} columns");
            }

            if (cells[0].Length == 0)
            {
                faults.Add(at + "blank first cell");
            }

            faults.AddRange(cells.Where(c => c.AsSpan().Trim().Length != c.Length).Select(c => $"{at}white space around '{c}'"));
        }

        if (width == 0)
        {
            faults.Add($"{file}:{last}: no header");
        }

        if (!text.EndsWith('\n'))
        {
            faults.Add($"{file}:{last}: no line end at the end");
        }

        return faults;
    }

    private static List<string> SchemaFaults(string file, string text, Schema schema)
    {
        var faults = new List<string>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        int[] order = [];
        string[]? previous = null;
        bool header = false;
        foreach ((int number, string line) in Lines(text))
        {
            string at = $"{file}:{number}: ";
            if (line.StartsWith("# order: ", StringComparison.Ordinal))
            {
                order = [.. OrderColumns(line, schema.Header)];
            }

            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string[] cells = line.Split('\t');
            if (!header)
            {
                header = true;
                if (!cells.SequenceEqual(schema.Header, StringComparer.Ordinal))
                {
                    faults.Add($"{at}the header is not '{string.Join(' ', schema.Header)}'");
                    return faults;
                }

                continue;
            }

            if (cells.Length != schema.Header.Length)
            {
                faults.Add($"{at}{cells.Length} cells, not {schema.Header.Length}");
                continue;
            }

            if (!schema.Classes.Contains(cells[schema.ClassColumn], StringComparer.Ordinal))
            {
                faults.Add($"{at}'{cells[schema.ClassColumn]}' is not an allowed {schema.Header[schema.ClassColumn]}");
            }

            string key = string.Join('|', cells.Take(schema.KeyColumns));
            if (!seen.TryAdd(key, number))
            {
                faults.Add($"{at}'{key}' stands already on line {seen[key]}");
            }

            if (previous is not null && Compare(previous, cells, order) > 0)
            {
                faults.Add(at + "out of order");
            }

            previous = cells;
            faults.AddRange(cells.Where(HasEmptyItem).Select(c => $"{at}empty item in '{c}'"));
        }

        return faults;
    }

    /// <summary>The columns of a comment such as "# order: country, kind, canonical (ordinal)".</summary>
    private static IEnumerable<int> OrderColumns(string line, string[] header) =>
        line["# order: ".Length..].Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Select(name => Array.IndexOf(header, name)).Where(column => column >= 0);

    private static int Compare(string[] left, string[] right, int[] columns)
    {
        foreach (int column in columns)
        {
            int result = string.CompareOrdinal(left[column], right[column]);
            if (result != 0)
            {
                return result;
            }
        }

        return 0;
    }

    private static bool HasEmptyItem(string cell) =>
        cell.Contains('|', StringComparison.Ordinal) && cell.Split('|').Any(item => item.AsSpan().Trim().Length != item.Length || item.Length == 0);

    private static IEnumerable<(int Number, string Line)> Lines(string text)
    {
        string[] lines = text.Split('\n');
        int count = text.EndsWith('\n') ? lines.Length - 1 : lines.Length;
        return lines.Take(count).Select((line, index) => (index + 1, line));
    }

    private static void AssertNone(List<string> faults) => Assert.True(faults.Count == 0, string.Join('\n', faults.Take(50)));

    private sealed record Schema(string[] Header, int KeyColumns, int ClassColumn, string[] Classes);
}
