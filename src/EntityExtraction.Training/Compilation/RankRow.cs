using System.Globalization;
using EntityExtraction.Grammars.Ranks;

namespace EntityExtraction.Training.Compilation;

/// <summary>A row of <c>ranks.tsv</c>.</summary>
internal sealed record RankRow(
    string Country,
    string Service,
    int LowestLevel,
    int HighestLevel,
    string Title,
    string Abbreviation,
    IReadOnlyList<string> Forms,
    int Nato)
{
    /// <summary>Families in the order in which an undecided reading looks for its titles; countries come after all of them.</summary>
    private static readonly string[] Precedence = ["NATO", "Commonwealth", "US", "GB", "Soviet", "Arab", "Francophone", "Hispanic"];

    public string Ladder => Country + "/" + Service;

    /// <summary>How general the row's country is; lower is more general.</summary>
    public int Generality => Array.IndexOf(Precedence, Country) is int found and >= 0 ? found : Precedence.Length;

    public byte ServiceNumber => Service == "any" ? RankTitle.AnyService : (byte)ReadService(Service);

    public static RankService ReadService(string name) =>
        Enum.Parse<RankService>(name.Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true);

    public static IReadOnlyList<RankRow> ReadAll() => [.. LexiconFiles.Rows("ranks.tsv").Select(Read)];

    public static RankRow Read(string[] cells)
    {
        int[] levels = [.. cells[2].Split('-').Select(l => int.Parse(l, CultureInfo.InvariantCulture))];
        int nato = 0;
        foreach (string code in cells[6].Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            int bit = RankCodes.Bit(code);
            nato |= bit >= 0 ? 1 << bit : throw new InvalidDataException($"'{code}' of '{cells[3]}' is no NATO code.");
        }

        return new RankRow(
            cells[0], cells[1], levels[0], levels[^1], cells[3], cells[4], cells[5].Split('|', StringSplitOptions.RemoveEmptyEntries), nato);
    }
}
