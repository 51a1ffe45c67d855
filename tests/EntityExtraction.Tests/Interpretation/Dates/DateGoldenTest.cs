using System.Globalization;
using System.Text;
using EntityExtraction.Grammars.Dates;
using EntityExtraction.Interpretation;
using EntityExtraction.Interpretation.Dates;
using EntityExtraction.Tests.Grammars.Dates;
using EntityExtraction.Text;
using EntityExtraction.Training.Compilation;

namespace EntityExtraction.Tests.Interpretation.Dates;

/// <summary>Reads the golden lines beside it: which spans the grammar finds, and what they mean.</summary>
public sealed class DateGoldenTest
{
    private const string Folder = "Interpretation/Dates/";

    private static readonly DateInterpreter Interpreter = new(DateTools.Grammar, new DateCalendar(DateVocabularyCompiler.Compile()));

    private static readonly string[] Names =
        ["calendar.txt", "numeric.txt", "weekdays.txt", "relative.txt", "periods.txt", "ranges.txt", "holidays.txt", "negatives.txt", "articles.txt"];

    public static TheoryData<string> Files => [.. Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void Lines_OfTheFile_HaveTheirSpansAndValues(string file)
    {
        var failures = new StringBuilder();
        foreach (string line in Lines(file))
        {
            string found = Check(line);
            if (found.Length > 0)
            {
                failures.Append(line).Append('\n').Append("    ").Append(found).Append('\n');
            }
        }

        Assert.True(failures.Length == 0, failures.ToString());
    }

    [Fact]
    public void Files_Together_HoldAtLeastSixHundredLines()
    {
        Assert.InRange(Names.Sum(name => Lines(name).Count()), 600, int.MaxValue);
    }

    private static IEnumerable<string> Lines(string file)
    {
        return File.ReadLines(TestFile.PathOf(Folder + file)).Where(line => line.Length > 0 && line[0] != '#');
    }

    /// <summary>What differs from the line; empty where nothing does.</summary>
    private static string Check(string line)
    {
        string[] cells = [.. line.Split('|').Select(cell => cell.Trim())];
        DateOnly? day = cells[0] == "-" ? null : DateOnly.ParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        string marked = cells[1].Replace("\\n", "\n", StringComparison.Ordinal);
        string text = marked.Replace("[", string.Empty, StringComparison.Ordinal).Replace("]", string.Empty, StringComparison.Ordinal)
            .Replace("{", string.Empty, StringComparison.Ordinal).Replace("}", string.Empty, StringComparison.Ordinal);
        TokenizedText tokens = DateTools.Segmenter.Segment(text);
        var matches = new List<DateMatch>();
        DateTools.Grammar.Find(tokens, matches);
        string remarked = Mark(tokens, matches);
        if (remarked != marked)
        {
            return "found " + remarked.Replace("\n", "\\n", StringComparison.Ordinal);
        }

        DateValue[] values = Interpreter.Interpret(tokens, matches, [.. matches.Select(m => (m.FirstToken, m.EndToken))], day);
        string[] expected = SplitValues(cells[2]);
        string[] actual = [.. values.Select((value, i) => Write(value, i < expected.Length ? expected[i] : string.Empty))];
        return actual.SequenceEqual(expected) ? string.Empty : "value " + string.Join("; ", actual);
    }

    private static string Mark(TokenizedText text, List<DateMatch> matches)
    {
        var marked = new StringBuilder(text.Text);
        for (int i = matches.Count - 1; i >= 0; i--)
        {
            bool sure = matches[i].Strength == DateStrength.Certain;
            marked.Insert(text.Tokens[matches[i].EndToken - 1].End, sure ? "]" : "}").Insert(text.Tokens[matches[i].FirstToken].Start, sure ? "[" : "{");
        }

        return marked.ToString();
    }

    /// <summary>The values of a line; a semicolon within brackets parts other readings.</summary>
    private static string[] SplitValues(string cell)
    {
        var values = new List<string>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= cell.Length; i++)
        {
            if (i == cell.Length || (cell[i] == ';' && depth == 0))
            {
                values.Add(cell[start..i].Trim());
                start = i + 1;
            }
            else
            {
                depth += cell[i] switch { '(' => 1, ')' => -1, _ => 0 };
            }
        }

        return cell.Length == 0 ? [] : [.. values];
    }

    /// <summary>The value as the lines write it; the days and the other readings only where the line gives them.</summary>
    private static string Write(DateValue value, string expected)
    {
        if (value.Timex is null)
        {
            return value.Note is null ? "?" : "!";
        }

        var text = new StringBuilder(value.Timex);
        if (value.Modifier is not null)
        {
            text.Append(' ').Append(value.Modifier);
        }

        if (expected.Contains("..", StringComparison.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $" {value.From:yyyy-MM-dd}..{value.To:yyyy-MM-dd}");
        }

        if (expected.Contains('(', StringComparison.Ordinal))
        {
            text.Append(" (").AppendJoin("; ", value.Alternatives.Select(a => a.Timex)).Append(')');
        }

        return text.ToString();
    }
}
