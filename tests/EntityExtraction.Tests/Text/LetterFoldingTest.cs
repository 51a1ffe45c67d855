using System.Text;
using EntityExtraction.Text;
using FsCheck;
using FsCheck.Fluent;

namespace EntityExtraction.Tests.Text;

public sealed class LetterFoldingTest
{
    [Theory]
    [InlineData("Nguyễn Phú Trọng", "Nguyen Phu Trong")]
    [InlineData("TIN LIÊN QUAN", "TIN LIEN QUAN")]
    [InlineData("Đặng", "Dang")]
    [InlineData("Łódź", "Lodz")]
    [InlineData("Erdoğan", "Erdogan")]
    [InlineData("İstanbul Diyarbakır", "Istanbul Diyarbakir")]
    [InlineData("Ångström Øre Þór Straße", "Angstrom Ore Tor Strase")]
    [InlineData("Qur’an ʻAli Saʼdah ‘x’", "Qur'an 'Ali Sa'dah 'x'")]
    [InlineData("co\u00ADop a\u200Db \uFE0Fc", "coop ab c")]
    [InlineData("Генерал 军 ٣ 😀", "Генерал 军 ٣ 😀")]
    [InlineData("“U.S.”–7%", "“U.S.”–7%")]
    [InlineData("", "")]
    public void Fold_Word_LosesMarksAndKeepsTheRest(string text, string folded) => Assert.Equal(folded, Fold(text));

    [Fact]
    public void Fold_EveryComposedLetter_IsAsItsDecomposedForm()
    {
        var different = new List<string>();
        for (int c = 0; c <= char.MaxValue; c++)
        {
            string composed = ((char)c).ToString();
            bool latin = c is >= 0xC0 and <= 0x24F or >= 0x1E00 and <= 0x1EFF;
            if (latin && Fold(composed) != Fold(composed.Normalize(NormalizationForm.FormD)))
            {
                different.Add($"U+{c:X4}");
            }
        }

        Assert.Empty(different);
    }

    [Fact]
    public void Fold_EveryCharacter_IsFoldedOnce()
    {
        for (int c = 0; c <= char.MaxValue; c++)
        {
            char folded = LetterFolding.Fold((char)c);
            Assert.True(LetterFolding.Fold(folded) == folded, $"U+{c:X4}");
            Assert.True(CharClass.IsUpper((char)c) == CharClass.IsUpper(folded) || folded == '\0' || c >= 0x250, $"case of U+{c:X4}");
        }
    }

    [Fact]
    public void Fold_AnyLatinText_IsTheSameComposedAndDecomposed() =>
        Prop.ForAll(Gen.Elements("aăâđêôơưÁếộữỹẶỒŞĞÿñçǍ ".ToCharArray()).ArrayOf().Select(c => new string(c)).ToArbitrary(), text =>
        {
            string decomposed = text.Normalize(NormalizationForm.FormD);
            Assert.Equal(Fold(text), Fold(decomposed));
        }).Check(Config.QuickThrowOnFailure.WithReplay(2026, 31).WithEndSize(40));

    [Fact]
    public void Fold_LongWord_StopsAtTheMaximum()
    {
        Assert.Equal(new string('e', LetterFolding.MaximumLength), Fold(new string('é', 1000)));
        Assert.Equal(new string('e', LetterFolding.MaximumLength), Fold(new StringBuilder().Insert(0, "e\u0301", 1000).ToString()));
    }

    private static string Fold(string text)
    {
        Span<char> folded = stackalloc char[LetterFolding.MaximumLength];
        return folded[..LetterFolding.Fold(text, folded)].ToString();
    }

    [Theory]
    [InlineData("General", "general", "general")]
    [InlineData("Nguy\u1EC5n", "nguyen", "nguyen")]
    [InlineData("U.S.", "u.s.", "us")]
    [InlineData("Ra\u2019id", "ra'id", "raid")]
    [InlineData("\u2019s", "'s", "'s")]
    [InlineData(".", ".", "")]
    [InlineData("", "", "")]
    public void KeyOf_Token_IsTheHashOfItsFoldedForm(string token, string folded, string withoutStops)
    {
        Assert.Equal(TextHash.Of(folded), LetterFolding.KeyOf(token, withoutStops: false));
        Assert.Equal(TextHash.Of(withoutStops), LetterFolding.KeyOf(token, withoutStops: true));
    }

    [Fact]
    public void KeyOf_LongToken_CountsItsBeginningOnly()
    {
        string token = new('x', LetterFolding.MaximumLength);

        Assert.Equal(TextHash.Of(token), LetterFolding.KeyOf(token + "yz", withoutStops: false));
    }
}
