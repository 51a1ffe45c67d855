using System.Runtime.InteropServices;

namespace EntityExtraction.Grammars.Ranks;

/// <summary>A way of writing a rank: a path of words, or an acronym. Form 0 stands for none.</summary>
/// <param name="FirstReading">Where its readings begin.</param>
/// <param name="ReadingCount">How many titles it can stand for; 0 where it is only the beginning of longer forms.</param>
/// <param name="Marks">See <see cref="RankFormMarks"/>.</param>
/// <param name="Title">Text of the title that is written as the form is, spelt out; 0 where no title is.</param>
/// <param name="Abbreviation">Text of that title's abbreviation, or 0.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct RankForm(int FirstReading, ushort ReadingCount, RankFormMarks Marks, ushort Title, ushort Abbreviation);

/// <summary>What the rules of <c>rank-contexts.tsv</c> say of a form.</summary>
[Flags]
internal enum RankFormMarks : ushort
{
    None = 0,

    /// <summary>Several words, or one that is a rank by itself.</summary>
    Certain = 1,

    /// <summary>In lower case mostly an adjective.</summary>
    Adjective = 2,

    /// <summary>A rank with a capital only.</summary>
    Capital = 4,

    /// <summary>A rank before a name only.</summary>
    Titled = 8,

    /// <summary>Not looked for in texts.</summary>
    Silent = 16,

    /// <summary>Some words beside it rule it out.</summary>
    HasContexts = 32,

    /// <summary>A word in brackets may stand before the form goes on ("Fire Controlman (Aegis) 1st Class").</summary>
    Rating = 64,

    /// <summary>One word.</summary>
    Single = 128,

    /// <summary>An acronym or a short form that needs a name after it, unless it is certain.</summary>
    Short = 256,

    /// <summary>A short form of small letters ("Hav."): a rank with its stop or before a name only.</summary>
    Stopped = 512,

    /// <summary>As <see cref="Adjective"/>, but any lower-case word may follow.</summary>
    Noun = 1024,

    /// <summary>The beginning of ships' names ("the Admiral Amelko").</summary>
    Ship = 2048,

    /// <summary>A rank only where every word is spelt out.</summary>
    Spelt = 4096,

    /// <summary>Words that begin as a rank does and are none ("captain of industry").</summary>
    Blocked = 8192,
}

/// <summary>A title of one ladder: a row of <c>ranks.tsv</c>.</summary>
/// <param name="Nato">Bits of the NATO codes, see <see cref="RankCodes"/>.</param>
/// <param name="Country">Text number of the country or family.</param>
/// <param name="Name">Text number of the title.</param>
/// <param name="Abbreviation">Text number of the abbreviation.</param>
/// <param name="Service">A <see cref="RankService"/>, or <see cref="AnyService"/>.</param>
/// <param name="LowestLevel">Place in the ladder; a title may cover several.</param>
/// <param name="HighestLevel">As <paramref name="LowestLevel"/> for most titles.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct RankTitle(
    int Nato, ushort Country, ushort Name, ushort Abbreviation, byte Service, byte LowestLevel, byte HighestLevel)
{
    /// <summary>The service of ladders that all services share.</summary>
    public const byte AnyService = 16;
}

/// <summary>A word of the rank lexicon: its number and what it can do.</summary>
internal readonly record struct RankWord(int Packed)
{
    public const int StartsForm = 1 << 16;
    public const int IsAcronym = 1 << 17;
    public const int IsPrefix = 1 << 18;
    public const int IsSuffix = 1 << 19;
    public const int IsAbbreviation = 1 << 20;
    public const int IsPlural = 1 << 21;
    public const int IsCertain = 1 << 22;

    /// <summary>Not in the table, but told by another: a name or word that tells a country or service begins so.</summary>
    public const int OpensEvidence = 1 << 31;

    private const int ServiceShift = 23;
    private const int PrefixShift = 27;

    /// <summary>The number in the trie; words of one meaning share it. 0 where the word is in no form.</summary>
    public int Number => Packed & 0xFFFF;

    /// <summary>Whether a rank expression can begin with the word.</summary>
    public bool Starts => (Packed & (StartsForm | IsAcronym | IsPrefix)) != 0;

    /// <summary>The service that a prefix or a suffix tells.</summary>
    public RankService? Service => ((Packed >> ServiceShift) & 0xF) is var service and > 0 ? (RankService)(service - 1) : null;

    /// <summary>The number of a prefix; 0 for none.</summary>
    public int Prefix => (Packed >> PrefixShift) & 0xF;

    public bool Has(int mark) => (Packed & mark) != 0;

    public static int PackService(RankService service) => ((int)service + 1) << ServiceShift;

    public static int PackPrefix(int prefix) => prefix << PrefixShift;
}

/// <summary>What a name or a word tells of the country and the service of a rank beside it.</summary>
internal readonly record struct RankEvidenceWord(int Packed)
{
    /// <summary>A longer name begins with these words.</summary>
    public const int HasLonger = 1 << 30;

    /// <summary>Longest name in tokens; bounds the work per token.</summary>
    public const int MaximumTokens = 10;

    /// <summary>A country's name or a nationality.</summary>
    public const int Nation = 1 << 20;

    /// <summary>A body or a word of a service.</summary>
    public const int Body = 1 << 21;

    /// <summary>A town, base or division of a country.</summary>
    public const int Place = 1 << 22;

    /// <summary>A country's name, no adjective.</summary>
    public const int IsName = 1 << 23;

    /// <summary>Counts in lower case too.</summary>
    public const int AnyCase = 1 << 24;

    /// <summary>Counts as an acronym only.</summary>
    public const int Acronym = 1 << 25;

    /// <summary>A body's name without its country's: other countries may have a body of that name.</summary>
    public const int Bare = 1 << 26;

    /// <summary>Text number of the country's code; 0 for none.</summary>
    public int Country => Packed & 0xFFFF;

    public RankService? Service => ((Packed >> 16) & 0xF) is var service and > 0 ? (RankService)(service - 1) : null;

    public RankEvidenceWord WithoutCountry => new(Packed & ~0xFFFF);

    public bool Tells => (Packed & (Nation | Body | Place)) != 0;

    public bool Has(int mark) => (Packed & mark) != 0;

    public static int Pack(int country, RankService? service) => country | (service is { } s ? ((int)s + 1) << 16 : 0);

    /// <summary>The hash of words so far and one more.</summary>
    public static ulong Extend(ulong words, ulong word) => EntityExtraction.Text.TextHash.Combine(words, word);
}

/// <summary>On which side of a form a word rules it out; the values of the contexts table.</summary>
[Flags]
internal enum RankContext
{
    None = 0,
    After = 1,
    Before = 2,

    /// <summary>Under form 0: a word that goes on after a lower-case rank that is mostly an adjective ("the major who").</summary>
    Follower = 4,

    /// <summary>Under form 0: a word that opens a noun group ("a major").</summary>
    Opener = 8,

    /// <summary>Under form 0: the head of a post ("minister").</summary>
    Post = 16,

    /// <summary>Under form 0: <see cref="RankStatus"/> that a word in front of a rank tells, from this bit on.</summary>
    FirstFlagBefore = 1 << 8,

    /// <summary>Under form 0: flags that a word behind a rank tells, from this bit on.</summary>
    FirstFlagAfter = 1 << 16,
}
