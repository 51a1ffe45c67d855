using EntityExtraction.Model;

namespace EntityExtraction.Tests.Model;

public sealed class ChecksumTest
{
    [Fact]
    public void Of_EveryChangeOfOneBit_IsSeen()
    {
        for (int length = 0; length < 70; length++)
        {
            byte[] bytes = [.. Enumerable.Range(0, length).Select(n => (byte)(n * 37))];
            ulong sum = Checksum.Of(bytes);
            for (int bit = 0; bit < length * 8; bit++)
            {
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
                Assert.NotEqual(sum, Checksum.Of(bytes));
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            }
        }
    }

    [Fact]
    public void Of_ZerosOfEachLength_Differ() =>
        Assert.Equal(100, Enumerable.Range(0, 100).Select(length => Checksum.Of(new byte[length])).Distinct().Count());

    [Fact]
    public void Of_WordsThatChangePlaces_Differ()
    {
        byte[] bytes = [.. Enumerable.Range(0, 64).Select(n => (byte)n)];
        byte[] swapped = [.. bytes[8..16], .. bytes[..8], .. bytes[16..]];
        byte[] across = [.. bytes[16..32], .. bytes[..16], .. bytes[32..]];

        Assert.Equal(3, new[] { bytes, swapped, across }.Select(b => Checksum.Of(b)).Distinct().Count());
    }
}
