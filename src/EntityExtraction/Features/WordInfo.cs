using EntityExtraction.Grammars.Dates;
using EntityExtraction.Grammars.Ranks;

namespace EntityExtraction.Features;

/// <summary>What is known of a word by itself, whatever stands around it. Shared between documents; but for the memo of its scores, immutable.</summary>
internal sealed class WordInfo
{
    /// <summary>The scores of the word's own features at each offset, once the tagger has summed them; null before.</summary>
    public short[]? ScoreRows;

    /// <summary>The token as it stands in texts.</summary>
    public required string Text { get; init; }

    /// <summary>Hash of the folded form with its case.</summary>
    public required ulong Folded { get; init; }

    /// <summary>Hash of the folded form in lower case.</summary>
    public required ulong Lower { get; init; }

    /// <summary>Hash of the lower-case form with every digit as 0.</summary>
    public required ulong Normal { get; init; }

    /// <summary>Hash of the pattern of capitals, small letters, digits and marks.</summary>
    public required ulong Shape { get; init; }

    /// <summary>Hashes of the first one to four and the last one to four characters in lower case; zero where the word is shorter.</summary>
    public required ulong[] Affixes { get; init; }

    /// <summary>Cluster of 600 by neighbours, plus one; zero where unknown.</summary>
    public required int FineCluster { get; init; }

    /// <summary>Cluster of 128 by neighbours, plus one.</summary>
    public required int CoarseCluster { get; init; }

    /// <summary>Cluster of 1000 by meaning (lower case), plus one.</summary>
    public required int MeaningCluster { get; init; }

    /// <summary>A bit per <see cref="Gazetteers.LexiconClass"/> that lists the word.</summary>
    public required uint Lists { get; init; }

    /// <summary>Whether a phrase of the name lists begins with the word.</summary>
    public required bool StartsPhrase { get; init; }

    /// <summary>The part it can play in a date.</summary>
    public DateTerm DateTerm { get; init; }

    /// <summary>The part it can play in a rank.</summary>
    public RankWord RankWord { get; init; }

    public required WordForm Form { get; init; }

    public bool IsCapitalised => (Form & WordForm.Capitalised) != 0;

    public bool IsListed(Gazetteers.LexiconClass lexicon) => (Lists >> (int)lexicon & 1) != 0;

    public bool Has(WordForm form) => (Form & form) != 0;
}

/// <summary>Coarse properties of a word's characters.</summary>
[Flags]
internal enum WordForm : byte
{
    None = 0,
    Capitalised = 1,
    AllCapitals = 2,
    AllLower = 4,
    HasDigit = 8,
    Symbol = 16,
    Connector = 32,
    Terminal = 64,
    HasLetter = 128,
}
