using System.Globalization;
using System.Text;
using EntityExtraction.Training.Corpora;
using FsCheck;
using FsCheck.Fluent;

namespace EntityExtraction.Tests;

/// <summary>What holds of every answer, whatever the model has learnt; the model here has seen a dozen articles.</summary>
public sealed class ExtractionPropertiesTest
{
    private static readonly EntityExtractor Extractor = EntityExtractor.Open(TinyModel.File);

    private static readonly string[] Articles = [.. ArticleReader.ReadAll().Where((_, i) => i % 16 == 0).Select(d => d.Text)];

    private static Config Configuration => Config.QuickThrowOnFailure.WithReplay(2026, 67).WithMaxTest(400).WithEndSize(120);

    [Fact]
    public void Extract_AnyText_GivesSoundEntities() =>
        Prop.ForAll(AnyText.Any.ToArbitrary(), AssertSound).Check(Configuration);

    [Fact]
    public void Extract_Articles_GivesSoundEntitiesOfEveryType()
    {
        Assert.All(Articles, AssertSound);
        Assert.Equal(
            Enum.GetValues<EntityType>().Order(),
            Articles.SelectMany(text => All(Extractor, text)).Select(e => e.Type).Distinct().Order());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\u200B\u00A0")]
    [InlineData("\0\0")]
    public void Extract_NothingVisible_FindsNothing(string text)
    {
        ExtractionResult result = Extractor.Extract(text);

        Assert.Equal(text, result.Text);
        Assert.Empty(result.Entities);
        Assert.Empty(result.Positions);
    }

    [Fact]
    public void Extract_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => Extractor.Extract((string)null!));
        Assert.Throws<ArgumentNullException>(() => Extractor.Extract((Article)null!));
        Assert.Throws<ArgumentNullException>(() => Extractor.Extract(new Article { Text = null! }));
        Assert.Throws<ArgumentNullException>(() => EntityExtractor.Create(null!));
    }

    [Fact]
    public void Extract_Article_KeepsIdAndText()
    {
        ExtractionResult result = Extractor.Extract(new Article { Id = "a/1", Text = Articles[0], Title = "Title" });

        Assert.Equal("a/1", result.Id);
        Assert.Same(Articles[0], result.Text);
        Assert.Equal(Show(Extractor, Articles[0]), result.Entities.Concat(result.Positions).Select(e => Show(e, e.Start)));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("vi-VN")]
    [InlineData("th-TH")]
    [InlineData("de-DE")]
    public void Extract_OtherCulture_GivesTheSameAnswers(string culture)
    {
        List<string> expected = [.. Articles.SelectMany(text => Show(Extractor, text))];
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            // Opened anew, so that nothing remembered from another culture is in it.
            EntityExtractor extractor = EntityExtractor.Open(TinyModel.File);
            Assert.Equal(expected, Articles.SelectMany(text => Show(extractor, text)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Extract_EightThreads_GiveTheSameAnswers()
    {
        List<string>[] expected = [.. Articles.Select(text => Show(Extractor, text))];
        EntityExtractor extractor = EntityExtractor.Open(TinyModel.File);
        var threads = new Thread[8];
        var differences = new System.Collections.Concurrent.ConcurrentBag<string>();
        for (int t = 0; t < threads.Length; t++)
        {
            int number = t;
            threads[t] = new Thread(() =>
            {
                for (int i = 0; i < 2 * Articles.Length; i++)
                {
                    int article = (i + (number * 5)) % Articles.Length;
                    if (!Show(extractor, Articles[article]).SequenceEqual(expected[article]))
                    {
                        differences.Add($"thread {number}, article {article}");
                    }
                }
            });
        }

        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Assert.Empty(differences);
    }

    [Fact]
    public void Extract_AfterOtherTexts_GivesTheSameAnswersAsAtFirst()
    {
        var first = Articles.ToDictionary(text => text, text => Show(EntityExtractor.Open(TinyModel.File), text));
        _ = Extractor.Extract(new StringBuilder().Insert(0, "UNHEARD-OF Words 123 ", 20_000).ToString());

        Assert.All(first, pair => Assert.Equal(pair.Value, Show(Extractor, pair.Key)));
    }

    [Fact]
    public void Extract_CarriageReturnsBeforeLineFeeds_MoveTheOffsetsOnly()
    {
        foreach (string text in Articles)
        {
            string windows = text.ReplaceLineEndings("\r\n");
            IEnumerable<string> expected = All(Extractor, text).Select(e => Show(e, e.Start + text.AsSpan(0, e.Start).Count('\n')));

            Assert.Equal(expected, All(Extractor, windows).Select(e => Show(e, e.Start)));
        }
    }

    [Fact]
    public void Extract_MegabyteInOneLine_TagsToTheEnd()
    {
        const string sentence = "Lt. Gen. Phan Van Giang left Hanoi on June 28, 2021 for talks. ";
        const int count = (1_000_000 / 63) + 1;

        ExtractionResult result = Extractor.Extract(new StringBuilder().Insert(0, sentence, count).ToString());

        Assert.Equal(count, result.Entities.Count(e => e.Text == "June 28, 2021"));
        Assert.Equal(count, result.Entities.Count(e => e.Text == "Lt. Gen."));
    }

    private static void AssertSound(string text)
    {
        ExtractionResult result = Extractor.Extract(text);
        Assert.Same(text, result.Text);
        foreach (IReadOnlyList<Entity> layer in new[] { result.Entities, result.Positions })
        {
            int end = 0;
            foreach (Entity entity in layer)
            {
                Assert.True(entity.Start >= end && entity.Length > 0);
                Assert.Equal(text.Substring(entity.Start, entity.Length), entity.Text);
                Assert.Equal(entity.Start + entity.Length, entity.End);
                Assert.InRange(entity.Confidence, 0, 1);
                Assert.False(char.IsWhiteSpace(entity.Text[0]) || char.IsWhiteSpace(entity.Text[^1]));
                Assert.Equal(ReferenceEquals(layer, result.Positions), entity.Type == EntityType.Position);
                Assert.True(entity.Rank is null || entity.Type == EntityType.Rank);
                Assert.Equal(entity.Date is not null, entity.Type == EntityType.Date);
                end = entity.End;
            }
        }
    }

    private static IEnumerable<Entity> All(EntityExtractor extractor, string text)
    {
        ExtractionResult result = extractor.Extract(text);
        return result.Entities.Concat(result.Positions);
    }

    private static List<string> Show(EntityExtractor extractor, string text) => [.. All(extractor, text).Select(e => Show(e, e.Start))];

    /// <summary>All that is said of an entity, with its start given, on one line.</summary>
    private static string Show(Entity e, int start)
    {
        string rank = e.Rank is null ? "" : $"{e.Rank.Title}, {string.Join('/', e.Rank.NatoCodes)}, {e.Rank.Service}, {e.Rank.Country}, {e.Rank.Status}";
        string date = e.Date is null ? "" : FormattableString.Invariant($"{e.Date.Timex}, {e.Date.From:O} to {e.Date.To:O}, {e.Date.Granularity}, {e.Date.Note}");
        return FormattableString.Invariant($"{e.Type} {start} {e.Text.ReplaceLineEndings(" ")} {e.Confidence} ({rank}{date})");
    }
}
