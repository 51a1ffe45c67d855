using EntityExtraction.Features;
using EntityExtraction.Interpretation;
using EntityExtraction.Model;
using EntityExtraction.Tagging;
using EntityExtraction.Text;

namespace EntityExtraction.Tests.Interpretation;

public class MentionInterpreterTest
{
    private static readonly LanguageModel Model = new(ModelFile.Open(TinyModel.File));

    [Fact]
    public void Interpret_RanksAndDates_GetTheirValuesAndOthersNone()
    {
        MentionValue[] values = Interpret(
            "Vietnamese Sen. Lt. Gen. Phan Van Giang met General Chansamone Chanyalath on Monday.",
            new DateOnly(2021, 6, 29),
            (EntityType.Rank, "Sen. Lt. Gen."),
            (EntityType.Person, "Phan Van Giang"),
            (EntityType.Rank, "General"),
            (EntityType.Date, "Monday"));

        Assert.Equal(("Senior Lieutenant General", "VN", null), (values[0].Rank?.Title, values[0].Rank?.Country, values[0].Date));
        Assert.Equal(default, values[1]);
        Assert.Equal(("General", null), (values[2].Rank?.Title, values[2].Date));
        Assert.Equal((null, "2021-06-28"), (values[3].Rank, values[3].Date?.Timex));
    }

    [Fact]
    public void Interpret_MentionThatIsNoRankOrDate_HasNoValue()
    {
        MentionValue[] values = Interpret(
            "Hauptkerl Meyer came on 30 February 2021 or thereabouts.",
            null,
            (EntityType.Rank, "Hauptkerl"),
            (EntityType.Date, "30 February 2021"),
            (EntityType.Date, "thereabouts"));

        Assert.Null(values[0].Rank);
        Assert.All(values[1..], value => Assert.Equal((null, false), (value.Date?.Timex, value.Date?.Note is null)));
    }

    [Fact]
    public void Interpret_NoMentions_GivesNothing() => Assert.Empty(Interpret("General Smith came on Monday.", null));

    [Theory]
    [InlineData("General ")]
    [InlineData("General Smith of Laos, ")]
    [InlineData("the general and two admirals ")]
    [InlineData("last week ")]
    [InlineData("Monday, ")]
    [InlineData("May 5 and the same day\n")]
    [InlineData("Independence Day of Finland, ")]
    [InlineData("2011-05-S-011 (May 5) - yesterday ")]
    public void Interpret_HostileTextTwiceAsLong_TakesTwiceTheMemory(string unit)
    {
        // Work is not counted here; memory is, and a text of this length would not come to an end if work grew faster.
        long once = Memory(string.Concat(Enumerable.Repeat(unit, 5_000)), out int found);
        long twice = Memory(string.Concat(Enumerable.Repeat(unit, 10_000)), out int foundTwice);

        Assert.InRange(foundTwice, (2 * found) - 10, (2 * found) + 10);
        Assert.InRange(twice, once, (2.3 * once) + 100_000);
    }

    [Fact]
    public void Interpret_RandomMentionsOfRandomWords_GivesSoundValues()
    {
        string[] words =
        [
            .. "General Gen. the two generals admiral Lt. Col. colonel retired Captain of Laos Army Vietnamese minister , Smith Ann 's said will met".Split(' '),
            .. "Monday last week today yesterday May 5 2021 ( ) - same day later ago two Christmas 31 February FY2024 Q3 the year quarter end to until in 06/29/2021".Split(' '),
            "\n", "\n\n", "é", "\uD800", "\u200B",
        ];
        var random = new Random(20230406);
        for (int round = 0; round < 300; round++)
        {
            string text = string.Join(' ', Enumerable.Range(0, 400).Select(_ => words[random.Next(words.Length)]));
            TokenizedText tokens = Model.Segmenter.Segment(text);
            var mentions = new List<Mention>();
            for (int at = 0; at < tokens.Tokens.Length; at += 1 + random.Next(4))
            {
                int end = Math.Min(tokens.Tokens.Length, at + 1 + random.Next(4));
                mentions.Add(new Mention(at, end, (EntityType)random.Next(5), 1));
                at = end - 1;
            }

            DateOnly? day = round % 3 == 0 ? null : DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber + 1));
            MentionValue[] values = Model.Interpreter.Interpret(tokens, Analyzed(tokens), mentions, day);

            Assert.Equal(mentions.Count, values.Length);
            Assert.All(values.Zip(mentions), pair => Assert.True(
                (pair.First.Rank is null || pair.Second.Type == EntityType.Rank)
                && (pair.First.Date is not null) == (pair.Second.Type == EntityType.Date)
                && pair.First.Date is not { Timex: null, Note: null }
                && pair.First.Date is not { Timex: null, From: not null }));
        }
    }

    private static DocumentFeatures Analyzed(TokenizedText text)
    {
        var features = new DocumentFeatures(Model.Resources);
        features.Analyze(text);
        return features;
    }

    /// <summary>The memory that it takes to interpret all that the grammars find.</summary>
    private static long Memory(string text, out int found)
    {
        TokenizedText tokens = Model.Segmenter.Segment(text);
        DocumentFeatures features = Analyzed(tokens);
        Mention[] mentions =
        [
            .. features.DateMatches.Select(m => new Mention(m.FirstToken, m.EndToken, EntityType.Date, 1)),
            .. features.RankMatches.Select(m => new Mention(m.FirstToken, m.EndToken, EntityType.Rank, 1)),
        ];
        List<Mention> inOrder = [.. mentions.OrderBy(m => m.FirstToken)];
        long before = GC.GetAllocatedBytesForCurrentThread();
        found = Model.Interpreter.Interpret(tokens, features, inOrder, publishedOn: null).Length;
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static MentionValue[] Interpret(string text, DateOnly? publishedOn, params (EntityType Type, string Text)[] entities)
    {
        TokenizedText tokens = Model.Segmenter.Segment(text);
        DocumentFeatures features = Analyzed(tokens);
        var mentions = new List<Mention>();
        foreach ((EntityType type, string words) in entities)
        {
            int start = text.IndexOf(words, mentions.Count == 0 ? 0 : tokens.Tokens[mentions[^1].EndToken - 1].End, StringComparison.Ordinal);
            int first = Array.FindIndex(tokens.Tokens.ToArray(), t => t.Start == start);
            int last = Array.FindIndex(tokens.Tokens.ToArray(), t => t.End == start + words.Length);
            mentions.Add(new Mention(first, last + 1, type, 1));
        }

        return Model.Interpreter.Interpret(tokens, features, mentions, publishedOn);
    }
}
