using EntityExtraction.Text;

namespace EntityExtraction.Tests.Text;

public sealed class TextHashTest
{
    // Model files are keyed on these numbers: a change of the function makes every model worthless.
    [Theory]
    [InlineData("", 9010768418477950819UL)]
    [InlineData("a", 3598077957528987294UL)]
    [InlineData("general", 3356583026784924754UL)]
    [InlineData("Nguyễn", 3800943106505269387UL)]
    public void Of_Text_IsFixedForEver(string text, ulong hash) => Assert.Equal(hash, TextHash.Of(text));

    [Fact]
    public void Combine_Values_IsFixedForEverAndMindsTheOrder()
    {
        Assert.Equal(7858698849657543301UL, TextHash.Combine(1, 2));
        Assert.Equal(10618090412001190163UL, TextHash.Combine(2, 1));
    }

    [Fact]
    public void Of_ManyTexts_AreNeitherZeroNorTheSame()
    {
        ulong[] hashes = [.. Enumerable.Range(0, 200_000).Select(n => TextHash.Of(n.ToString(System.Globalization.CultureInfo.InvariantCulture)))];

        Assert.DoesNotContain(0UL, hashes);
        Assert.Equal(hashes.Length, hashes.Distinct().Count());
    }

    [Fact]
    public void Combine_SmallNumbers_AreNeitherZeroNorTheSame()
    {
        ulong[] hashes = [.. from a in Enumerable.Range(0, 400) from b in Enumerable.Range(0, 400) select TextHash.Combine((ulong)a, (ulong)b)];

        Assert.DoesNotContain(0UL, hashes);
        Assert.Equal(hashes.Length, hashes.Distinct().Count());
    }
}
