using EntityExtraction.Text;
using EntityExtraction.Training.Corpora;

namespace EntityExtraction.Benchmarks;

/// <summary>What every benchmark reads: the seed articles and the project's own articles, a few hundred in all.</summary>
internal static class Texts
{
    private const string SeedPrefix = "Seeds/";

    public static string[] All { get; } = [.. ReadSeeds(), .. ArticleReader.ReadAll().Select(static d => d.Text)];

    /// <summary>White-space separated runs, which is how people count words.</summary>
    public static int WordCount { get; } = All.Sum(CountWords);

    private static IEnumerable<string> ReadSeeds()
    {
        foreach (string name in typeof(Texts).Assembly.GetManifestResourceNames().Where(static n => n.StartsWith(SeedPrefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(typeof(Texts).Assembly.GetManifestResourceStream(name)!);
            yield return reader.ReadToEnd();
        }
    }

    private static int CountWords(string text)
    {
        int words = 0;
        bool inside = false;
        foreach (char c in text)
        {
            bool visible = !char.IsWhiteSpace(c);
            words += visible && !inside ? 1 : 0;
            inside = visible;
        }

        return words;
    }
}
