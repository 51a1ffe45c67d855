namespace EntityExtraction.Tests.Conventions;

/// <summary>
/// The pages at the root say what is so. What stands between <c>&lt;!-- quote: PATH --&gt;</c> and <c>&lt;!-- /quote --&gt;</c> is that
/// file, word for word: code that compiles, tables that a run has written. With UPDATE_DOCS=1 the quotes are written anew.
/// </summary>
public class PagesTest
{
    private const string Opening = "<!-- quote: ";

    public static TheoryData<string> Pages { get; } =
        [.. Directory.GetFiles(TestFile.InRepository(""), "*.md").Select(path => Path.GetFileName(path)!)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Quotes_InAPage_AreTheFilesTheyName(string page)
    {
        string path = TestFile.InRepository(page);
        string written = File.ReadAllText(path);
        string expected = WithQuotes(written.Split('\n'));
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, expected);
        }
        else
        {
            Assert.Equal(expected, written);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_InAPage_LeadToFiles(string page)
    {
        IEnumerable<string> targets = File.ReadAllText(TestFile.InRepository(page)).Split("](").Skip(1).Select(rest => rest[..rest.IndexOf(')')]);

        Assert.All(
            targets.Where(target => !target.Contains("://", StringComparison.Ordinal)),
            target => Assert.True(Path.Exists(TestFile.InRepository(target)), $"there is no {target}"));
    }

    [Fact]
    public void QuickStart_OfTheReadme_IsTwoCommands()
    {
        IEnumerable<string> commands = File.ReadLines(TestFile.InRepository("README.md"))
            .SkipWhile(line => line != "<!-- quick-start -->").Skip(2).TakeWhile(line => line != "```");

        Assert.Collection(
            commands,
            tag => Assert.StartsWith("dotnet run ", tag, StringComparison.Ordinal),
            test => Assert.StartsWith("dotnet test ", test, StringComparison.Ordinal));
    }

    private static string WithQuotes(string[] lines)
    {
        var page = new List<string>();
        bool isQuote = false;
        foreach (string line in lines)
        {
            isQuote &= line != "<!-- /quote -->";
            if (!isQuote)
            {
                page.Add(line);
            }

            if (line.StartsWith(Opening, StringComparison.Ordinal))
            {
                isQuote = true;
                page.AddRange(Quote(line[Opening.Length..].Split(' ')[0]));
            }
        }

        return string.Join('\n', page);
    }

    private static string[] Quote(string path)
    {
        string[] lines = File.ReadAllLines(TestFile.InRepository(path));
        return path.EndsWith(".md", StringComparison.Ordinal) ? lines : [path.EndsWith(".cs", StringComparison.Ordinal) ? "```csharp" : "```text", .. lines, "```"];
    }
}
