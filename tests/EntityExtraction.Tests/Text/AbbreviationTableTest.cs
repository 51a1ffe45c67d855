using EntityExtraction.Model;
using EntityExtraction.Text;
using EntityExtraction.Training.Compilation;

namespace EntityExtraction.Tests.Text;

public sealed class AbbreviationTableTest
{
    private static readonly AbbreviationTable Table = new(new MappedTable(AbbreviationCompiler.Compile(), "abbreviations"));

    [Theory]
    [InlineData("gen", AbbreviationKind.Title)]
    [InlineData("GEN", AbbreviationKind.Title)]
    [InlineData("Corp", AbbreviationKind.Common)]
    [InlineData("No", AbbreviationKind.Numbered)]
    [InlineData("vs", AbbreviationKind.Lower)]
    [InlineData("The", AbbreviationKind.Starter)]
    [InlineData("general", AbbreviationKind.None)]
    [InlineData("abbreviations", AbbreviationKind.None)]
    [InlineData("", AbbreviationKind.None)]
    public void Find_Word_GivesItsKind(string word, object kind) => Assert.Equal(kind, Table.Find(word));

    [Fact]
    public void Find_EveryListedForm_IsFound() =>
        Assert.All(LexiconFiles.Rows("abbreviations.tsv"), row => Assert.Equal(row[1], Table.Find(row[0]).ToString(), ignoreCase: true));
}
