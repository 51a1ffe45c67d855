using System.Globalization;
using EntityExtraction.Features;
using EntityExtraction.Model;
using EntityExtraction.Tests.Grammars.Dates;
using EntityExtraction.Tests.Grammars.Ranks;
using EntityExtraction.Training.Compilation;

namespace EntityExtraction.Tests.Features;

public sealed class WordCacheTest
{
    private static readonly MappedTable Empty = new(MappedTableBuilder.Build(new Dictionary<ulong, int>()), "empty");

    private static readonly WordAnalyzer Analyzer = new(Empty, Empty, Empty, Empty, DateTools.Grammar.Vocabulary, RankTools.Matcher.Table);

    private static readonly string[] Words = [.. Enumerable.Range(0, 500).Select(n => "Word" + n.ToString(CultureInfo.InvariantCulture))];

    [Fact]
    public void Get_FarMoreWordsThanSlots_AnswersRightEachTime()
    {
        var cache = new WordCache(Analyzer, bits: 2);
        foreach (string word in Words.Concat(Words).Concat(Words.Reverse()))
        {
            AssertSame(Analyzer.Analyze(word), cache.Get(word));
        }
    }

    [Fact]
    public void Get_ManyThreadsOnFewSlots_AnswersRightEachTime()
    {
        var cache = new WordCache(Analyzer, bits: 2);
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, thread =>
        {
            for (int i = 0; i < 5000; i++)
            {
                string word = Words[(i * (thread + 3)) % Words.Length];
                Assert.Equal(word, cache.Get(word).Text);
            }
        });
    }

    [Fact]
    public void Get_SameWordAgain_IsRemembered()
    {
        var cache = new WordCache(Analyzer, bits: 10);

        Assert.Same(cache.Get("Hanoi"), cache.Get("Hanoi"));
        Assert.NotSame(cache.Get("Hanoi"), cache.Get("hanoi"));
    }

    [Fact]
    public void Get_LongToken_IsNotKept()
    {
        var cache = new WordCache(Analyzer, bits: 10);
        string kept = new('x', 64);
        string unkept = new('x', 65);

        Assert.Same(cache.Get(kept), cache.Get(kept));
        Assert.NotSame(cache.Get(unkept), cache.Get(unkept));
        AssertSame(Analyzer.Analyze(unkept), cache.Get(unkept));
    }

    [Fact]
    public void Outside_NoToken_IsLikeNoWord() =>
        Assert.DoesNotContain(Words, word => Analyzer.Analyze(word).Normal == new WordCache(Analyzer, bits: 2).Outside.Normal);

    private static void AssertSame(WordInfo expected, WordInfo actual)
    {
        Assert.Equal(expected.Text, actual.Text);
        Assert.Equal(expected.Folded, actual.Folded);
        Assert.Equal(expected.Normal, actual.Normal);
        Assert.Equal(expected.Shape, actual.Shape);
        Assert.Equal(expected.Affixes, actual.Affixes);
        Assert.Equal(expected.Form, actual.Form);
    }
}
