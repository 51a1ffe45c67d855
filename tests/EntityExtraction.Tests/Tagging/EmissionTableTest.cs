using System.Buffers.Binary;
using EntityExtraction.Tagging;
using EntityExtraction.Training.Compilation;
using EntityExtraction.Training.Trainers;
using FsCheck;
using FsCheck.Fluent;

namespace EntityExtraction.Tests.Tagging;

/// <summary>The table with its builder: what training writes is what tagging reads.</summary>
public sealed class EmissionTableTest
{
    private const float Step = 0.25f;

    private static readonly LabelSet Two = new(EntityType.Person, EntityType.Date);
    private static readonly LabelSet One = new(EntityType.Position);

    [Fact]
    public void Find_BuiltWeights_AreRoundedClippedAndSideBySide()
    {
        CrfWeights flat = Weights(Two, [0.25f, -0.5f, 0.13f, 0.12f, 100f, -100f], [0f]);
        CrfWeights positions = Weights(One, [1f], [-0.75f, 0.25f]);

        EmissionTable table = Table([flat, positions], [7UL << 32, 9UL << 32]);

        Assert.Equal(Step, table.Step);
        Assert.Equal(Two.Stride + One.Stride, table.Stride);
        Assert.Equal([1, -2, 1, 0, 127, -127, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0], table.Find(7UL << 32).ToArray().Select(w => (int)w));
        Assert.Equal([-3, 1], table.Find(9UL << 32)[Two.Stride..].ToArray()[..2].Select(w => (int)w));
        Assert.True(table.Find(8UL << 32).IsEmpty);
    }

    [Theory]
    [InlineData(0f, 4)]
    [InlineData(0.2f, 3)]
    [InlineData(0.5f, 2)]
    [InlineData(3f, 0)]
    public void Build_Prune_LeavesOutFeaturesWithoutAWeightOfThatSize(float prune, int kept)
    {
        CrfWeights flat = Weights(Two, [0.13f], [0.3f], [0.1f, -2f], [0.1f], [0f, 0f]);
        CrfWeights positions = Weights(One, [0f], [0f], [0f], [-0.5f], [0f]);

        Assert.Equal(kept, Table([flat, positions], [10, 20, 30, 40, 50], prune).Count);
    }

    [Fact]
    public void Find_AnyKeys_FindsEachAndNoOther() =>
        Prop.ForAll(Keys.ToArbitrary(), keys =>
        {
            EmissionTable table = Table([Numbered(keys.Length)], keys);
            for (int k = 0; k < keys.Length; k++)
            {
                Assert.Equal((k % 100) + 1, table.Find(keys[k])[0]);
                Assert.True(table.Find(keys[k] ^ (1UL << 63)).IsEmpty);
            }
        }).Check(Config.QuickThrowOnFailure.WithReplay(2026, 47).WithEndSize(300));

    [Fact]
    public void Locate_KnownAndUnknownKeys_GivesTheRowsOfTheKnownInTheirOrder() =>
        Prop.ForAll(Keys.Where(k => k.Length > 0).ToArbitrary(), Gen.Choose(0, 600).ArrayOf(20).ToArbitrary(), (keys, picks) =>
        {
            EmissionTable table = Table([Numbered(keys.Length)], keys);
            ulong[] asked = [.. picks.Select(p => p < 300 ? keys[p % keys.Length] : (ulong)p)];
            int[] expected = [.. asked.Where(k => !table.Find(k).IsEmpty).Select(k => (int)table.Find(k)[0])];

            table.Prefetch(asked);
            int count = table.Locate(asked);

            Assert.Equal(expected, asked[..count].Select(row => (int)table.Rows[(int)row * table.Stride]));
        }).Check(Config.QuickThrowOnFailure.WithReplay(2026, 53).WithEndSize(200));

    [Fact]
    public void Build_SameWeights_GivesTheSameBytes()
    {
        CrfWeights weights = Numbered(50);
        ulong[] keys = [.. Enumerable.Range(1, 50).Select(n => (ulong)n << 30)];

        Assert.Equal(EmissionTableBuilder.Build([weights], keys, Step, 0), EmissionTableBuilder.Build([weights], keys, Step, 0));
    }

    [Fact]
    public void Constructor_EveryCut_NamesTheSection()
    {
        byte[] bytes = EmissionTableBuilder.Build([Numbered(3)], [1, 2, 3], Step, 0);
        for (int length = 0; length < bytes.Length; length++)
        {
            AssertInvalid(bytes[..length]);
        }
    }

    // Header: stride, rows, slots, step.
    [Theory]
    [InlineData(0, 8)]
    [InlineData(0, 0)]
    [InlineData(4, 2)]
    [InlineData(4, -1)]
    [InlineData(4, int.MaxValue)]
    [InlineData(8, 3)]
    [InlineData(8, -8)]
    [InlineData(8, int.MaxValue)]
    [InlineData(12, 0)]
    [InlineData(12, unchecked((int)0xBE800000))]
    [InlineData(12, 0x40000000)]
    [InlineData(12, 0x7F800000)]
    [InlineData(12, 0x7FC00000)]
    public void Constructor_FalseHeader_NamesTheSection(int offset, int value)
    {
        byte[] bytes = EmissionTableBuilder.Build([Numbered(3)], [1, 2, 3], Step, 0);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(offset), value);

        AssertInvalid(bytes);
    }

    [Theory]
    [InlineData(0xABCD_0000_0000_0000UL)]
    [InlineData(0xABCD_0000_0000_0004UL)]
    [InlineData(0xABCD_0000_FFFF_FFFFUL)]
    [InlineData(0UL)]
    public void Constructor_SlotOfNoRow_NamesTheSection(ulong slot)
    {
        byte[] bytes = EmissionTableBuilder.Build([Numbered(3)], [1, 2, 3], Step, 0);
        int place = EmissionTable.HeaderSize;
        while (BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(place)) == 0)
        {
            place += sizeof(ulong);
        }

        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(place), slot);

        AssertInvalid(bytes);
    }

    private static Gen<ulong[]> Keys =>
        (from high in Gen.Choose(1, int.MaxValue) from low in Gen.Elements(0, 1, 1000, int.MaxValue) select ((ulong)high << 32) | (uint)low)
        .ArrayOf().Select(keys => keys.DistinctBy(k => k >> 32).ToArray());

    /// <summary>Weights of a feature's first label: 1 to 100 steps.</summary>
    private static CrfWeights Numbered(int features) => Weights(Two, [.. Enumerable.Range(0, features).Select(f => new[] { ((f % 100) + 1) * Step, -Step })]);

    private static CrfWeights Weights(LabelSet labels, params float[][] rows)
    {
        var weights = new CrfWeights(labels, rows.Length);
        for (int f = 0; f < rows.Length; f++)
        {
            rows[f].CopyTo(weights.Emission, f * labels.Stride);
        }

        return weights;
    }

    private static EmissionTable Table(CrfWeights[] chains, ulong[] keys, float prune = 0) =>
        new(EmissionTableBuilder.Build(chains, keys, Step, prune), "e", chains.Sum(c => c.Labels.Stride));

    private static void AssertInvalid(byte[] bytes) =>
        Assert.Equal("e", Assert.Throws<InvalidModelException>(() => new EmissionTable(bytes, "e", Two.Stride)).Section);
}
