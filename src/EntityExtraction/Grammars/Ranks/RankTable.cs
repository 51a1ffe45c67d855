using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using EntityExtraction.Model;
using EntityExtraction.Text;

namespace EntityExtraction.Grammars.Ranks;

/// <summary>
/// The rank lexicon, read in place from its section of the model file. Words lead to word numbers, a trie over word numbers leads
/// to forms ("lieutenant general"), a form to its readings: the titles of single ladders that it can stand for.
/// Layout: twelve ints, the lengths in bytes of the parts; then the parts in the order of <see cref="Part"/>.
/// </summary>
internal sealed class RankTable
{
    public const string Section = "ranks";
    public const int HeaderSize = PartCount * sizeof(int);
    public const int PartCount = 12;

    private readonly ReadOnlyMemory<byte> _forms;
    private readonly ReadOnlyMemory<byte> _readings;
    private readonly ReadOnlyMemory<byte> _titles;
    private readonly ReadOnlyMemory<byte> _families;
    private readonly ReadOnlyMemory<byte> _prefixes;
    private readonly ReadOnlyMemory<byte> _textOffsets;
    private readonly ReadOnlyMemory<byte> _text;
    private readonly MappedTable _words;
    private readonly MappedTable _edges;
    private readonly MappedTable _acronyms;
    private readonly MappedTable _contexts;
    private readonly string?[] _texts;
    private readonly int _nodeCount;

    public RankTable(ReadOnlyMemory<byte> section)
    {
        if (section.Length < HeaderSize)
        {
            throw new InvalidModelException(Section, $"a header of {HeaderSize} bytes");
        }

        var parts = new ReadOnlyMemory<byte>[PartCount];
        long at = HeaderSize;
        for (int i = 0; i < PartCount; i++)
        {
            int length = MemoryMarshal.Read<int>(section.Span[(i * sizeof(int))..]);
            if (length < 0 || at + length > section.Length)
            {
                throw new InvalidModelException(Section, "parts that lie inside the section");
            }

            parts[i] = section.Slice((int)at, length);
            at += length;
        }

        if (at != section.Length)
        {
            throw new InvalidModelException(Section, "parts that fill the section");
        }

        _words = new MappedTable(parts[(int)Part.Words], Section);
        _edges = new MappedTable(parts[(int)Part.Edges], Section);
        _acronyms = new MappedTable(parts[(int)Part.Acronyms], Section);
        _contexts = new MappedTable(parts[(int)Part.Contexts], Section);
        Evidence = new MappedTable(parts[(int)Part.Evidence], Section);
        _forms = parts[(int)Part.Forms];
        _readings = parts[(int)Part.Readings];
        _titles = parts[(int)Part.Titles];
        _prefixes = parts[(int)Part.Prefixes];
        _families = parts[(int)Part.Families];
        _textOffsets = parts[(int)Part.TextOffsets];
        _text = parts[(int)Part.Text];
        _texts = new string?[Math.Max(0, TextCount)];
        _nodeCount = FormCount;
        Check();
    }

    /// <summary>The parts of the section, in their order.</summary>
    public enum Part
    {
        /// <summary>Hash of a folded word to its number and <see cref="RankWord"/> marks.</summary>
        Words,

        /// <summary>Trie node and word number to the next node; nodes are numbered as forms are, 0 is the root.</summary>
        Edges,

        /// <summary>Hash of a folded acronym to its form.</summary>
        Acronyms,

        /// <summary>Form and word to a bit set of <see cref="RankContext"/>.</summary>
        Contexts,

        /// <summary>Hash of the words of a name to <see cref="RankEvidenceWord"/>: what tells country and service.</summary>
        Evidence,

        /// <summary><see cref="RankForm"/> records.</summary>
        Forms,

        /// <summary>Title numbers (ushort), form after form.</summary>
        Readings,

        /// <summary><see cref="RankTitle"/> records.</summary>
        Titles,

        /// <summary>Pairs of text numbers (ushort): a country and a family that it falls back to, nearest first.</summary>
        Families,

        /// <summary>Text numbers (ushort) of the words before ranks that belong to them, by their number; 0 is none.</summary>
        Prefixes,

        /// <summary>Where each text begins in <see cref="Text"/> (int), and where the last ends.</summary>
        TextOffsets,

        /// <summary>UTF-8.</summary>
        Text,
    }

    /// <summary>What a word beside a form says of it; under form 0, what it says beside any.</summary>
    public RankContext Context(int form, ReadOnlySpan<char> token) =>
        token.Length > LetterFolding.MaximumLength ? RankContext.None : (RankContext)_contexts.Find(ContextKey(form, RankWords.Key(token)), 0);

    public static ulong ContextKey(int form, ulong word) => TextHash.Combine((ulong)form + 1, word);

    /// <summary>Names and words that tell country and service.</summary>
    public MappedTable Evidence { get; }

    public int FormCount => _forms.Length / Unsafe.SizeOf<RankForm>();

    public ReadOnlySpan<RankTitle> Titles => MemoryMarshal.Cast<byte, RankTitle>(_titles.Span);

    public RankForm Form(int form) => MemoryMarshal.Cast<byte, RankForm>(_forms.Span)[form];

    /// <summary>The titles that <paramref name="form"/> can stand for, by their numbers.</summary>
    public ReadOnlySpan<ushort> Readings(int form)
    {
        RankForm record = Form(form);
        return MemoryMarshal.Cast<byte, ushort>(_readings.Span).Slice(record.FirstReading, record.ReadingCount);
    }

    /// <summary>Pairs of a country and a family that it falls back to, as text numbers.</summary>
    public ReadOnlySpan<ushort> Families => MemoryMarshal.Cast<byte, ushort>(_families.Span);

    /// <summary>The word of a prefix by its number: "Police"; empty for none.</summary>
    public string Prefix(int number)
    {
        ReadOnlySpan<ushort> prefixes = MemoryMarshal.Cast<byte, ushort>(_prefixes.Span);
        return (uint)number < (uint)prefixes.Length ? Text(prefixes[number]) : string.Empty;
    }

    public int TextCount => (_textOffsets.Length / sizeof(int)) - 1;

    /// <summary>A text by its number. Each is decoded once; threads that race here make equal strings.</summary>
    public string Text(int number) => _texts[number] ??= Decode(number);

    private string Decode(int number)
    {
        ReadOnlySpan<int> offsets = MemoryMarshal.Cast<byte, int>(_textOffsets.Span);
        return Encoding.UTF8.GetString(_text.Span[offsets[number]..offsets[number + 1]]);
    }

    /// <summary>What is known of a token; default where nothing is.</summary>
    public RankWord Word(ReadOnlySpan<char> token)
    {
        if (token.Length > LetterFolding.MaximumLength)
        {
            return default;
        }

        ulong key = RankWords.Key(token);
        bool opens = Evidence.Find(RankEvidenceWord.Extend(0, key), 0) != 0;
        return new RankWord(Word(key).Packed | (opens ? RankWord.OpensEvidence : 0));
    }

    /// <summary>What is known of a word by its <see cref="RankWords.Key"/>; default where nothing is.</summary>
    public RankWord Word(ulong key) => new(_words.Find(key, 0));

    /// <summary>The node one word on from <paramref name="node"/>, or 0.</summary>
    public int Step(int node, int word)
    {
        int next = _edges.Find(EdgeKey(node, word), 0);
        return (uint)next < (uint)_nodeCount ? next : 0;
    }

    /// <summary>The form of an acronym by its key, or 0.</summary>
    public int Acronym(ulong key)
    {
        int form = _acronyms.Find(key, 0);
        return (uint)form < (uint)_nodeCount ? form : 0;
    }

    public static ulong EdgeKey(int node, int word) => TextHash.Combine((ulong)node + 1, (ulong)word + 1);

    private void Check()
    {
        int formSize = Unsafe.SizeOf<RankForm>();
        int titleSize = Unsafe.SizeOf<RankTitle>();
        if (_forms.Length == 0 || _forms.Length % formSize != 0 || _titles.Length % titleSize != 0 || _readings.Length % 2 != 0
            || _families.Length % 4 != 0 || _prefixes.Length % 2 != 0 || _textOffsets.Length < 4 || _textOffsets.Length % 4 != 0)
        {
            throw new InvalidModelException(Section, "whole records");
        }

        ReadOnlySpan<int> offsets = MemoryMarshal.Cast<byte, int>(_textOffsets.Span);
        int texts = offsets.Length - 1;
        bool sound = offsets[0] == 0 && offsets[^1] == _text.Length;
        for (int i = 0; i < texts; i++)
        {
            sound &= offsets[i] <= offsets[i + 1];
        }

        int readings = _readings.Length / 2;
        foreach (RankForm form in MemoryMarshal.Cast<byte, RankForm>(_forms.Span))
        {
            sound &= form.FirstReading >= 0 && form.FirstReading + form.ReadingCount <= readings && form.Title < texts && form.Abbreviation < texts;
        }

        foreach (ushort title in MemoryMarshal.Cast<byte, ushort>(_readings.Span))
        {
            sound &= title < Titles.Length;
        }

        foreach (RankTitle title in Titles)
        {
            sound &= title.Country < texts && title.Name < texts && title.Abbreviation < texts && title.Service <= RankTitle.AnyService
                && title.LowestLevel <= title.HighestLevel;
        }

        foreach (ushort family in Families)
        {
            sound &= family < texts;
        }

        foreach (ushort prefix in MemoryMarshal.Cast<byte, ushort>(_prefixes.Span))
        {
            sound &= prefix < texts;
        }

        if (!sound)
        {
            throw new InvalidModelException(Section, "numbers that point into their parts");
        }
    }
}
