using System.Globalization;
using EntityExtraction.Text;

namespace EntityExtraction.Tests.Text;

public sealed class CharClassTest
{
    [Fact]
    public void Classes_EveryCharacter_AreApart()
    {
        for (int i = 0; i <= char.MaxValue; i++)
        {
            char c = (char)i;
            bool blank = char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;
            bool word = char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c)
                is UnicodeCategory.LetterNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
            Assert.True(CharClass.IsBlank(c) == blank, $"blank U+{i:X4}");
            Assert.True(CharClass.IsWord(c) == word, $"word U+{i:X4}");
            Assert.True(CharClass.IsUpper(c) == char.IsUpper(c), $"upper U+{i:X4}");
            Assert.True(CharClass.IsLower(c) == char.IsLower(c), $"lower U+{i:X4}");
            Assert.True(!CharClass.IsJoiner(c) || blank, $"joiner U+{i:X4}");
            Assert.True(!CharClass.IsMark(c) || word, $"mark U+{i:X4}");
            Assert.True(!CharClass.IsLineBreak(c) || blank, $"line break U+{i:X4}");
            Assert.True(!CharClass.IsTerminal(c) || (!blank && !word), $"terminal U+{i:X4}");
        }
    }

    [Theory]
    [InlineData("A", true)]
    [InlineData("đ", true)]
    [InlineData("A\u0301", true)]
    [InlineData("e\u0302\u0303", true)]
    [InlineData("AB", false)]
    [InlineData("A\u0301B", false)]
    [InlineData("5", false)]
    [InlineData("\u0301", false)]
    [InlineData("", false)]
    public void IsSingleLetter_Word_IsOneLetterWithItsAccents(string word, bool expected) => Assert.Equal(expected, CharClass.IsSingleLetter(word));
}
