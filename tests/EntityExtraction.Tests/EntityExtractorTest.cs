namespace EntityExtraction.Tests;

public class EntityExtractorTest
{
    private static readonly EntityExtractor Extractor = EntityExtractor.Open(TinyModel.File);

    [Fact]
    public void Extract_Values_BelongToTheirTypesOnly()
    {
        var article = new Article
        {
            Text = "Senior Lieutenant General Luong Dinh Khai on July 13 received Lieutenant General Bounthavy Phommalath.",
            PublishedOn = new DateOnly(2022, 7, 14),
        };

        IReadOnlyList<Entity> entities = Extractor.Extract(article).Entities;

        Assert.Equal(["Senior Lieutenant General", "Lieutenant General"], entities.Where(e => e.Rank is not null).Select(e => e.Rank!.Title));
        Assert.Equal(["2022-07-13"], entities.Where(e => e.Date is not null).Select(e => e.Date!.Timex));
        Assert.All(entities, e => Assert.Equal(e.Type, e.Rank is not null ? EntityType.Rank : e.Date is not null ? EntityType.Date : e.Type));
        Assert.All(entities, e => Assert.Equal(e.Text, article.Text.Substring(e.Start, e.Length)));
    }

    [Fact]
    public void Extract_WithoutADay_LeavesTheYearOpen()
    {
        IReadOnlyList<Entity> entities = Extractor.Extract("Lieutenant General Bounthavy Phommalath was in Hanoi on July 13.").Entities;

        Assert.Equal("XXXX-07-13", Assert.Single(entities, e => e.Type == EntityType.Date).Date?.Timex);
    }

    [Fact]
    public void Ranks_OfAnExtractor_ReadSingleExpressions()
    {
        Assert.True(Extractor.Ranks.TryParse("Sen. Lt. Gen.", out RankValue? rank));
        Assert.Equal("Senior Lieutenant General", rank.Title);
        Assert.False(Extractor.Ranks.TryParse("General Assembly", out _));
    }
}
