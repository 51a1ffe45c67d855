using System.Runtime.InteropServices;
using EntityExtraction.Grammars.Dates;
using EntityExtraction.Text;

namespace EntityExtraction.Training.Compilation;

/// <summary>Compiles <c>date-words.tsv</c> and <c>holidays.tsv</c> to the section that <see cref="DateVocabulary"/> reads.</summary>
internal static class DateVocabularyCompiler
{
    public static byte[] Compile()
    {
        Dictionary<ulong, int> words = Words();
        byte[] names = MappedTableBuilder.Build(Names(words));
        byte[] wordTable = MappedTableBuilder.Build(words);
        byte[] section = new byte[DateVocabulary.HeaderSize + wordTable.Length + names.Length];
        MemoryMarshal.Write(section, wordTable.Length);
        MemoryMarshal.Write(section.AsSpan(4), names.Length);
        wordTable.CopyTo(section, DateVocabulary.HeaderSize);
        names.CopyTo(section, DateVocabulary.HeaderSize + wordTable.Length);
        return section;
    }

    private static Dictionary<ulong, int> Words()
    {
        var words = new Dictionary<ulong, int>();
        foreach (string[] row in LexiconFiles.Rows("date-words.tsv"))
        {
            var kind = Enum.Parse<DateTermKind>(row[1].Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true);
            DateTermMarks marks = row[3] == "-" ? DateTermMarks.None : Enum.Parse<DateTermMarks>(row[3], ignoreCase: true);
            words.Add(DateVocabulary.Key(row[0]), DateVocabulary.Pack(kind, marks, short.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture)));
        }

        return words;
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
                AddName(segmenter.Segment(name), value, names, words);
            }
        }

        return names;
    }

    private static void AddName(TokenizedText name, int value, Dictionary<ulong, int> names, Dictionary<ulong, int> words)
    {
        ulong state = 0;
        for (int i = 0; i < name.Tokens.Length; i++)
        {
            ulong key = DateVocabulary.Key(name[i]);
            if (i == 0)
            {
                words.TryGetValue(key, out int word);
                words[key] = word | DateVocabulary.Pack(DateTermKind.None, DateTermMarks.StartsHoliday, 0);
            }

            state = TextHash.Combine(state, key);
            bool last = i == name.Tokens.Length - 1;
            names.TryGetValue(state, out int known);
            if (last && known != 0 && (known | HolidayName.SmallBit) != (value | HolidayName.SmallBit))
            {
                throw new InvalidDataException($"The holiday '{name.Text}' is listed twice.");
            }

            names[state] = last ? value | known | (char.IsAsciiLetterLower(name.Text[0]) ? HolidayName.SmallBit : 0) : known;
        }
    }
}
