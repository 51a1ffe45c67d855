using EntityExtraction.Model;
using EntityExtraction.Text;

namespace EntityExtraction.Training.Compilation;

/// <summary>Compiles <c>abbreviations.tsv</c>.</summary>
internal static class AbbreviationCompiler
{
    public static byte[] Compile()
    {
        var entries = new Dictionary<ulong, int>();
        foreach (string[] row in LexiconFiles.Rows("abbreviations.tsv"))
        {
            entries.Add(TextHash.Of(row[0]), (int)Enum.Parse<AbbreviationKind>(row[1], ignoreCase: true));
        }

        return MappedTableBuilder.Build(entries);
    }

    /// <summary>A segmenter over the project's own abbreviations, for training and tests.</summary>
    public static Segmenter Segmenter() => new(new AbbreviationTable(new MappedTable(Compile(), "abbreviations")));
}
