namespace EntityExtraction.Tests;

/// <summary>Data files that lie beside the tests; the build copies them next to the test assembly.</summary>
internal static class TestFile
{
    /// <param name="path">From the root of the test project, with "/".</param>
    public static string PathOf(string path) => Path.Combine(AppContext.BaseDirectory, path);
}
