using System.Buffers.Binary;
using EntityExtraction.Model;
using EntityExtraction.Training.Compilation;
using EntityExtraction.Training.Evaluation;

namespace EntityExtraction.Tests.Model;

/// <summary>Whatever happens to a model file, opening it says which section is spoilt, and nothing else goes wrong.</summary>
public sealed class DamagedModelTest
{
    private const string News = """
        HANOI (VNA) - Sen. Lt. Gen. Phan Van Giang, Minister of National Defence, met U.S. Army Gen. Mark Milley on June 28-30, 2021.
        The two sides discussed the Vietnam-Laos Friendship Year 2022 at the ASEAN Defence Ministers' Meeting yesterday.
        """;

    /// <summary>Sections that are only shown or passed on, never read while tagging.</summary>
    private static readonly string[] Unread = [ModelSections.Manifest];

    public static TheoryData<string> SectionNames => [.. Sections().Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(SectionNames))]
    public void Open_BytesFlippedInASection_NamesIt(string name)
    {
        var random = new SplitMix64((ulong)name.Length);
        (int start, int length) = Place(name);
        for (int i = 0; i < 40; i++)
        {
            byte[] file = TinyModel.File.ToArray();
            file[start + random.Next(length)] ^= (byte)(1 << random.Next(8));
            AssertInvalid(name, file);
        }
    }

    [Theory]
    [MemberData(nameof(SectionNames))]
    public void Open_SectionCutOrGrown_NamesIt(string name)
    {
        if (Unread.Contains(name))
        {
            return;
        }

        byte[] section = Sections().Single(s => s.Name == name).Bytes;
        int[] lengths = [0, 1, 3, 4, 7, 8, 15, 16, 31, 32, 48, section.Length / 2, section.Length - 16, section.Length - 4, section.Length - 1];
        foreach (int length in lengths.Where(l => l < section.Length))
        {
            AssertInvalid(name, With(name, section[..length]));
        }

        AssertInvalid(name, With(name, [.. section, 0]));
        AssertInvalid(name, With(name, [.. section, .. new byte[64]]));
    }

    [Theory]
    [MemberData(nameof(SectionNames))]
    public void Open_SectionMissing_NamesIt(string name)
    {
        if (!Unread.Contains(name))
        {
            AssertInvalid(name, ModelWriter.Write([.. Sections().Where(s => s.Name != name)]));
        }
    }

    [Theory]
    [MemberData(nameof(SectionNames))]
    public void Open_SectionOfRandomBytes_NamesIt(string name)
    {
        if (Unread.Contains(name))
        {
            return;
        }

        var random = new SplitMix64((ulong)name.Length);
        for (int length = 0; length < 300; length += 20)
        {
            byte[] bytes = new byte[length];
            for (int i = 0; i < length; i++)
            {
                bytes[i] = (byte)random.Next(256);
            }

            AssertInvalid(name, With(name, bytes));
        }
    }

    // Damage with a right checksum is no accident. It may go unnoticed where any number is as good as another; tagging must then still end well.
    [Theory]
    [MemberData(nameof(SectionNames))]
    public void Extract_SectionForged_IsRefusedOrTagsSomething(string name)
    {
        var random = new SplitMix64((ulong)name.Length + 100);
        byte[] section = Sections().Single(s => s.Name == name).Bytes;
        for (int i = 0; i < 60; i++)
        {
            byte[] forged = [.. section];

            // Headers and first records matter most, so that every other change falls there; some changes are of many bytes.
            int reach = i % 2 == 0 ? Math.Min(128, forged.Length) : forged.Length;
            for (int change = 0; change <= i / 15; change++)
            {
                forged[random.Next(reach)] ^= (byte)(1 + random.Next(255));
            }

            try
            {
                ExtractionResult result = EntityExtractor.Open(With(name, forged)).Extract(News);
                Assert.All(result.Entities.Concat(result.Positions), entity =>
                {
                    Assert.Equal(News.Substring(entity.Start, entity.Length), entity.Text);
                    Assert.InRange(entity.Confidence, 0, 1);
                });
            }
            catch (InvalidModelException exception)
            {
                Assert.Equal(name, exception.Section);
            }
        }
    }

    [Fact]
    public void Create_DamagedFile_NamesTheSection()
    {
        string path = Path.GetTempFileName();
        try
        {
            byte[] file = TinyModel.File.ToArray();
            file[Place(ModelSections.Emissions).Start] ^= 1;
            File.WriteAllBytes(path, file);

            var exception = Assert.Throws<InvalidModelException>(() => EntityExtractor.Create(new EntityExtractorOptions { ModelPath = path }));

            Assert.Equal(ModelSections.Emissions, exception.Section);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Create_NoSuchFile_IsAnInputError() =>
        Assert.ThrowsAny<IOException>(() => EntityExtractor.Create(new EntityExtractorOptions { ModelPath = Path.Combine(Path.GetTempPath(), "no", "such.eem") }));

    private static void AssertInvalid(string name, byte[] file) =>
        Assert.Equal(name, Assert.Throws<InvalidModelException>(() => EntityExtractor.Open(file)).Section);

    private static List<(string Name, byte[] Bytes)> Sections()
    {
        ModelFile model = ModelFile.Open(TinyModel.File);
        return [.. model.Names.Select(name => (name, model.Section(name).ToArray()))];
    }

    private static byte[] With(string name, byte[] bytes) => ModelWriter.Write([.. Sections().Select(s => s.Name == name ? (name, bytes) : s)]);

    /// <summary>Where a section stands in the file.</summary>
    private static (int Start, int Length) Place(string name)
    {
        int number = Sections().FindIndex(s => s.Name == name);
        ReadOnlySpan<byte> entry = TinyModel.File.Span[(ModelFile.HeaderSize + (number * ModelFile.EntrySize))..];
        return ((int)BinaryPrimitives.ReadInt64LittleEndian(entry[16..]), (int)BinaryPrimitives.ReadInt64LittleEndian(entry[24..]));
    }
}
