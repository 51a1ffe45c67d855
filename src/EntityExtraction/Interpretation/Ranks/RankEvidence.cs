using EntityExtraction.Grammars.Ranks;
using EntityExtraction.Text;

namespace EntityExtraction.Interpretation.Ranks;

/// <summary>A name or word of an article that tells a country or a service.</summary>
internal readonly record struct RankEvidence(int First, int End, RankEvidenceWord Word);

/// <summary>Finds the names and words of an article that tell countries and services: leftmost longest, no person's names.</summary>
internal static class RankEvidenceFinder
{
    /// <param name="table">The lexicon.</param>
    /// <param name="text">The article.</param>
    /// <param name="words">The lexicon's words for the tokens; empty where the caller has not got them.</param>
    /// <param name="people">The persons' names, in order.</param>
    public static List<RankEvidence> Find(RankTable table, TokenizedText text, ReadOnlySpan<RankWord> words, List<(int First, int End)> people)
    {
        var found = new List<RankEvidence>();
        int person = 0;
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            while (person < people.Count && people[person].End <= i)
            {
                person++;
            }

            if (person < people.Count && people[person].First <= i)
            {
                i = people[person].End - 1;
                continue;
            }

            RankWord word = words.IsEmpty ? table.Word(text[i]) : words[i];
            RankEvidence evidence = word.Has(RankWord.OpensEvidence) ? Longest(table, text, i) : default;
            if (evidence.End > i)
            {
                found.Add(evidence);
                i = evidence.End - 1;
            }
        }

        return found;
    }

    private static RankEvidence Longest(RankTable table, TokenizedText text, int first)
    {
        ReadOnlySpan<char> opening = text[first];
        var best = default(RankEvidence);
        if (!char.IsLetterOrDigit(opening[0]))
        {
            return best;
        }

        bool capital = !RankWords.StartsLower(opening);
        int limit = Math.Min(text.Tokens.Length, first + RankEvidenceWord.MaximumTokens);
        ulong words = 0;
        for (int i = first; i < limit; i++)
        {
            if (text[i].Length > LetterFolding.MaximumLength)
            {
                break;
            }

            words = RankEvidenceWord.Extend(words, RankWords.Key(text[i]));
            var word = new RankEvidenceWord(table.Evidence.Find(words, 0));
            bool written = word.Has(RankEvidenceWord.Acronym) ? RankWords.LooksLikeAcronym(opening) : capital || word.Has(RankEvidenceWord.AnyCase);
            if (word.Tells && written && word.Country < table.TextCount)
            {
                best = new RankEvidence(first, i + 1, word);
            }

            if (!word.Has(RankEvidenceWord.HasLonger))
            {
                break;
            }
        }

        return best;
    }
}
