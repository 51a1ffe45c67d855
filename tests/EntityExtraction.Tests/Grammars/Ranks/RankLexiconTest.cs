namespace EntityExtraction.Tests.Grammars.Ranks;

public sealed class RankLexiconTest
{
    private const string Golden = "Grammars/Ranks/rank-values.txt";

    [Fact]
    public void TryParse_GoldenExpressions_GiveTheirValues()
    {
        var faults = new List<string>();
        foreach ((int number, string line) in File.ReadAllLines(TestFile.PathOf(Golden)).Select((line, i) => (i + 1, line)))
        {
            if (line[0] == '#')
            {
                continue;
            }

            string[] sides = line.Split("=>");
            string[] given = [.. sides[0].Split('|').Select(part => part.Trim())];
            RankService? service = given[2].Length == 0 ? null : Enum.Parse<RankService>(given[2]);
            bool parsed = RankTools.Lexicon.TryParse(given[0], given[1].Length == 0 ? null : given[1], service, out RankValue? value);
            string expected = string.Join('|', sides[1].Split('|').Select(part => part.Trim()));
            string found = parsed ? $"{value!.Title}|{string.Join(',', value.NatoCodes)}|{value.Country}|{value.Service}" : "-";
            if (found != expected)
            {
                faults.Add($"{Golden}:{number}: {found.Replace("|", " | ", StringComparison.Ordinal)}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [InlineData("Lt. Gen.", "US", null, RankParts.Title | RankParts.Country, RankParts.None)]
    [InlineData("Captain", "US", null, RankParts.Title | RankParts.Country, RankParts.NatoCodes)]
    [InlineData("Captain", "US", RankService.Navy, RankParts.Title | RankParts.Country | RankParts.Service, RankParts.None)]
    [InlineData("Letjen", null, null, RankParts.Title, RankParts.Country | RankParts.NatoCodes)]
    [InlineData("Captain", null, null, RankParts.Title, RankParts.NatoCodes)]
    [InlineData("Police Colonel", "TH", null, RankParts.Title | RankParts.Country, RankParts.Service)]
    public void TryParse_Expression_TellsSaidFromInferred(string text, string? country, RankService? service, RankParts said, RankParts inferred)
    {
        Assert.True(RankTools.Lexicon.TryParse(text, country, service, out RankValue? value));
        Assert.Equal((said, inferred), (value.Said, value.Inferred));
    }

    [Fact]
    public void TryParse_Null_Throws() => Assert.Throws<ArgumentNullException>(() => RankTools.Lexicon.TryParse(null!, out _));

    [Theory]
    [InlineData("Colonel|US|Army", "General|US|Army", -1)]
    [InlineData("General|US|Army", "Colonel|US|Army", 1)]
    [InlineData("Specialist|US|Army", "Corporal|US|Army", 0)]
    [InlineData("Colonel|VN|", "Senior Colonel|VN|", -1)]
    [InlineData("Senior Lieutenant General|VN|", "General|VN|", -1)]
    [InlineData("Captain|US|Navy", "Colonel|US|Army", 0)]
    [InlineData("Captain|US|Navy", "Captain|US|Army", 1)]
    [InlineData("Brigadier|GB|", "Brig. Gen.|US|Army", 0)]
    [InlineData("Lieutenant General|RU|", "Lieutenant General|US|Army", null)]
    [InlineData("Lieutenant General|RU|", "General|US|Army", -1)]
    [InlineData("Rear Admiral|US|Navy", "Rear Admiral (lower half)|US|Navy", null)]
    [InlineData("Rear Admiral|US|Navy", "Vice Admiral|US|Navy", -1)]
    [InlineData("Captain||", "Colonel||", null)]
    [InlineData("Captain||", "Lieutenant General||", -1)]
    [InlineData("Naib Subedar|IN|", "Subedar|IN|", -1)]
    [InlineData("Naib Subedar|IN|", "Major|US|Army", null)]
    [InlineData("Superintendent|IN|Police", "Inspector|IN|Police", 1)]
    [InlineData("Superintendent|IN|Police", "Superintendent|PK|Police", null)]
    [InlineData("Chief Warrant Officer|US|Army", "Warrant Officer 1|US|Army", 1)]
    [InlineData("Chief Warrant Officer|US|Army", "Chief Warrant Officer 3|US|Army", null)]
    public void Compare_TwoRanks_OrdersThemWhereTheLadderAllows(string left, string right, int? expected)
    {
        Assert.Equal(expected, RankValue.Compare(Parse(left), Parse(right)));
        Assert.Equal(-expected, RankValue.Compare(Parse(right), Parse(left)));
    }

    [Fact]
    public void Compare_ValuesBuiltByTheCaller_GoesByTheirCodes()
    {
        var low = new RankValue { Title = "A", NatoCodes = ["OR-9"] };
        var high = new RankValue { Title = "B", NatoCodes = ["OF-1", "OF-2"] };
        var unknown = new RankValue { Title = "C", NatoCodes = ["X-1"] };
        Assert.Equal(-1, RankValue.Compare(low, high));
        Assert.Null(RankValue.Compare(low, unknown));
        Assert.Null(RankValue.Compare(low, new RankValue { Title = "D" }));
    }

    private static RankValue Parse(string expression)
    {
        string[] parts = expression.Split('|');
        RankService? service = parts[2].Length == 0 ? null : Enum.Parse<RankService>(parts[2]);
        Assert.True(RankTools.Lexicon.TryParse(parts[0], parts[1].Length == 0 ? null : parts[1], service, out RankValue? value), expression);
        return value;
    }
}
