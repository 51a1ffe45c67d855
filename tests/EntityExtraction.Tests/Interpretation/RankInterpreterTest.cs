using System.Text;
using EntityExtraction.Interpretation;
using EntityExtraction.Tests.Grammars.Ranks;
using EntityExtraction.Text;

namespace EntityExtraction.Tests.Interpretation;

public sealed class RankInterpreterTest
{
    private const string Golden = "Interpretation/rank-articles.txt";

    private static readonly RankInterpreter Interpreter = new(RankTools.Matcher);

    [Fact]
    public void Interpret_GoldenTexts_GiveTheirValues()
    {
        var faults = new List<string>();
        foreach ((int number, string line) in File.ReadAllLines(TestFile.PathOf(Golden)).Select((line, i) => (i + 1, line)))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string[] sides = line.Split(" => ");
            string found = string.Join("; ", Interpret(sides[0].Replace("\\n", "\n", StringComparison.Ordinal)).Select(Describe));
            if (found != sides[1])
            {
                faults.Add($"{Golden}:{number}: {found}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void Interpret_NoSpans_GivesNothing() => Assert.Empty(Interpret("Nothing happened."));

    [Fact]
    public void Interpret_LongListOfRanks_TakesEachByItself()
    {
        // A span's surroundings are bounded: in a list of many, each still finds its own country.
        string text = string.Join(", ", Enumerable.Range(0, 2000).Select(i => (i % 2 == 0 ? "Thai" : "Polish") + " [Captain] <Ann Bay" + i + ">"));
        RankValue?[] values = Interpret(text);
        Assert.All(values.Select((value, i) => (value, i)), v => Assert.Equal(v.i % 2 == 0 ? "TH" : "PL", v.value!.Country));
    }

    private static string Describe(RankValue? value)
    {
        if (value is null)
        {
            return "null";
        }

        string country = value.Country is null ? "-" : value.Country + (value.Inferred.HasFlag(RankParts.Country) ? "?" : string.Empty);
        string service = value.Service is null ? "-" : value.Service + (value.Inferred.HasFlag(RankParts.Service) ? "?" : string.Empty);
        string codes = value.NatoCodes.Count == 0 ? "-" : string.Join(',', value.NatoCodes);
        return $"{codes} {country} {service}" + (value.Status == RankStatus.None ? string.Empty : " " + value.Status.ToString().Replace(", ", " ", StringComparison.Ordinal));
    }

    /// <summary>Interprets the ranks of a text in which ranks stand in square brackets and people in angle brackets.</summary>
    private static RankValue?[] Interpret(string marked)
    {
        var text = new StringBuilder();
        var marks = new List<(EntityType Type, int Start, int End)>();
        foreach (char c in marked)
        {
            switch (c)
            {
                case '[':
                    marks.Add((EntityType.Rank, text.Length, 0));
                    break;
                case '<':
                    marks.Add((EntityType.Person, text.Length, 0));
                    break;
                case ']' or '>':
                    marks[^1] = marks[^1] with { End = text.Length };
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        TokenizedText tokens = RankTools.Segmenter.Segment(text.ToString());
        (EntityType Type, int First, int End)[] entities = [.. marks.Select(m => (m.Type, Token(tokens, m.Start), Token(tokens, m.End)))];
        return Interpreter.Interpret(tokens, [.. entities.Where(e => e.Type == EntityType.Rank).Select(e => (e.First, e.End))], entities);
    }

    /// <summary>The first token that starts at or after an offset.</summary>
    private static int Token(TokenizedText text, int offset)
    {
        int token = 0;
        while (token < text.Tokens.Length && text.Tokens[token].Start < offset)
        {
            token++;
        }

        return token;
    }
}
