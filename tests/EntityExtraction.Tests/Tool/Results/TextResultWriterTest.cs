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
