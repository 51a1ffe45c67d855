using EntityExtraction.Grammars.Ranks;
using EntityExtraction.Interpretation;
using EntityExtraction.Text;

namespace EntityExtraction.Tests.Grammars.Ranks;

/// <summary>What holds for every text: spans are sound, work is linear, nothing throws.</summary>
public sealed class RankPropertiesTest
{
    private const int Seed = 20260214;

    /// <summary>Words that ranks are made of, words of their contexts, marks and noise.</summary>
    private static readonly string[] Vocabulary =
    [
        .. "Lieutenant Lt. lieutenant Colonel Col. colonel General Gen. general Major Maj. major Senior Sen. Sr. Brigadier Brig. Captain Capt. Rear Vice Admiral Adm.".Split(' '),
        .. "Staff Police Pol. Surgeon of the Army Navy ( ) lower half N Pilot 1st 2nd Class First Second Rank 2 II Two - – / . , ; ' \" 's Chief Warrant Officer Petty Master".Split(' '),
        .. "Sergeant Sgt. Private Pfc. Naib Subedar Air Marshal Commodore four star two DIG SP LTC 2LT Boatswain's Mate Aegis Fire Controlman Secretary Assembly said a in retired Vietnam U.S. Thai".Split(' '),
        "\n", "\n\n", "é", "\u0301", "\uD800", "\u200B", "12345", "Praporshchik", "Général", "d'armée",
    ];

    /// <summary>Worst cases: every token begins a rank, or goes on in one for long.</summary>
    private static readonly string[] Hostile =
    [
        "General ", "Senior ", "Lieutenant ", "Captain of the ", "Police ", "Staff ", "Rear Admiral (lower ", "Chief Warrant Officer ", "Lt.-", "- ", "( ", "Fire Controlman (a b ",
        "Sergeant Major of the ", "Private First ", "2 / ", "general of the ", "Capitán de mar y ", "U.S. ", "People's Liberation ", "DIG ", "Marshal of the ", "Surgeon Lieutenant ",
    ];

    [Fact]
    public void Find_MillionRandomTokens_KeepsSpansSound()
    {
        var random = new Random(Seed);
        int tokens = 0;
        while (tokens < 1_000_000)
        {
            string[] words = [.. Enumerable.Range(0, 1 + random.Next(2000)).Select(_ => Vocabulary[random.Next(Vocabulary.Length)])];
            TokenizedText text = RankTools.Segmenter.Segment(string.Join(random.Next(4) == 0 ? string.Empty : " ", words));
            var matches = new List<RankMatch>();
            RankTools.Matcher.Find(text, [], matches, out long reads);
            tokens += Math.Max(1, text.Tokens.Length);
            int end = 0;
            foreach (RankMatch match in matches)
            {
                Assert.True(match.FirstToken >= end && match.EndToken > match.FirstToken && match.EndToken <= text.Tokens.Length);
                Assert.NotEqual(0, RankTools.Matcher.Table.Readings(match.Form).Length);
                end = match.EndToken;
            }

            Assert.True(reads <= 2L * RankMatcher.MaximumTokens * text.Tokens.Length);
        }
    }

    [Fact]
    public void Find_HostileTextTwiceAsLong_TakesTwiceTheWork()
    {
        foreach (string unit in Hostile)
        {
            (long reads, int length) = Work(string.Concat(Enumerable.Repeat(unit, 25_000)));
            (long twice, int _) = Work(string.Concat(Enumerable.Repeat(unit, 50_000)));
            Assert.InRange(twice, (2 * reads) - 200, (2 * reads) + 200);
            Assert.True(reads <= 2L * RankMatcher.MaximumTokens * length, unit);
        }
    }

    [Fact]
    public void Find_NoRankInText_LooksAtEachTokenOnce()
    {
        (long reads, int length) = Work(string.Concat(Enumerable.Repeat("nothing here holds any title at all ", 1000)));
        Assert.Equal(length, reads);
    }

    [Fact]
    public void Interpret_RandomTexts_GivesSoundValues()
    {
        var random = new Random(Seed);
        var interpreter = new RankInterpreter(RankTools.Matcher);
        for (int round = 0; round < 400; round++)
        {
            string[] words = [.. Enumerable.Range(0, 1 + random.Next(300)).Select(_ => Vocabulary[random.Next(Vocabulary.Length)])];
            TokenizedText text = RankTools.Segmenter.Segment(string.Join(' ', words));
            var matches = new List<RankMatch>();
            RankTools.Matcher.Find(text, matches);

            // The tagger may tag what is no match: ranges of any kind, in order.
            var spans = new List<(int First, int End)>();
            var entities = new List<(EntityType Type, int First, int End)>();
            for (int at = 0; at < text.Tokens.Length; at += 1 + random.Next(6))
            {
                int end = Math.Min(text.Tokens.Length, at + 1 + random.Next(5));
                EntityType type = random.Next(3) switch { 0 => EntityType.Person, 1 => EntityType.Organisation, _ => EntityType.Rank };
                entities.Add((type, at, end));
                if (type == EntityType.Rank)
                {
                    spans.Add((at, end));
                }

                at = end - 1;
            }

            RankValue?[] values = interpreter.Interpret(text, matches, spans.ToArray(), entities.ToArray());
            Assert.Equal(spans.Count, values.Length);
            foreach (RankValue? value in values)
            {
                if (value is not null)
                {
                    Assert.NotEmpty(value.Title);
                    Assert.Equal(RankParts.None, value.Said & value.Inferred);
                    Assert.True(value.Country is not null || ((value.Said | value.Inferred) & RankParts.Country) == 0);
                    Assert.True(value.Service is not null || ((value.Said | value.Inferred) & RankParts.Service) == 0);
                }
            }
        }
    }

    private static (long Reads, int Tokens) Work(string text)
    {
        TokenizedText tokens = RankTools.Segmenter.Segment(text);
        RankTools.Matcher.Find(tokens, [], [], out long reads);
        return (reads, tokens.Tokens.Length);
    }
}
