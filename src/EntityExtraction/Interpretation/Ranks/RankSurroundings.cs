using EntityExtraction.Grammars.Ranks;
using EntityExtraction.Text;

namespace EntityExtraction.Interpretation.Ranks;

/// <summary>
/// Reads the words around one rank of an article: which country and service they attach to it, and how it is held. Only a bounded
/// number of tokens on either side counts, in the rank's own sentence and up to the next person or rank.
/// </summary>
internal sealed class RankSurroundings(RankTable table, RankReader reader, TokenizedText text, IReadOnlyList<RankEvidence> evidence)
{
    private const int Reach = 14;
    private const int StatusReach = 5;

    private int _firstEvidence;

    /// <summary>Country and service that the words around a rank attach to it. Calls go forward in the text.</summary>
    /// <param name="form">The rank's form.</param>
    /// <param name="rank">Its tokens.</param>
    /// <param name="person">The tokens of the person it stands before; empty for none.</param>
    /// <param name="left">First token that may belong to it.</param>
    /// <param name="right">End of the tokens that may belong to it.</param>
    public (int Country, RankService? Service) Attached(int form, (int First, int End) rank, (int First, int End) person, int left, int right)
    {
        left = Math.Max(left, rank.First - Reach);
        while (_firstEvidence < evidence.Count && evidence[_firstEvidence].End <= left)
        {
            _firstEvidence++;
        }

        int country = 0;
        RankService? service = null;
        int next = _firstEvidence;
        while (next < evidence.Count && evidence[next].First < rank.First)
        {
            next++;
        }

        // The bounds are looked for only where there is something to bound.
        int floor = next > _firstEvidence ? Floor(left, rank.First) : rank.First;
        for (int i = next - 1; i >= _firstEvidence && evidence[i].First >= floor; i--)
        {
            // A rank may hold a word of a service itself ("Police Colonel"); such evidence reaches into it.
            if (evidence[i].End <= rank.First && Belongs(evidence[i], rank.First))
            {
                Take(evidence[i].Word, form, ref country, ref service);
            }
        }

        int start = person.End > person.First ? person.End : rank.End;
        int limit = Math.Min(right, start + Reach);
        int ceiling = next < evidence.Count && evidence[next].First < limit ? Ceiling(start, limit) : start;
        for (int i = next; i < evidence.Count && evidence[i].First < ceiling; i++)
        {
            // A country's name needs a word that ties it to the rank; an adjective or a body does not.
            bool tied = evidence[i].First > start
                && (!evidence[i].Word.Has(RankEvidenceWord.IsName) || text[evidence[i].First - 1] is "of" or "(" or "the");
            if (tied)
            {
                Take(evidence[i].Word, form, ref country, ref service);
            }
        }

        return (country, service);
    }

    /// <summary>How the rank is held: adjectives before it, words in brackets or after a comma behind it or its holder.</summary>
    public RankStatus Status((int First, int End) rank, (int First, int End) person, int left)
    {
        int status = 0;
        int floor = Math.Max(left, rank.First - StatusReach);
        for (int i = rank.First - 1; i >= floor; i--)
        {
            ReadOnlySpan<char> word = text[i];
            RankContext context = table.Context(0, word);
            int flags = ((int)context >> 8) & 0xFF;
            status |= flags;
            bool passes = flags != 0 || RankWords.IsHyphen(word) || word is "." || RankWords.StartsUpper(word) || IsBranch(word);
            if (!passes)
            {
                break;
            }
        }

        status |= After(rank.End);
        if (person.End > person.First)
        {
            status |= After(person.End);
        }

        return (RankStatus)status;
    }

    private void Take(RankEvidenceWord word, int form, ref int country, ref RankService? service)
    {
        if (country == 0 && word.Country != 0 && !word.Has(RankEvidenceWord.Place) && reader.HasReading(form, word.Country))
        {
            country = word.Country;
        }

        if (service is null && word.Service is { } told && reader.HasReading(form, country, told))
        {
            service = told;
        }
    }

    /// <summary>
    /// Whether evidence before a rank describes its holder: a country's name only as "of Laos", "Laos'" or right before the rank, and over
    /// a comma only with a post before it ("Iran's defence minister, Brigadier General").
    /// </summary>
    private bool Belongs(RankEvidence item, int rank)
    {
        if (!item.Word.Has(RankEvidenceWord.IsName) || item.End == rank)
        {
            return true;
        }

        int end = rank - item.End > 2 && text[rank - 1] is "," && (table.Context(0, text[rank - 2]) & RankContext.Post) != 0 ? rank - 1 : rank;
        bool comma = false;
        for (int i = item.End; i < end; i++)
        {
            comma |= text[i] is ",";
        }

        return !comma && (text[item.End] is "'s" or "\u2019s" or "'" or "\u2019" || (item.First > 0 && text[item.First - 1] is "of"));
    }

    /// <summary>The first token before a rank from which on nothing parts it from what stands before it.</summary>
    private int Floor(int left, int rank)
    {
        int commas = 0;
        for (int i = rank - 1; i >= left; i--)
        {
            ReadOnlySpan<char> word = text[i];
            commas += word is "," ? 1 : 0;
            if (commas > 1 || Parts(word))
            {
                return i + 1;
            }
        }

        return left;
    }

    /// <summary>The end of what belongs to a rank behind it or its holder: an apposition, a bracket or a complement with "of".</summary>
    private int Ceiling(int start, int right)
    {
        if (start >= right || !(text[start] is "," or "(" or "of" or "from" or "in"))
        {
            return start;
        }

        for (int i = start + 1; i < right; i++)
        {
            if (Parts(text[i]))
            {
                return i;
            }
        }

        return right;
    }

    private bool Parts(ReadOnlySpan<char> word)
    {
        if (word is "of" or "for" or "the" or "and" or "as" or "(" or ")")
        {
            return false;
        }

        bool verb = word.Length > 4 && RankWords.StartsLower(word) && word.EndsWith("ed", StringComparison.Ordinal) && !IsStatus(word);
        return verb || word is ";" or ":" or "\"" or "\u201D" or "\u201C" or "!" or "?" || (table.Context(0, word) & RankContext.Follower) != 0;
    }

    private bool IsStatus(ReadOnlySpan<char> word) => ((int)table.Context(0, word) >> 8) != 0;

    private static bool IsBranch(ReadOnlySpan<char> word) =>
        word is "army" or "navy" or "naval" or "police" or "air" or "force" or "marine" or "military" or "intelligence" or "infantry" or "and" or "general";

    /// <summary>The flags of words behind <paramref name="end"/>, in brackets or after a comma.</summary>
    private int After(int end)
    {
        if (end + 1 >= text.Tokens.Length)
        {
            return 0;
        }

        int flags = ((int)table.Context(0, text[end + 1]) >> 16) & 0xFF;
        if (text[end] is "(")
        {
            return flags;
        }

        // ", retired," but not ", retired General Smith": what follows an apposition is its end.
        bool ends = end + 2 >= text.Tokens.Length || text[end + 2] is "," or "." or ")" or ";" or "from";
        return text[end] is "," && ends ? flags : 0;
    }
}
