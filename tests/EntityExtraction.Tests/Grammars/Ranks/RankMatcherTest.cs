namespace EntityExtraction.Tests.Grammars.Ranks;

public sealed class RankMatcherTest
{
    private const string Golden = "Grammars/Ranks/rank-spans.txt";

    [Fact]
    public void Find_GoldenSentences_MarksTheRanks()
    {
        var faults = new List<string>();
        int cases = 0;
        foreach ((int number, string line) in File.ReadAllLines(TestFile.PathOf(Golden)).Select((line, i) => (i + 1, line)))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            cases++;
            string expected = line.Replace("\\n", "\n", StringComparison.Ordinal);
            string text = expected.Replace("[?", string.Empty, StringComparison.Ordinal).Replace("[", string.Empty, StringComparison.Ordinal)
                .Replace("]", string.Empty, StringComparison.Ordinal);
            string found = RankTools.Marked(text);
            if (found != expected)
            {
                faults.Add($"{Golden}:{number}: {found.Replace("\n", "\\n", StringComparison.Ordinal)}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(cases >= 400, $"{cases} cases");
    }
}
