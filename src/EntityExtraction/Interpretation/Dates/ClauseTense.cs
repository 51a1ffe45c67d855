using EntityExtraction.Text;

namespace EntityExtraction.Interpretation.Dates;

/// <summary>When the clause of a date plays.</summary>
internal enum Tense
{
    Unknown,
    Past,
    Future,
}

/// <summary>
/// Tells the tense of the clause around a date by the nearest verb: first to its left, as in "will meet on Monday", then to its
/// right, as in "On Monday, he said". It looks a bounded number of tokens each way.
/// </summary>
internal static class ClauseTense
{
    private const int Reach = 14;

    public static Tense Of(DateCalendar calendar, TokenizedText text, Sentence sentence, int first, int end)
    {
        Tense tense = Left(calendar, text, Math.Max(sentence.First, first - Reach), first);
        if (tense != Tense.Future && first > sentence.First && text[first - 1] is "until" or "till" or "by" or "through")
        {
            // "is free until Thursday": without a verb of the past before it, a limit lies ahead; with one it may lie on either side.
            return tense == Tense.Unknown ? Tense.Future : Tense.Unknown;
        }

        return tense != Tense.Unknown ? tense : Right(calendar, text, end, Math.Min(sentence.End, end + Reach));
    }

    private static Tense Left(DateCalendar calendar, TokenizedText text, int from, int first)
    {
        for (int i = first - 1; i >= from; i--)
        {
            switch (Sign(calendar, text[i]))
            {
                case TenseSign.Boundary:
                    return Tense.Unknown;
                case TenseSign.Future:
                    return Tense.Future;
                case TenseSign.Intention:
                    // "was due in June" may have come or not; "the plan" is a thing and no intention.
                    TenseSign before = i > from ? Sign(calendar, text[i - 1]) : TenseSign.None;
                    if (before == TenseSign.Determiner)
                    {
                        break;
                    }

                    return before == TenseSign.Past ? Tense.Unknown : Tense.Future;
                case TenseSign.Past:
                    return Tense.Past;
                case TenseSign.Participle:
                    return Passive(calendar, text, from, i);
                case TenseSign.To when i > from && text[i - 1] is "was" or "were":
                    // "was to leave in August": it may have come or not.
                    return Tense.Unknown;
                case TenseSign.To when i + 1 < first && char.IsLower(text[i + 1][0]) && IsIntended(calendar, text, from, i):
                    return Tense.Future;
            }
        }

        return Tense.Unknown;
    }

    private static Tense Right(DateCalendar calendar, TokenizedText text, int end, int to)
    {
        for (int i = end; i < to; i++)
        {
            switch (Sign(calendar, text[i]))
            {
                case TenseSign.Boundary:
                    return Tense.Unknown;
                case TenseSign.Future:
                    return Tense.Future;
                case TenseSign.Past:
                case TenseSign.Participle:
                    return Tense.Past;
            }
        }

        return Tense.Unknown;
    }

    /// <summary>The tense of a participle: future after "be" or a word of the future ("to be held", "will have left").</summary>
    private static Tense Passive(DateCalendar calendar, TokenizedText text, int from, int at)
    {
        for (int i = at - 1; i >= Math.Max(from, at - 3); i--)
        {
            TenseSign sign = Sign(calendar, text[i]);
            if (sign is TenseSign.Be or TenseSign.Future)
            {
                return Tense.Future;
            }
        }

        return Tense.Past;
    }

    /// <summary>Whether an infinitive is what somebody means to do: "is to visit", "expected to sign", but not "managed to flee".</summary>
    private static bool IsIntended(DateCalendar calendar, TokenizedText text, int from, int to)
    {
        for (int i = to - 1; i >= Math.Max(from, to - 3); i--)
        {
            ReadOnlySpan<char> word = text[i];
            if (Sign(calendar, word) is TenseSign.Intention or TenseSign.Future || word is "is" or "are" or "agreed" or "vowed" or "pledged" or "promised")
            {
                return true;
            }
        }

        return false;
    }

    private static TenseSign Sign(DateCalendar calendar, ReadOnlySpan<char> word)
    {
        if (word.Length == 1 && word[0] is ';' or ':' or '"' or '\u201C' or '\u201D' or '(' or ')' or '.')
        {
            return TenseSign.Boundary;
        }

        if (!char.IsLetter(word[0]) && word[0] != '\'')
        {
            return TenseSign.None;
        }

        TenseSign sign = calendar.Tense(word);
        if (sign == TenseSign.Future && word is "May")
        {
            return TenseSign.None;
        }

        if (sign == TenseSign.None && word.Length >= 4 && word.EndsWith("ed", StringComparison.Ordinal) && char.IsLower(word[0]))
        {
            return TenseSign.Participle;
        }

        return sign;
    }
}
