using System.Globalization;
using EntityExtraction.Training.Corpora;
using EntityExtraction.Training.Evaluation;

namespace EntityExtraction.Tests.Golden.Values;

/// <summary>The values labelled by hand: whether the files are well made, and what the interpreters make of the seeds' spans.</summary>
public class ValueFilesTest
{
    private static readonly string[] Periods = ["SP", "SU", "FA", "WI", "Q1", "Q2", "Q3", "Q4", "H1", "H2"];

    [Theory]
    [InlineData("Golden/Values/dev-values.tsv", 106, 428)]
    [InlineData("seeds/seed-values.tsv", 19, 18)]
    public void File_EveryLine_HoldsASpanAndAValueOfItsType(string path, int ranks, int dates)
    {
        string[][] rows = [.. File.ReadLines(TestFile.PathOf(path)).Where(line => line[0] != '#').Skip(1).Select(line => line.Split('\t'))];

        Assert.Equal(ranks, rows.Count(r => r[3] == "RANK"));
        Assert.Equal(dates, rows.Count(r => r[3] == "DATE"));
        Assert.All(rows, r => Assert.InRange(Number(r[2]) - Number(r[1]), 1, 40));
        Assert.All(rows.Where(r => r[3] == "DATE"), r => Assert.True(IsTimex(r[4]) && r[5] == "-", string.Join(' ', r)));
        Assert.All(rows.Where(r => r[3] == "RANK"), r => Assert.True(r[5] == "-" || r[5].Split(' ').All(IsCode), string.Join(' ', r)));
        foreach ((string[] row, string[] next) in rows.Zip(rows.Skip(1)).Where(pair => pair.First[0] == pair.Second[0]))
        {
            Assert.True(Number(row[2]) < Number(next[1]), $"{row[0]} is out of order at {next[1]}");
        }
    }

    [Fact]
    public void Seeds_GoldSpans_HaveTheirValues()
    {
        List<LabelledDocument> documents = [.. CorpusReader.Read(TestFile.PathOf("seeds/seeds.jsonl"))];
        Dictionary<string, List<LabelledValue>> values = ValueReader.Read(TestFile.PathOf("seeds/seed-values.tsv"), documents);
        var scorer = new ValueScorer();
        foreach (LabelledDocument document in documents)
        {
            scorer.Add(document, values[document.Id], []);
        }

        Assert.Equal(1, scorer.Counts["RANK title"].AccuracyOnGold);
        Assert.InRange(scorer.Counts["RANK NATO codes"].AccuracyOnGold, 0.94, 1);
        Assert.Equal(1, scorer.Counts["DATE value"].AccuracyOnGold);
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static bool IsCode(string code) => code.Length is 4 or 5 && code[..3] is "OF-" or "OR-" or "WO-" && Number(code[3..]) is >= 1 and <= 10;

    /// <summary>Whether a text has the shape of a TIMEX3 value; "X" stands for a digit that is not known.</summary>
    private static bool IsTimex(string value)
    {
        string[] range = value.Split('/');
        if (range.Length == 2)
        {
            return range.All(IsTimex);
        }

        if (value is "PAST_REF" or "PRESENT_REF" or "FUTURE_REF")
        {
            return true;
        }

        if (value[0] == 'P')
        {
            return value.Length > 2 && "DWMY".Contains(value[^1], StringComparison.Ordinal) && value[1..^1].All(char.IsAsciiDigit);
        }

        string[] parts = (value.StartsWith("FY", StringComparison.Ordinal) ? value[2..] : value).Replace("TNI", "", StringComparison.Ordinal).Split('-');
        return parts.Length <= 3
            && parts[0].Length == 4
            && parts.All(part => Periods.Contains(part) || part.TrimStart('W').All(c => char.IsAsciiDigit(c) || c == 'X'));
    }
}
