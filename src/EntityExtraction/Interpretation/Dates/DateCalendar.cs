using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using EntityExtraction.Grammars.Dates;
using EntityExtraction.Model;
using EntityExtraction.Text;

namespace EntityExtraction.Interpretation.Dates;

/// <summary>The order of the numbers in a date all in digits.</summary>
internal enum NumericOrder : byte
{
    Unknown,
    Dmy,
    Mdy,
    Ymd,
}

/// <summary>What a word says of the tense of its clause.</summary>
internal enum TenseSign
{
    None,
    Future,
    Intention,
    Past,
    Participle,
    Be,
    To,
    Boundary,
    Neutral,
    Determiner,
}

/// <summary>A day or days of a moving feast, as day numbers, both inclusive.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct FeastDay(short Feast, short Moved, int First, int Last);

/// <summary>A country's day of a name that many countries use; country -1 = any other.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct NationalDay(short Kind, short Country, HolidayRule Rule);

/// <summary>What dates need to know of a country.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct DateCountry(byte Order, byte South, byte FiscalMonth, byte FiscalDay, byte NamedByEnd);

/// <summary>The tables behind date values: holidays, moving feasts, national days, countries and tense words, read in place.</summary>
internal sealed class DateCalendar
{
    private readonly ReadOnlyMemory<byte> _rules;
    private readonly ReadOnlyMemory<byte> _feasts;
    private readonly ReadOnlyMemory<byte> _nationalDays;
    private readonly ReadOnlyMemory<byte> _countries;
    private readonly MappedTable _countryNames;
    private readonly MappedTable _tenseWords;

    public DateCalendar(ReadOnlyMemory<byte> section)
        : this(new DateSection(section))
    {
    }

    public DateCalendar(DateSection section)
    {
        _rules = section.Records(DatePart.Rules, Unsafe.SizeOf<HolidayRule>());
        _feasts = section.Records(DatePart.Feasts, Unsafe.SizeOf<FeastDay>());
        _nationalDays = section.Records(DatePart.NationalDays, Unsafe.SizeOf<NationalDay>());
        _countries = section.Records(DatePart.Countries, Unsafe.SizeOf<DateCountry>());
        _countryNames = section.Table(DatePart.CountryNames);
        _tenseWords = section.Table(DatePart.TenseWords);
        foreach (FeastDay day in Feasts)
        {
            if (day.First < 0 || day.Last < day.First || day.Last >= DateOnly.MaxValue.DayNumber)
            {
                throw new InvalidModelException(DateSection.Name, "days of the calendar");
            }
        }
    }

    public ReadOnlySpan<FeastDay> Feasts => MemoryMarshal.Cast<byte, FeastDay>(_feasts.Span);

    public ReadOnlySpan<NationalDay> NationalDays => MemoryMarshal.Cast<byte, NationalDay>(_nationalDays.Span);

    /// <summary>The rule of a holiday by its number in the vocabulary, from 1; an empty rule where there is none.</summary>
    public HolidayRule Rule(int holiday)
    {
        ReadOnlySpan<HolidayRule> rules = MemoryMarshal.Cast<byte, HolidayRule>(_rules.Span);
        return holiday >= 1 && holiday <= rules.Length ? rules[holiday - 1] : default;
    }

    /// <summary>A country by its number, from 1; an empty one where there is none.</summary>
    public DateCountry Country(int country)
    {
        ReadOnlySpan<DateCountry> countries = MemoryMarshal.Cast<byte, DateCountry>(_countries.Span);
        return country >= 1 && country <= countries.Length ? countries[country - 1] : default;
    }

    /// <summary>The country whose name begins at <paramref name="at"/>, from 1, or 0; the longest name wins.</summary>
    public int CountryAt(TokenizedText text, int at, int end)
    {
        const int longestName = 4;
        if (!char.IsUpper(text[at][0]))
        {
            return 0;
        }

        ulong state = 0;
        int found = 0;
        for (int i = at; i < end && i < at + longestName; i++)
        {
            state = TextHash.Combine(state, DateVocabulary.Key(text[i]));
            int value = _countryNames.Find(state, -1);
            if (value < 0)
            {
                break;
            }

            found = value > 0 ? value : found;
        }

        return found;
    }

    /// <summary>What a word says of the tense of its clause.</summary>
    public TenseSign Tense(ReadOnlySpan<char> word)
    {
        return (TenseSign)_tenseWords.Find(DateVocabulary.Key(word), (int)TenseSign.None);
    }
}
