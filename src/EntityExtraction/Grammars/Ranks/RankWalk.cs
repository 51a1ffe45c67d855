using EntityExtraction.Text;

namespace EntityExtraction.Grammars.Ranks;

/// <summary>One walk of the matcher through a text: reads tokens as words of the lexicon and follows the trie.</summary>
/// <param name="table">The lexicon.</param>
/// <param name="text">The text.</param>
/// <param name="words">The lexicon's words for the tokens of the text, where the caller has them; else they are looked up.</param>
/// <param name="end">Where the walk ends.</param>
/// <param name="whole">Whether the text is said to be a rank, so that letter case and rare readings do not matter.</param>
internal ref struct RankWalk(RankTable table, TokenizedText text, ReadOnlySpan<RankWord> words, int end, bool whole = false)
{
    private const int MaximumBracket = 3;

    private readonly ReadOnlySpan<RankWord> _words = words;

    /// <summary>Number of tokens looked up so far.</summary>
    public long Reads { get; private set; }

    public readonly int End => end;

    public RankWord Word(int token)
    {
        Reads++;
        return _words.IsEmpty ? table.Word(text[token]) : _words[token];
    }

    /// <summary>The longest form from <paramref name="first"/>, with a service in brackets and an abbreviation's own stop.</summary>
    public RankMatch Longest(int first, RankWord word)
    {
        int form = 0;
        int formEnd = first;
        bool plural = false;
        bool formPlural = false;
        RankWord last = word;
        RankWord formLast = word;
        int node = word.Has(RankWord.StartsForm) ? table.Step(0, word.Number) : 0;
        int at = first + 1;
        bool spelt = true;
        while (node != 0)
        {
            plural |= last.Has(RankWord.IsPlural);
            spelt &= !last.Has(RankWord.IsAbbreviation);
            RankForm record = table.Form(node);
            bool blocked = !whole && (record.Marks & RankFormMarks.Blocked) != 0;
            if (blocked || (record.ReadingCount > 0 && (whole || IsLookedFor(record.Marks, spelt && !plural))))
            {
                (form, formEnd, formPlural, formLast) = (node, at, plural, last);
            }

            if (at - first >= RankMatcher.MaximumTokens)
            {
                break;
            }

            node = Next(node, ref at, out last);
        }

        if (formEnd <= first + 1 && word.Has(RankWord.IsAcronym) && (whole || !RankWords.StartsLower(text[first])))
        {
            int acronym = table.Acronym(RankWords.Key(text[first]));
            RankForm record = table.Form(acronym);
            RankFormMarks marks = record.Marks;
            // "DCPs" is a plural, "CBS" is none.
            bool written = ((marks & RankFormMarks.Stopped) != 0 || RankWords.LooksLikeAcronym(text[first]))
                && !(word.Has(RankWord.IsPlural) && text[first][^1] == 'S');
            if (record.ReadingCount > 0 && (whole || (written && IsLookedFor(marks, spelt: true))))
            {
                (form, formEnd, formPlural, formLast) = (acronym, first + 1, word.Has(RankWord.IsPlural), word);
            }
        }

        return form == 0 ? default : Build(first, formEnd, form, formPlural, word, formLast);
    }

    /// <summary>Whether tokens cannot belong together across the gap before <paramref name="token"/>: a blank line stands there.</summary>
    public readonly bool BreaksBefore(int token) => RankWords.BreaksBefore(text, token);

    public readonly bool StartsUpper(int token) => RankWords.StartsUpper(text[token]);

    /// <summary><paramref name="token"/>, or the one after it where a hyphen joins it to the word before.</summary>
    public readonly int AfterHyphen(int token) =>
        token + 1 < end && RankWords.IsHyphen(text[token]) && text.IsGlued(token) ? token + 1 : token;

    /// <summary>Goes one word on in the trie, over a hyphen, a slash or a stop that joins two words.</summary>
    private int Next(int node, ref int at, out RankWord word)
    {
        word = default;
        int token = at;
        for (int skipped = 0; token < end && skipped <= 2 && !BreaksBefore(token); skipped++)
        {
            word = Word(token);
            int next = word.Number == 0 || (!whole && ChangesCase(token)) ? 0 : table.Step(node, word.Number);
            if (next != 0)
            {
                at = token + 1;
                return next;
            }

            ReadOnlySpan<char> mark = text[token];
            if (mark is "(" && (table.Form(node).Marks & RankFormMarks.Rating) != 0 && CloseOf(token) is int close and > 0)
            {
                token = close + 1;
                continue;
            }

            bool joins = (RankWords.IsHyphen(mark) || mark is "/" or ".") && text.IsGlued(token);
            if (!joins)
            {
                break;
            }

            token++;
        }

        return 0;
    }

    private static bool IsLookedFor(RankFormMarks marks, bool spelt) =>
        (marks & RankFormMarks.Silent) == 0 && (spelt || (marks & RankFormMarks.Spelt) == 0);

    /// <summary>Whether a capitalised word follows one of small letters: "police director General" is a post and a rank.</summary>
    private readonly bool ChangesCase(int token)
    {
        const int longestParticle = 3;
        ReadOnlySpan<char> word = text[token];
        ReadOnlySpan<char> before = text[token - 1];
        return before.Length > longestParticle && RankWords.StartsLower(before) && word.Length > longestParticle && RankWords.StartsUpper(word);
    }

    /// <summary>The token that closes the bracket opened at <paramref name="open"/>, a few tokens on at most; else 0.</summary>
    private readonly int CloseOf(int open)
    {
        int limit = Math.Min(end, open + 1 + MaximumBracket);
        for (int i = open + 2; i < limit; i++)
        {
            if (text[i] is ")")
            {
                return i;
            }
        }

        return 0;
    }

    private RankMatch Build(int first, int formEnd, int form, bool plural, RankWord word, RankWord last)
    {
        RankForm record = table.Form(form);
        ReadOnlySpan<char> opening = text[first];
        bool single = (record.Marks & RankFormMarks.Single) != 0;
        bool stop = last.Has(RankWord.IsAbbreviation) && opening[^1] == '.';
        int endToken = formEnd;
        bool stops = last.Has(RankWord.IsAbbreviation) || (last.Has(RankWord.IsAcronym) && single && text[first].IndexOfAnyInRange('a', 'z') >= 0);
        if (stops && text[formEnd - 1][^1] != '.' && endToken < end && text[endToken] is "." && text.IsGlued(endToken))
        {
            // The tokeniser did not know the abbreviation; its stop belongs to it all the same where a name follows.
            bool name = whole || (endToken + 1 < end && StartsUpper(endToken + 1) && !BreaksBefore(endToken + 1));
            endToken += name ? 1 : 0;
            stop |= name;
        }

        if (endToken + 2 < end && text[endToken] is "(" && text[endToken + 2] is ")" && Word(endToken + 1).Has(RankWord.IsSuffix))
        {
            endToken += 3;
        }

        bool certain = (record.Marks & RankFormMarks.Certain) != 0
            || (single && (word.Has(RankWord.IsCertain) || (stop && RankWords.StartsUpper(opening))));
        RankMarks marks = (plural ? RankMarks.Plural : 0) | (RankWords.StartsLower(text[formEnd - 1]) && RankWords.StartsLower(opening) ? RankMarks.CommonNoun : 0);
        return new RankMatch(first, endToken, certain ? RankStrength.Certain : RankStrength.Ambiguous, marks, form);
    }
}
