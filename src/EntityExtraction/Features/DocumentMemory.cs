using System.Runtime.InteropServices;
using EntityExtraction.Gazetteers;

namespace EntityExtraction.Features;

/// <summary>
/// What an article says of a word in one place that helps to read it in others: which phrase defines an acronym ("Short Range
/// Reconnaissance (SRR)"), and which words were parts of somebody's full name. Buffers are kept between documents; not thread-safe.
/// </summary>
internal sealed class DocumentMemory
{
    /// <summary>The word was a part, but not the first, of a run that begins with a given name.</summary>
    public const byte AfterGivenName = 1;

    /// <summary>The word was in a run of several words after a rank or an honorific.</summary>
    public const byte AfterTitle = 2;

    private const int LongestAcronym = 10;
    private const int LongestName = 5;

    private readonly Dictionary<ulong, Entry> _entries = [];

    /// <summary>Forgets the last document.</summary>
    public void Clear() => _entries.Clear();

    /// <summary>What is known of a word; default where nothing is.</summary>
    public Entry Find(WordInfo word) =>
        word.IsCapitalised && _entries.Count > 0 && _entries.TryGetValue(word.Lower, out Entry entry) ? entry : default;

    /// <summary>Learns from a sentence.</summary>
    public void Read(ReadOnlySpan<WordInfo> words, ReadOnlySpan<CapitalRun> runs, ReadOnlySpan<byte> ranks)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (runs[i].First == i && runs[i].Last > i)
            {
                ReadName(words, runs[i], ranks);
            }

            if (i > 0 && i + 2 < words.Length && words[i].Text == "(" && words[i + 2].Text == ")")
            {
                ReadAcronym(words, i);
            }
        }
    }

    private void ReadName(ReadOnlySpan<WordInfo> words, CapitalRun run, ReadOnlySpan<byte> ranks)
    {
        // A rank before the name may be a part of the capitalised run itself.
        int first = run.First;
        while (first <= run.Last && (ranks[first] != 0 || IsHonorific(words[first])))
        {
            first++;
        }

        bool titled = first > run.First || (first > 0 && (ranks[first - 1] != 0 || IsHonorific(words[first - 1])));
        int length = run.Last - first + 1;
        if (length is < 2 or > LongestName)
        {
            return;
        }

        byte marks = (byte)((words[first].IsListed(LexiconClass.GivenName) ? AfterGivenName : 0) | (titled ? AfterTitle : 0));
        for (int i = first + 1; i <= run.Last && marks != 0; i++)
        {
            ref Entry entry = ref CollectionsMarshal.GetValueRefOrAddDefault(_entries, words[i].Lower, out _);
            entry = entry with { Marks = (byte)(entry.Marks | marks) };
        }
    }

    /// <summary>Small words that are honorifics elsewhere ("saw", "ma") do not count.</summary>
    private static bool IsHonorific(WordInfo word) => word.IsCapitalised && word.IsListed(LexiconClass.Honorific);

    /// <summary>Reads "(ABC)" at <paramref name="bracket"/> as the acronym of the words before it, where one of them begins with its first letter.</summary>
    private void ReadAcronym(ReadOnlySpan<WordInfo> words, int bracket)
    {
        WordInfo acronym = words[bracket + 1];
        if (!acronym.Has(WordForm.AllCapitals) || acronym.Text.Length is < 2 or > LongestAcronym)
        {
            return;
        }

        int least = Math.Max(0, bracket - acronym.Text.Length - 3);
        for (int i = bracket - 1; i >= least; i--)
        {
            if (words[i].IsCapitalised && words[i].Text[0] == acronym.Text[0] && (i < bracket - 1 || acronym.Text.Length < 3))
            {
                ref Entry entry = ref CollectionsMarshal.GetValueRefOrAddDefault(_entries, acronym.Lower, out _);
                entry = entry.Head is null ? entry with { Head = words[bracket - 1] } : entry;
                return;
            }
        }
    }

    /// <summary>What is known of a word.</summary>
    /// <param name="Head">The last word of the phrase that defines the acronym.</param>
    /// <param name="Marks">Of names.</param>
    internal readonly record struct Entry(WordInfo? Head, byte Marks);
}
