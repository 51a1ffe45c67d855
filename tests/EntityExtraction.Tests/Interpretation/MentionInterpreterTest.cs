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

    private static MentionValue[] Interpret(string text, DateOnly? publishedOn, params (EntityType Type, string Text)[] entities)
    {
        TokenizedText tokens = Model.Segmenter.Segment(text);
        var features = new DocumentFeatures(Model.Resources);
        features.Analyze(tokens);
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
