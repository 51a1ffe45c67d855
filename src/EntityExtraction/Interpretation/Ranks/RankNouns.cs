using EntityExtraction.Grammars.Ranks;
using EntityExtraction.Text;

namespace EntityExtraction.Interpretation.Ranks;

/// <summary>
/// Ranks that stand as nouns, without a name: "the general" is the major general named before, "two generals" may be of any general's
/// rank, and only "promoted to general" speaks of the one rank so called.
/// </summary>
internal sealed class RankNouns(RankReader reader, TokenizedText text)
{
    private const int Reach = 5;

    /// <summary>What higher and lower ranks are called for short, by their last word.</summary>
    private static readonly string[] Heads = ["General", "Admiral", "Colonel", "Lieutenant", "Sergeant"];

    /// <summary>The last rank with a name, by head, as an index into the values; -1 for none.</summary>
    private readonly int[] _named = [-1, -1, -1, -1, -1];

    /// <summary>The heads of which all grades are one class: generals and admirals.</summary>
    public static ReadOnlySpan<string> Classes => Heads.AsSpan(0, 2);

    /// <summary>The value of a rank as its noun means it. Calls go forward in the text.</summary>
    /// <param name="ranks">The ranks of the article.</param>
    /// <param name="values">Their values; those before <paramref name="index"/> are final.</param>
    /// <param name="index">The rank at hand.</param>
    public RankValue Settle(ReadOnlySpan<ReadRank> ranks, ReadOnlySpan<RankValue?> values, int index)
    {
        RankValue value = values[index]!;
        ReadRank rank = ranks[index];
        int head = Array.FindIndex(Heads, h => EndsWith(value.Title, h));
        if (head < 0)
        {
            return value;
        }

        if (rank.Person >= 0)
        {
            _named[head] = index;
            return value;
        }

        if (value.Title != Heads[head] || rank.End - rank.First != 1 || rank.End < text.Tokens.Length && RankWords.StartsUpper(text[rank.End]))
        {
            return value;
        }

        bool plural = text[rank.First].EndsWith("s", StringComparison.OrdinalIgnoreCase);
        bool definite = rank.First > 0 && text[rank.First - 1] is "the" or "The" or "this" or "This" or "that" or "That";
        if (definite && !plural && _named[head] is var named && named >= 0 && rank.Setting.Said == RankParts.None)
        {
            RankValue holder = values[named]!;
            RankParts known = holder.Said | holder.Inferred;
            return holder with { Status = value.Status, Said = RankParts.None, Inferred = known };
        }

        bool anyGrade = head < Classes.Length && (plural || definite || IsOpened(rank.First));
        return anyGrade && reader.AllGrades(head, rank.Setting.Country) is { Count: > 0 } codes ? value with { NatoCodes = codes, Places = [] } : value;
    }

    /// <summary>Whether a title ends with a head: "Lieutenant General", "Rear Admiral (lower half)".</summary>
    public static bool EndsWith(string title, string head)
    {
        int end = title.IndexOf(" (", StringComparison.Ordinal);
        ReadOnlySpan<char> words = end < 0 ? title : title.AsSpan(0, end);
        return words.EndsWith(head, StringComparison.Ordinal) && (words.Length == head.Length || words[^(head.Length + 1)] == ' ');
    }

    /// <summary>Whether an article, a number or another word that opens a noun group stands before the noun, adjectives between them.</summary>
    private bool IsOpened(int first)
    {
        for (int i = first - 1; i >= Math.Max(0, first - Reach); i--)
        {
            ReadOnlySpan<char> word = text[i];
            if (!char.IsLetter(word[0]) || word is "to" or "of" or "as" or "full" or "from" or "by" or "and" or "than")
            {
                return false;
            }

            if (word is "a" or "an" or "A" or "An" or "the" or "The" or "one" or "One" or "another" or "Another" or "every" or "each" or "no" or "his" or "her" or "its" or "their" or "our")
            {
                return true;
            }
        }

        return false;
    }
}
