using System.Buffers.Binary;
using EntityExtraction.Model;
using EntityExtraction.Training.Compilation;
using FsCheck;
using FsCheck.Fluent;

namespace EntityExtraction.Tests.Model;

public sealed class MappedTableTest
{
    [Fact]
    public void Find_AnyEntries_GivesTheirValuesAndNoOthers() =>
        Prop.ForAll(Entries.ToArbitrary(), entries =>
        {
            var table = new MappedTable(MappedTableBuilder.Build(entries), "t");
            Assert.Equal(entries.Count, table.Count);
            for (ulong key = 1; key < 400; key++)
            {
                Assert.Equal(entries.GetValueOrDefault(key, -1), table.Find(key, -1));
                Assert.Equal(-1, table.Find(key << 40, -1));
            }
        }).Check(Config.QuickThrowOnFailure.WithReplay(2026, 41).WithEndSize(300));

    [Fact]
    public void Build_OtherOrderOfAdding_GivesTheSameBytes() =>
        Prop.ForAll(Entries.ToArbitrary(), entries =>
        {
            var reversed = entries.Reverse().ToDictionary(e => e.Key, e => e.Value);
            Assert.Equal(MappedTableBuilder.Build(entries), MappedTableBuilder.Build(reversed));
        }).Check(Config.QuickThrowOnFailure.WithReplay(2026, 43).WithEndSize(300));

    [Fact]
    public void Build_KeysThatShareASlot_AreAllFound()
    {
        var entries = Enumerable.Range(1, 40).ToDictionary(n => (ulong)n << 32, n => n);
        var table = new MappedTable(MappedTableBuilder.Build(entries), "t");

        Assert.All(entries, entry => Assert.Equal(entry.Value, table.Find(entry.Key, -1)));
        Assert.Equal(-1, table.Find(41UL << 32, -1));
    }

    [Fact]
    public void Constructor_EveryCut_NamesTheSection()
    {
        byte[] bytes = MappedTableBuilder.Build(new Dictionary<ulong, int> { [7] = 1, [8] = 2, [9] = 3 });
        for (int length = 0; length < bytes.Length; length++)
        {
            AssertInvalid(bytes[..length]);
        }

        AssertInvalid([.. bytes, 0]);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, -4)]
    [InlineData(0, 3)]
    [InlineData(0, 8)]
    [InlineData(0, int.MaxValue)]
    [InlineData(0, int.MinValue)]
    [InlineData(4, -1)]
    [InlineData(4, 4)]
    [InlineData(4, int.MaxValue)]
    public void Constructor_FalseHeader_NamesTheSection(int offset, int value)
    {
        byte[] bytes = MappedTableBuilder.Build(new Dictionary<ulong, int> { [7] = 1 });
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(offset), value);

        AssertInvalid(bytes);
    }

    [Fact]
    public void Constructor_NoEmptySlot_NamesTheSection()
    {
        // A search for an absent key would never end.
        byte[] bytes = MappedTableBuilder.Build(new Dictionary<ulong, int> { [7] = 1 });
        bytes.AsSpan(MappedTable.HeaderSize, 4 * sizeof(ulong)).Fill(5);

        AssertInvalid(bytes);
    }

    private static Gen<Dictionary<ulong, int>> Entries =>
        Gen.Choose(1, 399).ArrayOf().Select(keys => keys.Distinct().ToDictionary(key => (ulong)key, key => key * 31));

    private static void AssertInvalid(byte[] bytes) => Assert.Equal("t", Assert.Throws<InvalidModelException>(() => new MappedTable(bytes, "t")).Section);
}
