using EntityExtraction.Training.Corpora;

namespace EntityExtraction.Tests.Training.Corpora;

public sealed class ArticleReaderTest
{
    [Fact]
    public void Read_Article_TakesTheTagsOutOfTheText()
    {
        LabelledDocument document = Assert.Single(Read("""
            ### desk/1 | 2021-06-29 | a note | with a bar
            [R:Gen.] [P:Phan Van Giang], {Minister of [O:National Defence]}, left [L:Hanoi] on [D:June 28].

            He wrote no more.

            """));

        Assert.Equal("desk/1", document.Id);
        Assert.Equal(ArticleReader.Source, document.Source);
        Assert.Equal(new DateOnly(2021, 6, 29), document.Date);
        Assert.Equal("Gen. Phan Van Giang, Minister of National Defence, left Hanoi on June 28.\n\nHe wrote no more.", document.Text);
        Assert.Equal(
            ["RANK Gen.", "PERSON Phan Van Giang", "ORGANISATION National Defence", "POSITION Minister of National Defence", "LOCATION Hanoi", "DATE June 28"],
            document.Spans.Select(s => $"{s.Type} {document.Text.Substring(s.Start, s.Length)}"));
    }

    [Fact]
    public void Read_SeveralArticles_EndWhereTheNextBegins()
    {
        LabelledDocument[] documents = [.. Read("\n### a\none\n\n### b |\ntwo\n\n\n### c | | note\n\n\n###\nthree")];

        Assert.Equal(["a", "b", "c"], documents.Select(d => d.Id));
        Assert.Equal(["one", "two", "###\nthree"], documents.Select(d => d.Text));
        Assert.All(documents, d => Assert.Null(d.Date));
    }

    [Fact]
    public void Read_CarriageReturns_AreNoPartOfTheText() => Assert.Equal("one\ntwo", Assert.Single(Read("### a\r\none\r\ntwo\r\n")).Text);

    [Fact]
    public void Read_BracketOfNoTag_StaysUntilItsClosing() => AssertFormat("### a\n[Photo: VNA]", 2, "opened");

    [Theory]
    [InlineData("### a\n\n\none\n[P:two", 5, "closed")]
    [InlineData("### a\none [P:two\n\nthree {four}", 2, "closed")]
    [InlineData("### a\n\n\none\ntwo]", 5, "opened")]
    [InlineData("### a\n[P:]", 2, "not empty")]
    [InlineData("### a\n{}", 2, "not empty")]
    [InlineData("### a\none\n{two [P:three} four]", 3, "in order")]
    [InlineData("### a\n[X:one]", 2, "opened")]
    [InlineData("### a\none\n### b\ntwo}", 4, "opened")]
    [InlineData("### a | 2021-02-30\none", 1, "date")]
    [InlineData("### a\none\n### b | June 2021 | note\ntwo", 3, "date")]
    [InlineData("###  | 2021-06-29\none", 1, "id")]
    [InlineData("one\n### a\ntwo", 1, "###")]
    public void Read_SpoiltFile_NamesFileAndLine(string text, int line, string expected) => AssertFormat(text, line, expected);

    private static void AssertFormat(string text, int line, string expected)
    {
        var exception = Assert.Throws<CorpusFormatException>(() => Read(text).Count());

        Assert.Equal("desk.txt", exception.File);
        Assert.Equal(line, exception.Line);
        Assert.Contains(expected, exception.Expected, StringComparison.Ordinal);
        Assert.StartsWith(FormattableString.Invariant($"desk.txt:{line}: expected "), exception.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<LabelledDocument> Read(string text) => ArticleReader.Read(new StringReader(text), "desk.txt");
}
