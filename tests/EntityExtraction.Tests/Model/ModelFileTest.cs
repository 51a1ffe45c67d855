using System.Buffers.Binary;
using EntityExtraction.Model;
using EntityExtraction.Training.Compilation;
using FsCheck;
using FsCheck.Fluent;

namespace EntityExtraction.Tests.Model;

public sealed class ModelFileTest
{
    private static readonly (string Name, byte[] Bytes)[] Sections =
    [
        ("manifest", "{}"u8.ToArray()),
        ("empty", []),
        ("exactly.sixteen.", [.. Enumerable.Range(0, 16).Select(n => (byte)n)]),
        ("words", [.. Enumerable.Range(0, 100).Select(n => (byte)(n * 7))]),
        ("last", [1]),
    ];

    private const int DirectoryEnd = ModelFile.HeaderSize + (5 * ModelFile.EntrySize);

    [Fact]
    public void Open_WrittenFile_GivesTheSectionsBack()
    {
        ModelFile file = ModelFile.Open(ModelWriter.Write(Sections));

        Assert.Equal(Sections.Select(s => s.Name), file.Names);
        Assert.All(Sections, section => Assert.Equal(section.Bytes, file.Section(section.Name).ToArray()));
        Assert.True(file.Has("words"));
        Assert.False(file.Has("Words"));
    }

    [Fact]
    public void Write_SameSections_GivesTheSameBytes() => Assert.Equal(ModelWriter.Write(Sections), ModelWriter.Write(Sections));

    [Fact]
    public void Write_AnySections_AlignsThem()
    {
        byte[] file = ModelWriter.Write(Sections);

        Assert.Equal(0, file.Length % ModelFile.Alignment);
        for (int i = 0; i < Sections.Length; i++)
        {
            Assert.Equal(0, BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan(Entry(i) + 16)) % ModelFile.Alignment);
        }
    }

    [Theory]
    [InlineData("seventeen.letters")]
    [InlineData("a name far longer than an entry of the directory is in all")]
    public void Write_LongName_Throws(string name) => Assert.Throws<ArgumentException>(() => ModelWriter.Write([(name, [])]));

    [Fact]
    public void Open_NoSections_IsAFileWithoutSections() => Assert.Empty(ModelFile.Open(ModelWriter.Write([])).Names);

    [Fact]
    public void Section_Absent_IsNamed() => AssertInvalid("dates", () => ModelFile.Open(ModelWriter.Write(Sections)).Section("dates"));

    [Fact]
    public void Open_EveryTruncation_IsInvalid()
    {
        byte[] file = ModelWriter.Write(Sections);
        for (int length = 0; length < file.Length; length++)
        {
            AssertInvalid("header", () => ModelFile.Open(file.AsMemory(0, length)));
        }
    }

    [Fact]
    public void Open_EveryFlippedBit_NamesThePartThatItStandsIn()
    {
        byte[] file = ModelWriter.Write(Sections);
        for (int position = 0; position < file.Length; position++)
        {
            for (int bit = 0; bit < 8; bit++)
            {
                byte[] damaged = [.. file];
                damaged[position] ^= (byte)(1 << bit);
                AssertInvalid(PartAt(file, position), () => ModelFile.Open(damaged));
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void Open_OtherVersion_SaysWhich(int version)
    {
        byte[] file = ModelWriter.Write(Sections);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), version);

        string message = AssertInvalid("header", () => ModelFile.Open(file)).Message;

        Assert.Contains($"version {ModelFile.Version}, not {version}", message, StringComparison.Ordinal);
    }

    // A directory that is false and yet has the right checksum.
    [Theory]
    [InlineData(16, long.MaxValue)]
    [InlineData(16, long.MinValue)]
    [InlineData(16, -16)]
    [InlineData(16, 0)]
    [InlineData(16, 264)]
    [InlineData(16, 100_000)]
    [InlineData(24, long.MaxValue)]
    [InlineData(24, long.MinValue)]
    [InlineData(24, -1)]
    [InlineData(24, 100_000)]
    [InlineData(24, 99)]
    public void Open_FalseDirectoryEntry_NamesTheSection(int field, long value)
    {
        byte[] file = ModelWriter.Write(Sections);
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(Entry(3) + field), value);
        SignHeader(file);

        AssertInvalid("words", () => ModelFile.Open(file));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(257)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    [InlineData(20)]
    public void Open_FalseCountOfSections_IsInvalid(int count)
    {
        byte[] file = ModelWriter.Write(Sections);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(12), count);

        AssertInvalid("header", () => ModelFile.Open(file));
    }

    [Fact]
    public void Open_AnyBytes_IsInvalid() =>
        Prop.ForAll(Gen.Choose(0, 255).Select(n => (byte)n).ArrayOf().ToArbitrary(), Gen.Elements(0, 8, 12).ToArbitrary(), (bytes, kept) =>
        {
            byte[] file = [.. ModelWriter.Write(Sections).AsSpan(0, kept), .. bytes];
            AssertInvalid("header", () => ModelFile.Open(file));
        }).Check(Config.QuickThrowOnFailure.WithReplay(2026, 37).WithMaxTest(500).WithEndSize(400));

    /// <summary>The header, or the section whose bytes, or the filling behind them, hold the position.</summary>
    private static string PartAt(byte[] file, int position)
    {
        string part = "header";
        for (int i = 0; i < Sections.Length; i++)
        {
            bool behind = position >= BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan(Entry(i) + 16));
            part = behind && Sections[i].Bytes.Length > 0 ? Sections[i].Name : part;
        }

        return part;
    }

    private static int Entry(int section) => ModelFile.HeaderSize + (section * ModelFile.EntrySize);

    private static void SignHeader(byte[] file) =>
        BinaryPrimitives.WriteUInt64LittleEndian(
            file.AsSpan(24), ModelFile.HeaderChecksum(file.AsSpan(0, 24), file.AsSpan(ModelFile.HeaderSize, DirectoryEnd - ModelFile.HeaderSize)));

    private static InvalidModelException AssertInvalid(string section, Func<object> open)
    {
        var exception = Assert.Throws<InvalidModelException>(open);
        Assert.Equal(section, exception.Section);
        Assert.Contains($"'{section}'", exception.Message, StringComparison.Ordinal);
        return exception;
    }
}
