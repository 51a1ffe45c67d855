using System.Globalization;
using EntityExtraction.Gazetteers;
using EntityExtraction.Text;

namespace EntityExtraction.Training.Compilation;

/// <summary>
/// Gathers forms with their classes and compiles them into the tables of single words (word to class mask) and of phrases (a trie,
/// see <see cref="PhraseMatcher"/>).
/// </summary>
internal sealed class NameListCompiler(Segmenter segmenter)
{
    private readonly Dictionary<ulong, int> _words = [];
    private readonly Dictionary<ulong, int> _phrases = [];

    /// <summary>
    /// Adds a form to a class. An abbreviation that its lexicon lists in small letters ("dr.") is added as a capitalised one is read,
    /// too: only that keeps its stop in texts.
    /// </summary>
    public void Add(string form, LexiconClass lexicon)
    {
        AddTokens(form, lexicon);
        if (form.Contains('.', StringComparison.Ordinal))
        {
            AddTokens(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(form), lexicon);
        }
    }

    public byte[] Words() => MappedTableBuilder.Build(_words);

    public byte[] Phrases() => MappedTableBuilder.Build(_phrases);

    private void AddTokens(string form, LexiconClass lexicon)
    {
        TokenizedText text = segmenter.Segment(form);
        int count = text.Tokens.Length;
        if (count is 0 or > PhraseMatcher.MaximumTokens)
        {
            return;
        }

        int bit = 1 << (int)lexicon;
        if (count == 1)
        {
            Join(_words, LowerHash(text[0]), bit);
            return;
        }

        ulong hash = 0;
        for (int i = 0; i < count; i++)
        {
            hash = PhraseMatcher.Extend(hash, LowerHash(text[i]));
            Join(_phrases, hash, i < count - 1 ? PhraseMatcher.HasLonger : bit);
        }
    }

    private static void Join(Dictionary<ulong, int> table, ulong key, int bits) =>
        table[key] = table.GetValueOrDefault(key) | bits;

    private static ulong LowerHash(ReadOnlySpan<char> token)
    {
        Span<char> folded = stackalloc char[LetterFolding.MaximumLength];
        folded = folded[..LetterFolding.Fold(token, folded)];
        Span<char> lower = stackalloc char[folded.Length];
        folded.ToLowerInvariant(lower);
        return TextHash.Of(lower);
    }
}
