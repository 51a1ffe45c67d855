using System.Globalization;
using EntityExtraction.Features;
using EntityExtraction.Text;

namespace EntityExtraction.Training.Compilation;

/// <summary>Compiles the word clusters: files of <c>word TAB class [TAB count]</c>, most frequent word first.</summary>
internal static class ClusterCompiler
{
    /// <summary>The two clusterings by neighbours, whose words keep their case and have 0 for each digit.</summary>
    public static byte[] Neighbours(string finePath, string coarsePath)
    {
        Dictionary<ulong, int> fine = Read(finePath, lower: false);
        Dictionary<ulong, int> coarse = Read(coarsePath, lower: false);
        return MappedTableBuilder.Build(fine.ToDictionary(e => e.Key, e => WordAnalyzer.PackClusters(e.Value, coarse.GetValueOrDefault(e.Key, -1))));
    }

    /// <summary>The clustering by meaning, of lower-case words.</summary>
    public static byte[] Meanings(string path) =>
        MappedTableBuilder.Build(Read(path, lower: true).ToDictionary(e => e.Key, e => e.Value + 1));

    private static Dictionary<ulong, int> Read(string path, bool lower)
    {
        var classes = new Dictionary<ulong, int>();
        Span<char> folded = stackalloc char[LetterFolding.MaximumLength];
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            string[] cells = line.Split('\t');
            if (cells.Length < 2 || !int.TryParse(cells[1], NumberStyles.None, CultureInfo.InvariantCulture, out int cluster))
            {
                throw new InvalidDataException($"{Path.GetFileName(path)}, line {number}: expected a word, a tab and a class number.");
            }

            Span<char> word = folded[..LetterFolding.Fold(cells[0], folded)];
            foreach (ref char c in word)
            {
                c = char.IsDigit(c) ? '0' : lower ? char.ToLowerInvariant(c) : c;
            }

            classes.TryAdd(TextHash.Of(word), cluster);
        }

        return classes;
    }
}
