using EntityExtraction.Gazetteers;
using EntityExtraction.Grammars.Dates;
using EntityExtraction.Grammars.Ranks;
using EntityExtraction.Model;
using EntityExtraction.Text;

namespace EntityExtraction.Features;

/// <summary>Looks a word up in clusters, lists and the grammars' vocabularies, and describes its form.</summary>
internal sealed class WordAnalyzer(
    MappedTable clusters, MappedTable meanings, MappedTable lists, MappedTable phrases, DateVocabulary dates, RankTable ranks)
{
    private const int CoarseShift = 12;

    /// <summary>Packs the two neighbour clusters of a word for the cluster table.</summary>
    public static int PackClusters(int fine, int coarse) => (fine + 1) | ((coarse + 1) << CoarseShift);

    public WordInfo Analyze(ReadOnlySpan<char> token)
    {
        Span<char> folded = stackalloc char[LetterFolding.MaximumLength];
        folded = folded[..LetterFolding.Fold(token, folded)];
        Span<char> lower = stackalloc char[folded.Length];
        folded.ToLowerInvariant(lower);
        Span<char> normal = stackalloc char[folded.Length];
        for (int i = 0; i < lower.Length; i++)
        {
            normal[i] = char.IsDigit(lower[i]) ? '0' : lower[i];
        }

        ulong lowerHash = TextHash.Of(lower);
        WordForm form = FormOf(folded, lower);
        int packed = FindClusters(folded, lower, normal, form);
        int meaning = meanings.Find(TextHash.Of(normal), 0);
        return new WordInfo
        {
            Text = token.ToString(),
            Folded = TextHash.Of(folded),
            Lower = lowerHash,
            Normal = TextHash.Of(normal),
            Shape = ShapeOf(folded),
            Affixes = AffixesOf(normal),
            FineCluster = packed & ((1 << CoarseShift) - 1),
            CoarseCluster = packed >> CoarseShift,
            MeaningCluster = meaning,
            Lists = (uint)lists.Find(lowerHash, 0),
            StartsPhrase = (phrases.Find(PhraseMatcher.Extend(0, lowerHash), 0) & PhraseMatcher.HasLonger) != 0,
            DateTerm = dates.Classify(token),
            RankWord = ranks.Word(token),
            Form = form,
        };
    }

    /// <summary>The clusters of the word as written, else (a headline's capitals) of its capitalised, else of its lower-case form.</summary>
    private int FindClusters(ReadOnlySpan<char> folded, ReadOnlySpan<char> lower, ReadOnlySpan<char> normal, WordForm form)
    {
        Span<char> key = stackalloc char[folded.Length];
        for (int i = 0; i < key.Length; i++)
        {
            key[i] = char.IsDigit(folded[i]) ? '0' : folded[i];
        }

        int found = clusters.Find(TextHash.Of(key), 0);
        if (found == 0 && (form & WordForm.AllCapitals) != 0)
        {
            lower.CopyTo(key);
            key[0] = folded[0];
            found = clusters.Find(TextHash.Of(key), 0);
        }

        return found != 0 ? found : clusters.Find(TextHash.Of(normal), 0);
    }

    private static WordForm FormOf(ReadOnlySpan<char> folded, ReadOnlySpan<char> lower)
    {
        bool anyUpper = false;
        bool anyLower = false;
        bool anyDigit = false;
        foreach (char c in folded)
        {
            anyUpper |= CharClass.IsUpper(c);
            anyLower |= CharClass.IsLower(c);
            anyDigit |= char.IsDigit(c);
        }

        bool letter = anyUpper || anyLower || (folded.Length > 0 && char.IsLetter(folded[0]));
        WordForm form = (folded.Length > 0 && CharClass.IsUpper(folded[0]) ? WordForm.Capitalised : 0)
            | (anyUpper && !anyLower ? WordForm.AllCapitals : 0)
            | (anyLower && !anyUpper ? WordForm.AllLower : 0)
            | (anyDigit ? WordForm.HasDigit : 0)
            | (letter ? WordForm.HasLetter : 0)
            | (!letter && !anyDigit ? WordForm.Symbol : 0)
            | (folded.Length > 0 && CharClass.IsTerminal(folded[0]) ? WordForm.Terminal : 0);
        bool connector = lower is "of" or "the" or "and" or "for" or "de" or "del" or "la" or "al" or "el" or "bin" or "ibn" or "-" or "&" or "'s" or "'" or "da" or "do" or "dos" or "di" or "van" or "von";
        return connector ? form | WordForm.Connector : form;
    }

    /// <summary>Runs of capitals and of small letters shrink to two and one, digits are counted up to four, marks stay.</summary>
    private static ulong ShapeOf(ReadOnlySpan<char> folded)
    {
        Span<char> shape = stackalloc char[12];
        int length = 0;
        char last = '\0';
        int run = 0;
        foreach (char c in folded)
        {
            char s = CharClass.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? '0' : c;
            run = s == last ? run + 1 : 1;
            last = s;
            int most = s switch { 'X' => 2, '0' => 4, _ => 1 };
            if (run <= most && length < shape.Length)
            {
                shape[length++] = s;
            }
        }

        return TextHash.Of(shape[..length]);
    }

    private static ulong[] AffixesOf(ReadOnlySpan<char> word)
    {
        const int longest = 4;
        ulong[] affixes = new ulong[2 * longest];
        for (int n = 1; n <= longest && n < word.Length; n++)
        {
            affixes[n - 1] = TextHash.Of(word[..n]);
            affixes[longest + n - 1] = TextHash.Of(word[^n..]);
        }

        return affixes;
    }
}
