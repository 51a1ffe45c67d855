using EntityExtraction.Model;
using EntityExtraction.Text;

namespace EntityExtraction.Grammars.Dates;

/// <summary>The words of dates and the names of holidays, read in place from their parts of the model file's section.</summary>
internal sealed class DateVocabulary
{
    /// <summary>The name of the section in the model file.</summary>
    public const string Section = DateSection.Name;

    private const int LongestWord = 20;

    private readonly MappedTable _words;
    private readonly MappedTable _names;

    /// <summary>Reads the section that <see cref="DateSection"/> lays out.</summary>
    public DateVocabulary(ReadOnlyMemory<byte> section)
        : this(new DateSection(section))
    {
    }

    public DateVocabulary(DateSection section)
    {
        _words = section.Table(DatePart.Words);
        _names = section.Table(DatePart.Names);
    }

    /// <summary>What <paramref name="token"/> can be in a date: one look at its characters, and for a word one in the table.</summary>
    public DateTerm Classify(ReadOnlySpan<char> token)
    {
        if (token.IsEmpty)
        {
            return default;
        }

        char c = token[0];
        if (char.IsAsciiDigit(c))
        {
            return NumberTerms.Classify(token);
        }

        if (!char.IsLetter(c))
        {
            return NumberTerms.Mark(token);
        }

        bool capital = CharClass.IsUpper(c);
        DateTermMarks marks = capital ? DateTermMarks.Capital : DateTermMarks.None;
        if (token.Length > LongestWord)
        {
            return new DateTerm(DateTermKind.None, marks, 0);
        }

        int packed = _words.Find(Key(token), 0);
        if (packed == 0)
        {
            return capital ? NumberTerms.Capitals(token) : default;
        }

        var known = (DateTermMarks)((packed >> 16) & 0xFF);
        if ((known.HasFlag(DateTermMarks.Capital) && !capital) || (known.HasFlag(DateTermMarks.Upper) && !IsUpper(token)))
        {
            return new DateTerm(DateTermKind.None, marks | (known & DateTermMarks.StartsHoliday), 0);
        }

        known = (known & ~(DateTermMarks.Capital | DateTermMarks.Upper)) | marks;
        return new DateTerm((DateTermKind)(packed >> 24), known, (short)packed);
    }

    /// <summary>
    /// Goes one word on in a holiday's name. <paramref name="state"/> is zero before the first word; false where no name goes on so.
    /// </summary>
    public bool Step(ref ulong state, ReadOnlySpan<char> token, out HolidayName name)
    {
        name = default;
        if (token.Length > LongestWord)
        {
            return false;
        }

        state = TextHash.Combine(state, Key(token));
        int value = _names.Find(state, -1);
        if (value < 0)
        {
            return false;
        }

        name = new HolidayName(value);
        return true;
    }

    /// <summary>The table's value for a word: kind, marks, value.</summary>
    public static int Pack(DateTermKind kind, DateTermMarks marks, short value)
    {
        return ((int)kind << 24) | ((int)marks << 16) | (ushort)value;
    }

    /// <summary>The key of a word: its letters folded and in lower case.</summary>
    public static ulong Key(ReadOnlySpan<char> token) => LetterFolding.KeyOf(token, withoutStops: false);

    private static bool IsUpper(ReadOnlySpan<char> token)
    {
        foreach (char c in token)
        {
            if (char.IsAsciiLetterLower(c))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>What the names table says of the words so far.</summary>
internal readonly record struct HolidayName(int Packed)
{
    /// <summary>The holiday whose name ends here, from 1; 0 where the name only goes on.</summary>
    public int Holiday => Packed & 0xFFFF;

    /// <summary>Whether the name alone is a date.</summary>
    public bool IsSure => (Packed & 0x10000) != 0;

    /// <summary>Whether a country's name before it belongs to it ("Lao National Day").</summary>
    public bool TakesCountry => (Packed & 0x20000) != 0;

    /// <summary>Whether the name is written in small letters too ("new year").</summary>
    public bool MayBeSmall => (Packed & SmallBit) != 0;

    /// <summary>The mark of a name that is written in small letters too.</summary>
    public const int SmallBit = 0x40000;

    public static int Pack(int holiday, bool sure, bool takesCountry)
    {
        return holiday | (sure ? 0x10000 : 0) | (takesCountry ? 0x20000 : 0);
    }
}
