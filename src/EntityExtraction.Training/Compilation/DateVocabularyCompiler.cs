using System.Globalization;
using System.Runtime.InteropServices;
using EntityExtraction.Grammars.Dates;
using EntityExtraction.Interpretation.Dates;
using EntityExtraction.Text;

namespace EntityExtraction.Training.Compilation;

/// <summary>Compiles the date lexicons to the section that <see cref="DateSection"/> reads.</summary>
internal static class DateVocabularyCompiler
{
    public static byte[] Compile()
    {
        Dictionary<ulong, int> words = Words();
        Dictionary<ulong, int> names = Names(words);
        var tables = new DateTables();
        byte[][] parts = new byte[DateSection.PartCount][];
        parts[(int)DatePart.Words] = MappedTableBuilder.Build(words);
        parts[(int)DatePart.Names] = MappedTableBuilder.Build(names);
        parts[(int)DatePart.Rules] = tables.Rules();
        parts[(int)DatePart.Feasts] = tables.Feasts();
        parts[(int)DatePart.NationalDays] = tables.NationalDays();
        parts[(int)DatePart.CountryNames] = MappedTableBuilder.Build(CountryNames());
        parts[(int)DatePart.Countries] = DateTables.Countries();
        parts[(int)DatePart.TenseWords] = MappedTableBuilder.Build(TenseWords());

        byte[] section = new byte[DateSection.HeaderSize + parts.Sum(p => p.Length)];
        int start = DateSection.HeaderSize;
        for (int i = 0; i < parts.Length; i++)
        {
            MemoryMarshal.Write(section.AsSpan(i * 4), parts[i].Length);
            parts[i].CopyTo(section, start);
            start += parts[i].Length;
        }

        return section;
    }

    private static Dictionary<ulong, int> Words()
    {
        var words = new Dictionary<ulong, int>();
        foreach (string[] row in LexiconFiles.Rows("date-words.tsv"))
        {
            var kind = Enum.Parse<DateTermKind>(row[1].Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true);
            DateTermMarks marks = row[3] == "-" ? DateTermMarks.None : Enum.Parse<DateTermMarks>(row[3], ignoreCase: true);
            words.Add(DateVocabulary.Key(row[0]), DateVocabulary.Pack(kind, marks, short.Parse(row[2], CultureInfo.InvariantCulture)));
        }

        return words;
    }

    private static Dictionary<ulong, int> TenseWords()
    {
        return LexiconFiles.Rows("tense-words.tsv")
            .ToDictionary(row => DateVocabulary.Key(row[0]), row => (int)Enum.Parse<TenseSign>(row[1], ignoreCase: true));
    }

    /// <summary>The holidays' names as chains of hashed words; their first words are marked among the words.</summary>
    private static Dictionary<ulong, int> Names(Dictionary<ulong, int> words)
    {
        var names = new Dictionary<ulong, int>();
        Segmenter segmenter = AbbreviationCompiler.Segmenter();
        int holiday = 0;
        foreach (string[] row in LexiconFiles.Rows("holidays.tsv"))
        {
            holiday++;
            int value = HolidayName.Pack(holiday, sure: row[1] is "word" or "sure", takesCountry: row[1] == "sure");
            foreach (string name in row[0].Split(';'))
            {
                TokenizedText text = segmenter.Segment(name);
                ulong first = DateVocabulary.Key(text[0]);
                words.TryGetValue(first, out int word);
                words[first] = word | DateVocabulary.Pack(DateTermKind.None, DateTermMarks.StartsHoliday, 0);
                AddChain(text, value | (char.IsAsciiLetterLower(name[0]) ? HolidayName.SmallBit : 0), HolidayName.SmallBit, names);
            }
        }

        return names;
    }

    private static Dictionary<ulong, int> CountryNames()
    {
        var names = new Dictionary<ulong, int>();
        Segmenter segmenter = AbbreviationCompiler.Segmenter();
        int country = 0;
        foreach (string[] row in LexiconFiles.Rows("date-countries.tsv"))
        {
            country++;
            foreach (string name in row[1].Split(';'))
            {
                AddChain(segmenter.Segment(name), country, 0, names);
            }
        }

        return names;
    }

    /// <summary>Adds a name word by word; what ends nowhere has the value zero, and <paramref name="merged"/> bits of two forms are joined.</summary>
    private static void AddChain(TokenizedText name, int value, int merged, Dictionary<ulong, int> chains)
    {
        ulong state = 0;
        for (int i = 0; i < name.Tokens.Length; i++)
        {
            state = TextHash.Combine(state, DateVocabulary.Key(name[i]));
            chains.TryGetValue(state, out int known);
            bool last = i == name.Tokens.Length - 1;
            if (last && known != 0 && (known | merged) != (value | merged))
            {
                throw new InvalidDataException($"The name '{name.Text}' is listed twice.");
            }

            chains[state] = last ? known | value : known;
        }
    }
}
