using EntityExtraction.Tool.Articles;
using EntityExtraction.Tool.Results;

namespace EntityExtraction.Tests.Tool.Results;

public class TextResultWriterTest
{
    private const string Text = "Col. Lee, commander of the Northern Fleet";

    private static readonly ExtractionResult Result = new()
    {
        Text = Text,
        Entities = [Span(EntityType.Rank, "Col."), Span(EntityType.Person, "Lee"), Span(EntityType.Organisation, "Northern Fleet")],
        Positions = [Span(EntityType.Position, "commander of the Northern Fleet")],
    };

    [Fact]
    public void Write_WithoutColours_BracketsBothLayers() => Assert.Equal(
        """
        == a
        [RANK Col.] [PERSON Lee], {POSITION commander of the [ORGANISATION Northern Fleet]}

        PERSON 1  RANK 1  ORGANISATION 1  POSITION 1


        """.ReplaceLineEndings("\n"),
        Write(colour: false, Result));

    [Fact]
    public void Write_InColours_ResetsAfterEachSpan() => Assert.Equal(
        "== a\n"
        + "\e[1;33mCol.\e[0m \e[1;32mLee\e[0m, \e[4mcommander of the \e[0m\e[1;34m\e[4mNorthern Fleet\e[0m\n\n"
        + "\e[1;32mPERSON\e[0m 1  \e[1;33mRANK\e[0m 1  \e[1;34mORGANISATION\e[0m 1  \e[4mPOSITION\e[0m 1\n\n",
        Write(colour: true, Result));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Write_NothingFound_SaysSo(bool colour) => Assert.Equal(
        "== a\nNo news.\n\nnothing found\n\n",
        Write(colour, new ExtractionResult { Text = "No news.\n", Entities = [], Positions = [] }));

    private static string Write(bool colour, ExtractionResult result)
    {
        var output = new StringWriter();
        new TextResultWriter(output, colour).Write(new InputItem(1, "a"), result);
        return output.ToString();
    }

    private static Entity Span(EntityType type, string text) => new()
    {
        Type = type,
        Start = Text.IndexOf(text, StringComparison.Ordinal),
        Length = text.Length,
        Text = text,
        Confidence = 0.9,
    };
}
