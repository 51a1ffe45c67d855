using EntityExtraction.Grammars.Ranks;
using EntityExtraction.Interpretation;
using EntityExtraction.Training.Compilation;

namespace EntityExtraction.Tests.Grammars.Ranks;

public sealed class RankTableTest
{
    [Fact]
    public void Compile_Twice_GivesTheSameBytes() => Assert.Equal(RankTools.Section, RankLexiconCompiler.Compile());

    [Fact]
    public void Open_CutSection_Throws()
    {
        byte[] section = RankTools.Section;
        for (int length = 0; length < section.Length; length += 1 + (length / 7))
        {
            Assert.Equal(RankTable.Section, Assert.Throws<InvalidModelException>(() => new RankTable(section.AsMemory(0, length))).Section);
        }
    }

    [Fact]
    public void Open_SectionWithMoreBehind_Throws() =>
        Assert.Throws<InvalidModelException>(() => new RankTable((byte[])[.. RankTools.Section, 0]));

    [Fact]
    public void Open_HeaderOfOtherLengths_Throws()
    {
        for (int part = 0; part < RankTable.PartCount; part++)
        {
            foreach (int change in (int[])[1, -1, 1000, int.MinValue, int.MaxValue])
            {
                byte[] section = [.. RankTools.Section];
                int length = BitConverter.ToInt32(section, part * 4);
                BitConverter.TryWriteBytes(section.AsSpan(part * 4), unchecked(length + change));
                Assert.Throws<InvalidModelException>(() => new RankTable(section));
            }
        }
    }

    /// <summary>Damage is told when the section is opened, or it changes readings; it never ends in another exception.</summary>
    [Fact]
    public void Open_DamagedBytes_ThrowInvalidModelOrReadOn()
    {
        const string text = "Lt. Gen. Ada Birch of the U.S. Army, Senior Colonel Li Wenbo of China and two Thai police sergeants met Boatswain's Mate 2nd Class Poe.";
        var tokens = RankTools.Segmenter.Segment(text);
        var random = new Random(20260101);
        for (int round = 0; round < 400; round++)
        {
            byte[] section = [.. RankTools.Section];
            for (int i = 0; i < 200; i++)
            {
                section[random.Next(section.Length)] = (byte)random.Next(256);
            }

            try
            {
                var matcher = new RankMatcher(new RankTable(section));
                var matches = new List<RankMatch>();
                matcher.Find(tokens, matches);
                (int, int)[] spans = [.. matches.Select(m => (m.FirstToken, m.EndToken))];
                new RankInterpreter(matcher).Interpret(tokens, matches, spans, []);
            }
            catch (InvalidModelException exception)
            {
                Assert.Equal(RankTable.Section, exception.Section);
            }
        }
    }
}
