using EntityExtraction.Features;
using EntityExtraction.Text;

namespace EntityExtraction.Tests.Features;

public sealed class CapitalRunTest
{
    public static TheoryData<int, string, string> Cases => GoldenFile.Cases("Features/capital-runs.txt");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Find_GoldenSentence_GivesItsRuns(int line, string text, string runs)
    {
        Assert.Equal(runs, string.Join(" | ", Runs(text).Where(r => r.Exists).Distinct().Select(r => Show(text, r))));
        Assert.True(line > 0);
    }

    [Fact]
    public void Find_TokensOutsideRuns_HaveNone()
    {
        Assert.Equal([false, true, true, false, true, false], Runs("the Lao Army and Hanoi left").Select(r => r.Exists));
        Assert.Equal(CapitalRun.None, Runs("the army").Last());
    }

    private static CapitalRun[] Runs(string text)
    {
        TokenizedText segmented = TestLexicon.Lexical.Segmenter.Segment(text);
        WordInfo[] words = [.. Enumerable.Range(0, segmented.Tokens.Length).Select(i => TestLexicon.Lexical.Resources.Words.Get(segmented[i]))];
        bool[] glued = [.. Enumerable.Range(0, words.Length).Select(segmented.IsGlued)];
        var runs = new CapitalRun[words.Length];
        Array.Fill(runs, new CapitalRun(7, 7, 7, 7));
        CapitalRun.Find(words, glued, runs);
        return runs;
    }

    /// <summary>The run, and in brackets the longer one where it is longer.</summary>
    private static string Show(string text, CapitalRun run)
    {
        TokenizedText segmented = TestLexicon.Lexical.Segmenter.Segment(text);
        string Part(int first, int last) => text[segmented.Tokens[first].Start..segmented.Tokens[last].End];
        return run.First == run.LongFirst && run.Last == run.LongLast
            ? Part(run.First, run.Last)
            : $"{Part(run.First, run.Last)} [{Part(run.LongFirst, run.LongLast)}]";
    }
}
