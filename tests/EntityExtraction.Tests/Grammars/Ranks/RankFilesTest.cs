using System.Numerics;
using EntityExtraction.Training.Compilation;

namespace EntityExtraction.Tests.Grammars.Ranks;

/// <summary>The table of ranks is edited by hand: these tests name the row that a slip of the hand has spoilt.</summary>
public sealed class RankFilesTest
{
    private static readonly IReadOnlyList<RankRow> Rows = RankRow.ReadAll();

    private static readonly string[] Services =
        ["any", "army", "marines", "navy", "air", "space", "coast-guard", "gendarmerie", "police"];

    [Fact]
    public void Rows_Order_IsByCountryServiceAndLevel()
    {
        RankRow[] sorted = [.. Rows.OrderBy(r => r.Country.Length != 2).ThenBy(r => r.Country, StringComparer.Ordinal)
            .ThenBy(r => Array.IndexOf(Services, r.Service)).ThenBy(r => r.HighestLevel).ThenBy(r => r.LowestLevel != r.HighestLevel)];
        int first = Enumerable.Range(0, Rows.Count).FirstOrDefault(i => !ReferenceEquals(Rows[i], sorted[i]), -1);
        Assert.True(first < 0, first < 0 ? string.Empty : $"out of order: {Rows[first]}");
    }

    [Fact]
    public void Rows_Ladder_WritesNoTwoTitlesAlike()
    {
        var words = new RankWordList();
        var faults = new List<string>();
        foreach (IGrouping<string, RankRow> ladder in Rows.GroupBy(r => r.Ladder, StringComparer.Ordinal))
        {
            var seen = new Dictionary<string, RankRow>(StringComparer.Ordinal);
            foreach (RankRow row in ladder)
            {
                foreach (string form in row.Forms.Prepend(row.Title).Append(row.Abbreviation).Where(f => f.Length > 0))
                {
                    string path = string.Join(' ', words.Path(form));
                    if (!seen.TryAdd(path, row) && !ReferenceEquals(seen[path], row))
                    {
                        faults.Add($"{ladder.Key}: '{form}' is '{row.Title}' and '{seen[path].Title}'");
                    }
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void Rows_Ladder_CodesRiseWithLevels()
    {
        var faults = new List<string>();
        foreach (IGrouping<string, RankRow> ladder in Rows.Where(r => r.Nato != 0 && r.LowestLevel == r.HighestLevel).GroupBy(r => r.Ladder, StringComparer.Ordinal))
        {
            RankRow? below = null;
            foreach (RankRow row in ladder.OrderBy(r => r.LowestLevel))
            {
                if (below is not null && below.LowestLevel < row.LowestLevel
                    && (Lowest(row) < Lowest(below) || Highest(row) < Highest(below)))
                {
                    faults.Add($"{ladder.Key}: '{row.Title}' stands above '{below.Title}' and has lower codes");
                }

                below = row;
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void Rows_TitleOfSeveralLevels_HasTheCodesOfThese()
    {
        foreach (RankRow row in Rows.Where(r => r.LowestLevel < r.HighestLevel))
        {
            int covered = Rows.Where(r => r.Ladder == row.Ladder && r.LowestLevel >= row.LowestLevel && r.HighestLevel <= row.HighestLevel && r != row)
                .Aggregate(0, (codes, r) => codes | r.Nato);
            Assert.True((row.Nato & ~covered) == 0, $"{row.Ladder} {row.Title}");
        }
    }

    [Fact]
    public void Rows_Levels_AreWithoutGaps()
    {
        foreach (IGrouping<string, RankRow> ladder in Rows.GroupBy(r => r.Ladder, StringComparer.Ordinal))
        {
            int[] levels = [.. ladder.Where(r => r.LowestLevel == r.HighestLevel).Select(r => r.LowestLevel).Distinct().Order()];
            Assert.Equal(Enumerable.Range(1, levels.Length), levels);
        }
    }

    [Theory]
    [InlineData("NATO", "army navy")]
    [InlineData("US", "army marines navy air space coast-guard")]
    [InlineData("GB CA AU NZ IE IN PK BD LK NG GH KE MY ID TH PH", "army navy air")]
    [InlineData("ZA RU UA CN TW JP KR KP VN MM IR TR DE FR IT ES NL BR CL PL SE NO PT GR", "army navy")]
    [InlineData("MN LA KH SG BN TL NP AF ET SA EG AE IQ SY JO LB DK FI RS HR SI BA ME MK AL BG RO HU CZ SK AR MX CO VE", "army")]
    [InlineData("IL EE LV LT", "any")]
    [InlineData("IT ES FR TR KH IR IN", "gendarmerie")]
    [InlineData("GB IN PK BD LK NP PH TH ID MY SG VN LA KH MM JP KR CN RU UA NG GH KE ZA IE AU NZ CA", "police")]
    [InlineData("US PH MY IN", "coast-guard")]
    [InlineData("Soviet Commonwealth Arab Francophone Hispanic", "army navy")]
    public void Rows_Countries_HaveTheirLadders(string countries, string services)
    {
        foreach (string country in countries.Split(' '))
        {
            foreach (string service in services.Split(' '))
            {
                Assert.True(Rows.Count(r => r.Country == country && r.Service == service) >= 3, $"{country} {service}");
            }
        }
    }

    [Fact]
    public void Countries_Families_HaveRows()
    {
        string[] known = [.. Rows.Select(r => r.Country).Distinct(StringComparer.Ordinal)];
        foreach (string[] row in LexiconFiles.Rows("rank-countries.tsv"))
        {
            Assert.Equal(2, row[0].Length);
            Assert.All(row[1].Split(','), family => Assert.Contains(family, known));
        }
    }

    private static int Lowest(RankRow row) => BitOperations.TrailingZeroCount(row.Nato);

    private static int Highest(RankRow row) => BitOperations.Log2((uint)row.Nato);
}
