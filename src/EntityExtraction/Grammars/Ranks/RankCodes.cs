namespace EntityExtraction.Grammars.Ranks;

/// <summary>NATO codes as bits, in rising order: OR-1..OR-9, WO-1..WO-5, OF-1..OF-10.</summary>
internal static class RankCodes
{
    public const int Count = 24;

    private static readonly string[] Names =
    [
        "OR-1", "OR-2", "OR-3", "OR-4", "OR-5", "OR-6", "OR-7", "OR-8", "OR-9", "WO-1", "WO-2", "WO-3", "WO-4", "WO-5",
        "OF-1", "OF-2", "OF-3", "OF-4", "OF-5", "OF-6", "OF-7", "OF-8", "OF-9", "OF-10",
    ];

    public static string Name(int bit) => Names[bit];

    /// <summary>The bit of a code such as "OF-8", or -1.</summary>
    public static int Bit(string name) => Array.IndexOf(Names, name);

    /// <summary>The codes of a set, in rising order.</summary>
    public static IReadOnlyList<string> List(int set)
    {
        var list = new List<string>();
        for (int bit = 0; bit < Count; bit++)
        {
            if ((set & (1 << bit)) != 0)
            {
                list.Add(Names[bit]);
            }
        }

        return list.AsReadOnly();
    }
}
