using System.Globalization;
using System.Text;

namespace EntityExtraction.Tests;

/// <summary>
/// Golden cases, one a line: what is given, "=>", what is expected. A line that begins with "# " is a comment. In both parts \n, \r,
/// \t, \\ and \uXXXX stand for characters that a reader would not see or an editor would not keep.
/// </summary>
internal static class GoldenFile
{
    private const string Arrow = " => ";

    /// <summary>The cases of a file with their line numbers, still escaped, so that they show well in the names of test runs.</summary>
    /// <param name="path">From the root of the test project, with "/".</param>
    public static TheoryData<int, string, string> Cases(string path)
    {
        var cases = new TheoryData<int, string, string>();
        int number = 0;
        foreach (string line in File.ReadLines(TestFile.PathOf(path)))
        {
            number++;
            if (line.Length == 0 || line.StartsWith("# ", StringComparison.Ordinal))
            {
                continue;
            }

            int arrow = line.IndexOf(Arrow, StringComparison.Ordinal);
            Assert.True(arrow >= 0, $"{path}:{number}: no '=>'");
            cases.Add(number, line[..arrow], line[(arrow + Arrow.Length)..]);
        }

        return cases;
    }

    public static string Unescape(string escaped)
    {
        var text = new StringBuilder(escaped.Length);
        for (int i = 0; i < escaped.Length; i++)
        {
            if (escaped[i] != '\\')
            {
                text.Append(escaped[i]);
                continue;
            }

            i++;
            text.Append(escaped[i] switch
            {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                '\\' => '\\',
                'u' => (char)int.Parse(escaped.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                char other => throw new FormatException($"'\\{other}' is no escape."),
            });
            i += escaped[i] == 'u' ? 4 : 0;
        }

        return text.ToString();
    }
}
