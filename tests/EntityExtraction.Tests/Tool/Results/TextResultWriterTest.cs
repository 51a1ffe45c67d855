using EntityExtraction.Tool.Articles;
using EntityExtraction.Tool.Results;

namespace EntityExtraction.Tests.Tool.Results;

public class TextResultWriterTest
{
    private static readonly ExtractionResult Result = new(
        new Article { Text = "Col. Lee commands\r\nthe Northern Fleet" },
        [
            new Entity(EntityType.Rank, 0, "Col.", 0.9),
            new Entity(EntityType.Person, 5, "Lee", 0.9),
            new Entity(EntityType.Organisation, 23, "Northern Fleet", 0.9),
        ],
        []);

    private static readonly ExtractionResult BothLayers = new(
        new Article { Text = "Lee, commander of the 2 Div since May 3, US chief, chief" },
        [
            new Entity(EntityType.Person, 0, "Lee", 0.9),
            new Entity(EntityType.Organisation, 22, "2 Div", 0.9),
            new Entity(EntityType.Date, 34, "May 3", 0.9) { Date = new DateValue { Timex = "2024-05-03" } },
            new Entity(EntityType.Location, 41, "US", 0.9),
        ],
        [
            new Entity(EntityType.Position, 5, "commander of the 2 Div since May 3", 0.9),
            new Entity(EntityType.Position, 41, "US chief", 0.9),
            new Entity(EntityType.Position, 51, "chief", 0.9),
        ]);

    [Fact]
    public void Write_PositionsWithoutColours_AreBraces() => Assert.Equal(
        "== a\n"
        + "[PERSON Lee], {POSITION commander of the [ORGANISATION 2 Div] since [DATE May 3 = 2024-05-03]}, {POSITION [LOCATION US] chief}, {POSITION chief}\n\n"
        + "PERSON 1  ORGANISATION 1  DATE 1  LOCATION 1  POSITION 3\n\n",
        Write(colour: false, BothLayers));

    [Fact]
    public void Write_PositionsInColours_AreUnderlined() => Assert.Equal(
        "\e[1;32mLee\e[0m, \e[4mcommander of the \e[0m\e[1;34m\e[4m2 Div\e[0m\e[4m since \e[0m\e[1;36m\e[4mMay 3\e[0m \e[2m= 2024-05-03\e[0m, "
        + "\e[1;35m\e[4mUS\e[0m\e[4m chief\e[0m, \e[4mchief\e[0m",
        Write(colour: true, BothLayers).Split('\n')[1]);

    [Fact]
    public void Write_SpansThatCross_KeepEveryMarkAtItsPlace() => Assert.Equal(
        "[PERSON a {POSITION b] c}",
        Write(colour: false, new ExtractionResult(new Article { Text = "a b c" }, [new Entity(EntityType.Person, 0, "a b", 1)], [new Entity(EntityType.Position, 2, "b c", 1)])).Split('\n')[1]);

    [Fact]
    public void Write_WithoutColours_BracketsEachEntity() => Assert.Equal(
        "== a\n"
        + "[RANK Col.] [PERSON Lee] commands\nthe [ORGANISATION Northern Fleet]\n\n"
        + "PERSON 1  RANK 1  ORGANISATION 1\n\n",
        Write(colour: false, Result));

    [Fact]
    public void Write_InColours_ResetsAfterEachEntity() => Assert.Equal(
        "== a\n"
        + "\e[1;33mCol.\e[0m \e[1;32mLee\e[0m commands\nthe \e[1;34mNorthern Fleet\e[0m\n\n"
        + "\e[1;32mPERSON\e[0m 1  \e[1;33mRANK\e[0m 1  \e[1;34mORGANISATION\e[0m 1\n\n",
        Write(colour: true, Result));

    [Theory]
    [InlineData(false, "[RANK Sgt. = Sergeant OR-5/OR-6] and [RANK sergeant = OR-5/OR-6], [DATE Monday = 2024-03-11], [DATE 30 February]")]
    [InlineData(true, "\e[1;33mSgt.\e[0m \e[2m= Sergeant OR-5/OR-6\e[0m and \e[1;33msergeant\e[0m \e[2m= OR-5/OR-6\e[0m, \e[1;36mMonday\e[0m \e[2m= 2024-03-11\e[0m, \e[1;36m30 February\e[0m")]
    public void Write_Values_StandBehindTheExpression(bool colour, string expected)
    {
        var rank = new RankValue { Title = "Sergeant", NatoCodes = ["OR-5", "OR-6"] };
        var result = new ExtractionResult(
            new Article { Text = "Sgt. and sergeant, Monday, 30 February" },
            [
                new Entity(EntityType.Rank, 0, "Sgt.", 0.9) { Rank = rank },
                new Entity(EntityType.Rank, 9, "sergeant", 0.9) { Rank = rank },
                new Entity(EntityType.Date, 19, "Monday", 0.9) { Date = new DateValue { Timex = "2024-03-11" } },
                new Entity(EntityType.Date, 27, "30 February", 0.9) { Date = new DateValue { Note = "there is no such day" } },
            ],
            []);

        Assert.Equal(expected, Write(colour, result).Split('\n')[1]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Write_NothingFound_SaysSo(bool colour) => Assert.Equal(
        "== a\nNo news.\n\nnothing found\n\n",
        Write(colour, new ExtractionResult(new Article { Text = "No news.\n" }, [], [])));

    private static string Write(bool colour, ExtractionResult result)
    {
        var output = new StringWriter();
        new TextResultWriter(output, colour).Write(new InputItem(1, "a"), result);
        return output.ToString();
    }
}
