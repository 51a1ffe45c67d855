using EntityExtraction.Training.Compilation;

namespace EntityExtraction.Tests;

/// <summary>The project's own lexicons, compiled once for all tests.</summary>
internal static class TestLexicon
{
    private static readonly Lazy<LexicalSections> Compiled = new(() => LexicalSections.Compile(folder: null));

    public static LexicalSections Lexical => Compiled.Value;
}
