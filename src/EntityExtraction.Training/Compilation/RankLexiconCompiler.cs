using System.Runtime.InteropServices;
using System.Text;
using EntityExtraction.Grammars.Ranks;

namespace EntityExtraction.Training.Compilation;

/// <summary>Compiles <c>ranks.tsv</c> and the files beside it to the section that <see cref="RankTable"/> reads.</summary>
internal sealed class RankLexiconCompiler
{
    private readonly RankWordList _words = new();
    private readonly IReadOnlyList<RankRow> _rows = RankRow.ReadAll();
    private readonly RankFormList _forms;
    private readonly RankRules _rules;
    private readonly Dictionary<string, int> _wordNumbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [string.Empty];
    private readonly Dictionary<string, int> _textNumbers = new(StringComparer.Ordinal) { [string.Empty] = 0 };

    private RankLexiconCompiler()
    {
        _forms = new RankFormList(_words, _rows);
        _rules = new RankRules(_words, _forms);
        foreach ((int _, string word) in _forms.Edges.Keys)
        {
            _wordNumbers.TryAdd(word, _wordNumbers.Count + 1);
        }
    }

    public static byte[] Compile() => new RankLexiconCompiler().Write();

    private byte[] Write()
    {
        var parts = new byte[RankTable.PartCount][];
        parts[(int)RankTable.Part.Words] = MappedTableBuilder.Build(Words());
        parts[(int)RankTable.Part.Edges] = MappedTableBuilder.Build(Edges());
        parts[(int)RankTable.Part.Acronyms] = MappedTableBuilder.Build(Acronyms());
        parts[(int)RankTable.Part.Contexts] = MappedTableBuilder.Build(_rules.Contexts);
        (parts[(int)RankTable.Part.Forms], parts[(int)RankTable.Part.Readings]) = Forms();
        parts[(int)RankTable.Part.Evidence] = MappedTableBuilder.Build(new RankEvidenceList(Text).Entries);
        parts[(int)RankTable.Part.Prefixes] = Bytes<ushort>([0, .. _words.PrefixNames.Select(p => Text(char.ToUpperInvariant(p[0]) + p[1..]))]);
        parts[(int)RankTable.Part.Titles] = Bytes<RankTitle>([.. _rows.Select(Title)]);
        parts[(int)RankTable.Part.Families] = Bytes<ushort>([.. Families()]);
        (parts[(int)RankTable.Part.TextOffsets], parts[(int)RankTable.Part.Text]) = Texts();

        byte[] section = new byte[RankTable.HeaderSize + parts.Sum(p => p.Length)];
        int at = RankTable.HeaderSize;
        for (int i = 0; i < parts.Length; i++)
        {
            MemoryMarshal.Write(section.AsSpan(i * sizeof(int)), parts[i].Length);
            parts[i].CopyTo(section, at);
            at += parts[i].Length;
        }

        return section;
    }

    private Dictionary<ulong, int> Words()
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        void Mark(string spelling, int marks) => words[spelling] = words.GetValueOrDefault(spelling) | marks;

        int Of(string word) => _wordNumbers.TryGetValue(word, out int number)
            ? number | (_forms.Edges.ContainsKey((0, word)) ? RankWord.StartsForm : 0)
            : 0;

        foreach (string word in _wordNumbers.Keys)
        {
            Mark(word, Of(word));
        }

        foreach ((string spelling, string word) in _words.Spellings)
        {
            int number = Of(word);
            Mark(spelling, number == 0 ? 0 : number | (_words.IsAbbreviation(spelling) ? RankWord.IsAbbreviation : 0));
        }

        foreach (string spelling in words.Keys.ToList())
        {
            string plural = RankWordList.Plural(spelling);
            if (spelling.Length > 1 && char.IsAsciiLetter(spelling[0]) && words[spelling] != 0 && !words.ContainsKey(plural))
            {
                Mark(plural, words[spelling] | RankWord.IsPlural);
            }
        }

        foreach (string acronym in _forms.Acronyms.Keys)
        {
            Mark(acronym, RankWord.IsAcronym);
            if (!words.ContainsKey(acronym + "s"))
            {
                Mark(acronym + "s", RankWord.IsAcronym | RankWord.IsPlural);
            }
        }

        foreach ((string prefix, int number) in _words.Prefixes)
        {
            RankService? service = _words.PrefixNames[number - 1] is "police" or "detective" or "militia" ? RankService.Police : null;
            Mark(prefix, RankWord.IsPrefix | RankWord.PackPrefix(number) | (service is { } s ? RankWord.PackService(s) : 0));
        }

        foreach ((string suffix, RankService service) in _words.Suffixes)
        {
            Mark(suffix, RankWord.IsSuffix | RankWord.PackService(service));
        }

        foreach (string spelling in _rules.CertainWords)
        {
            Mark(spelling, RankWord.IsCertain);
            string plural = RankWordList.Plural(spelling);
            if (words.ContainsKey(plural))
            {
                Mark(plural, RankWord.IsCertain);
            }
        }

        return words.Where(w => w.Value != 0).ToDictionary(w => RankWords.Key(w.Key), w => w.Value);
    }

    private Dictionary<ulong, int> Edges() =>
        _forms.Edges.ToDictionary(e => RankTable.EdgeKey(e.Key.Node, _wordNumbers[e.Key.Word]), e => e.Value);

    private Dictionary<ulong, int> Acronyms()
    {
        var acronyms = _forms.Acronyms.ToDictionary(a => RankWords.Key(a.Key), a => a.Value);
        foreach ((string acronym, int form) in _forms.Acronyms)
        {
            acronyms.TryAdd(RankWords.Key(acronym + "s"), form);
        }

        return acronyms;
    }

    private (byte[] Forms, byte[] Readings) Forms()
    {
        var forms = new List<RankForm>();
        var readings = new List<ushort>();
        foreach (RankFormEntry entry in _forms.Entries)
        {
            // General ladders first, so that an undecided reading finds its title without sorting.
            int[] rows = [.. entry.Readings.OrderBy(r => _rows[r].Generality).ThenBy(r => r)];
            ushort title = entry.TitleRow is null ? (ushort)0 : Text(entry.TitleRow.Title);
            ushort abbreviation = entry.TitleRow is null ? (ushort)0 : Text(entry.TitleRow.Abbreviation);
            forms.Add(new RankForm(readings.Count, (ushort)rows.Length, entry.Marks, title, abbreviation));
            readings.AddRange(rows.Select(r => checked((ushort)r)));
        }

        return (Bytes<RankForm>([.. forms]), Bytes<ushort>([.. readings]));
    }

    private RankTitle Title(RankRow row) => new(
        row.Nato, Text(row.Country), Text(row.Title), Text(row.Abbreviation), row.ServiceNumber, checked((byte)row.LowestLevel), checked((byte)row.HighestLevel));

    private IEnumerable<ushort> Families()
    {
        foreach (string[] row in LexiconFiles.Rows("rank-countries.tsv"))
        {
            foreach (string family in row[1].Split(','))
            {
                yield return Text(row[0]);
                yield return Text(family);
            }
        }
    }

    private ushort Text(string text)
    {
        if (!_textNumbers.TryGetValue(text, out int number))
        {
            number = _texts.Count;
            _texts.Add(text);
            _textNumbers.Add(text, number);
        }

        return checked((ushort)number);
    }

    private (byte[] Offsets, byte[] Text) Texts()
    {
        var offsets = new List<int> { 0 };
        using var text = new MemoryStream();
        foreach (string item in _texts)
        {
            text.Write(Encoding.UTF8.GetBytes(item));
            offsets.Add((int)text.Length);
        }

        return (Bytes<int>([.. offsets]), text.ToArray());
    }

    private static byte[] Bytes<T>(T[] records)
        where T : unmanaged => MemoryMarshal.AsBytes<T>(records).ToArray();
}
