using System.Text;
using EntityExtraction.Training.Corpora;
using FsCheck;
using FsCheck.Fluent;

namespace EntityExtraction.Tests.Training.Corpora;

public sealed class ByteLinesTest
{
    [Fact]
    public void TryRead_LineBreaksAndMark_AreNoPartOfALine() =>
        Assert.Equal(["a", "", "b\r", "c"], Lines("\uFEFFa\r\n\nb\r\r\nc"));

    [Fact]
    public void TryRead_LastLineBreak_BeginsNoLine() => Assert.Equal(["a"], Lines("a\n"));

    [Fact]
    public void TryRead_LongLines_ArePassedOverAndNumbered() =>
        Assert.Equal(["12345", "-", "x", "-"], Lines("12345\n123456\nx\n" + new string('y', 300_000), maximumLength: 5));

    [Fact]
    public void TryRead_BegunStream_GoesOnWithTheRest() =>
        Assert.Equal(["ab", "c"], Read(new ByteLines(new MemoryStream("b\nc"u8.ToArray()), "a"u8.ToArray())));

    [Fact]
    public void TryRead_AnyTextInAnyChunks_GivesItsLines() =>
        Prop.ForAll(
            Gen.Elements('a', 'b', '\n').ArrayOf().Select(characters => new string(characters)).ToArbitrary(),
            Gen.Choose(1, 7).ToArbitrary(),
            (text, chunk) =>
            {
                string[] expected = text.Length == 0 ? [] : (text.EndsWith('\n') ? text[..^1] : text).Split('\n');
                var lines = new ByteLines(new Chunks(Encoding.UTF8.GetBytes(text), chunk), [], maximumLength: 4);
                Assert.Equal(expected.Select(line => line.Length > 4 ? "-" : line), Read(lines));
                Assert.Equal(expected.Length, lines.Number);
            }).Check(Config.QuickThrowOnFailure.WithReplay(2026, 11).WithMaxTest(500).WithEndSize(80));

    private static List<string> Lines(string text, int maximumLength = ByteLines.DefaultMaximumLength) =>
        Read(new ByteLines(new MemoryStream(Encoding.UTF8.GetBytes(text)), [], maximumLength));

    private static List<string> Read(ByteLines lines)
    {
        var read = new List<string>();
        while (lines.TryRead(out ReadOnlyMemory<byte> line))
        {
            read.Add(lines.IsTooLong ? "-" : Encoding.UTF8.GetString(line.Span));
        }

        return read;
    }

    /// <summary>Hands out a few bytes at a time, as a pipe may.</summary>
    private sealed class Chunks(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, size));
    }
}
