using EntityExtraction.Features;
using EntityExtraction.Model;
using EntityExtraction.Text;
using EntityExtraction.Training.Compilation;

namespace EntityExtraction.Tests.Training.Compilation;

public sealed class ClusterCompilerTest
{
    [Fact]
    public void Neighbours_TwoFiles_KeepCaseAndFoldDigits() => WithFiles("Army\t7\t900\narmy\t8\nF-16\t9\nF-18\t10\n", "Army\t3\narmy\t4\n", (fine, coarse) =>
    {
        var table = new MappedTable(ClusterCompiler.Neighbours(fine, coarse), "clusters");

        Assert.Equal(3, table.Count);
        Assert.Equal(WordAnalyzer.PackClusters(7, 3), table.Find(TextHash.Of("Army"), 0));
        Assert.Equal(WordAnalyzer.PackClusters(8, 4), table.Find(TextHash.Of("army"), 0));
        Assert.Equal(WordAnalyzer.PackClusters(9, -1), table.Find(TextHash.Of("F-00"), 0));
    });

    [Fact]
    public void Meanings_File_IsFoldedToSmallLetters() => WithFiles("Nguyễn\t0\nnguyen\t5\n2021\t999\n", "", (path, _) =>
    {
        var table = new MappedTable(ClusterCompiler.Meanings(path), "meanings");

        Assert.Equal(2, table.Count);
        Assert.Equal(1, table.Find(TextHash.Of("nguyen"), 0));
        Assert.Equal(1000, table.Find(TextHash.Of("0000"), 0));
    });

    [Theory]
    [InlineData("army\t7\nnavy\n")]
    [InlineData("army\t7\nnavy\tseven\n")]
    [InlineData("army\t7\nnavy\t-1\n")]
    public void Meanings_SpoiltLine_NamesFileAndLine(string text) => WithFiles(text, "", (path, _) =>
    {
        string message = Assert.Throws<InvalidDataException>(() => ClusterCompiler.Meanings(path)).Message;

        Assert.StartsWith($"{Path.GetFileName(path)}, line 2: ", message, StringComparison.Ordinal);
        Assert.DoesNotContain("navy", message, StringComparison.Ordinal);
    });

    private static void WithFiles(string first, string second, Action<string, string> action)
    {
        string one = Path.GetTempFileName();
        string other = Path.GetTempFileName();
        try
        {
            File.WriteAllText(one, first);
            File.WriteAllText(other, second);
            action(one, other);
        }
        finally
        {
            File.Delete(one);
            File.Delete(other);
        }
    }
}
