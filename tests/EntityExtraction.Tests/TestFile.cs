using System.Reflection;

namespace EntityExtraction.Tests;

/// <summary>Files that tests read.</summary>
internal static class TestFile
{
    private static readonly string Repository = typeof(TestFile).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "Repository")
        .Value!;

    /// <summary>A data file that lies beside the tests; the build copies it next to the test assembly.</summary>
    /// <param name="path">From the root of the test project, with "/".</param>
    public static string PathOf(string path) => Path.Combine(AppContext.BaseDirectory, path);

    /// <summary>A file of the working tree that the tests were built from.</summary>
    /// <param name="path">From the root of the repository, with "/".</param>
    public static string InRepository(string path) => Path.GetFullPath(Path.Combine(Repository, path));
}
