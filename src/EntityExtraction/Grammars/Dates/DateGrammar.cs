using EntityExtraction.Text;

namespace EntityExtraction.Grammars.Dates;

/// <summary>
/// Finds dates in a tokenised text: START HERE. One pass from left to right; each token is classified once, a token that cannot
/// begin a date costs no more, and one that can is read by the family of its kind, a bounded number of tokens ahead. Matches do
/// not overlap; the longest reading from a token wins. Spans follow the annotation guidelines.
/// </summary>
internal sealed class DateGrammar(DateVocabulary vocabulary)
{
    /// <summary>How far before a range of tokens a reading may look ("the" before "following day").</summary>
    private const int LookBehind = 2;

    public DateVocabulary Vocabulary => vocabulary;

    /// <summary>Adds the dates of <paramref name="text"/> to <paramref name="matches"/>, in order; returns how many terms were looked at.</summary>
    public long Find(TokenizedText text, List<DateMatch> matches)
    {
        var terms = new DateTerm[text.Tokens.Length];
        Classify(text, 0, terms);
        return Find(text, terms, matches);
    }

    /// <summary>As <see cref="Find(TokenizedText, List{DateMatch})"/>, for a caller that has classified the tokens.</summary>
    public long Find(TokenizedText text, ReadOnlySpan<DateTerm> terms, List<DateMatch> matches)
    {
        long reads = 0;
        foreach (Sentence sentence in text.Sentences)
        {
            reads += FindIn(text, sentence.First, sentence.First, terms[sentence.First..sentence.End], matches);
        }

        return reads;
    }

    /// <summary>The dates inside a range of tokens, in order; the words just before it are seen, but not matched.</summary>
    public void FindIn(TokenizedText text, int first, int end, List<DateMatch> matches)
    {
        int from = Math.Max(0, first - LookBehind);
        var terms = new DateTerm[end - from];
        Classify(text, from, terms);
        FindIn(text, from, first, terms, matches);
    }

    private void Classify(TokenizedText text, int from, Span<DateTerm> terms)
    {
        for (int i = 0; i < terms.Length; i++)
        {
            terms[i] = vocabulary.Classify(text[from + i]);
        }
    }

    /// <summary>Matches the tokens from <paramref name="first"/> on, given the terms from <paramref name="from"/> on; returns the terms looked at.</summary>
    private long FindIn(TokenizedText text, int from, int first, ReadOnlySpan<DateTerm> terms, List<DateMatch> matches)
    {
        int end = from + terms.Length;
        bool any = false;
        foreach (DateTerm term in terms)
        {
            any |= CanStart(term);
        }

        if (!any)
        {
            return end - from;
        }

        var reader = new DateReader(text, vocabulary, terms, from) { Floor = first };
        for (int i = first; i < end; i++)
        {
            DateTerm term = terms[i - from];
            if (!CanStart(term))
            {
                continue;
            }

            DateMatch match = Read(ref reader, i, term);
            bool repeated = match.FirstToken > from && terms[match.FirstToken - 1 - from].Is(DateWord.Every);
            if (match.Found && !(repeated && IsRecurring(match.Form)))
            {
                matches.Add(match);
                reader.Floor = match.EndToken;
                i = match.EndToken - 1;
            }
        }

        return reader.Reads + (end - from);
    }

    /// <summary>Whether "every" before it makes a set of it, which is no date: "every Monday", but not "every Nov. 23".</summary>
    private static bool IsRecurring(in DateForm form)
    {
        return form.Shape is DateShape.Unit or DateShape.Window or DateShape.Season or DateShape.Offset
            || (form.Shape == DateShape.Calendar && form.Day == 0 && form.Year == 0);
    }

    private static bool CanStart(DateTerm term)
    {
        return term.Kind is > DateTermKind.None and < DateTermKind.Word and not (DateTermKind.Half or DateTermKind.Before or DateTermKind.After or DateTermKind.DayPart or DateTermKind.Offset)
            or >= DateTermKind.Number and <= DateTermKind.Roman
            || term.StartsHoliday;
    }

    private static DateMatch Read(ref DateReader r, int at, DateTerm term)
    {
        DateMatch match = ReadKind(ref r, at, term);
        return term.StartsHoliday && term.Kind != DateTermKind.Relation
            ? DateMatch.Longer(Holidays.TryRead(ref r, at), match)
            : match;
    }

    private static DateMatch ReadKind(ref DateReader r, int at, DateTerm term)
    {
        switch (term.Kind)
        {
            case DateTermKind.Month or DateTermKind.ForeignMonth:
                return CalendarDates.FromMonth(ref r, at);
            case DateTermKind.Weekday:
                return Weekdays.TryRead(ref r, at);
            case DateTermKind.Season:
                return Periods.FromSeason(ref r, at);
            case DateTermKind.Unit:
                return DateMatch.Longer(RelativeDates.FromUnit(ref r, at), Holidays.FromDay(ref r, at));
            case DateTermKind.Number:
                return FromNumber(ref r, at, term);
            case DateTermKind.OrdinalNumber or DateTermKind.Ordinal:
                DateMatch ordinal = DateMatch.Longer(CalendarDates.FromDay(ref r, at), Years.FromCentury(ref r, at));
                ordinal = DateMatch.Longer(ordinal, Periods.FromOrdinal(ref r, at));
                return ordinal.Found || term.Kind == DateTermKind.Ordinal ? ordinal : DayAlone(ref r, at, term);
            case DateTermKind.Tens:
                DateMatch tens = DateMatch.Longer(RelativeDates.FromCount(ref r, at), Years.FromCentury(ref r, at));
                return DateMatch.Longer(tens, CalendarDates.FromDay(ref r, at));
            case DateTermKind.Cardinal or DateTermKind.Scale or DateTermKind.VagueCount:
                return RelativeDates.FromCount(ref r, at);
            case DateTermKind.DecadeNumber or DateTermKind.DecadeWord:
                return Years.FromDecade(ref r, at);
            case DateTermKind.Relation:
                DateMatch relation = RelativeDates.FromRelation(ref r, at);
                return term.Value == (short)DateRelation.Last ? DateMatch.Longer(relation, Periods.FromOrdinal(ref r, at)) : relation;
            case DateTermKind.Modifier:
                return ModifiedDates.FromModifier(ref r, at);
            case DateTermKind.PartNoun:
                return ModifiedDates.FromPartNoun(ref r, at);
            case DateTermKind.DayWord:
                return RelativeDates.FromDayWord(ref r, at);
            case DateTermKind.YearEnd:
                return DateMatch.Certain(at, at + 1, new DateForm { Shape = DateShape.Unit, Relation = DateRelation.The, Unit = DateUnit.Year, Modifier = DateModifier.End });
            case DateTermKind.Era:
                return Years.FromEra(ref r, at);
            case DateTermKind.Fiscal:
                return Years.FromFiscal(ref r, at);
            case DateTermKind.FiscalNumber:
                return Years.FromFiscalNumber(ref r, at);
            case DateTermKind.NumericDate:
                return NumericDates.FromToken(ref r, at);
            case DateTermKind.YearPair:
                return Years.FromPair(ref r, at);
            case DateTermKind.QuarterNumber or DateTermKind.HalfNumber:
                return Periods.FromShort(ref r, at);
            case DateTermKind.DateTimeGroup:
                return DateTimeGroups.TryRead(ref r, at);
            case DateTermKind.Roman:
                return Years.FromCentury(ref r, at);
            default:
                return default;
        }
    }

    private static DateMatch FromNumber(ref DateReader r, int at, DateTerm term)
    {
        DateMatch numeric = NumericDates.TryRead(ref r, at);
        if (numeric.Found)
        {
            return numeric;
        }

        DateMatch match = CalendarDates.FromDay(ref r, at);
        match = DateMatch.Longer(match, RelativeDates.FromCount(ref r, at));
        return match.Found ? match : Years.FromNumber(ref r, at);
    }

    /// <summary>"the 28th" with nothing after it.</summary>
    private static DateMatch DayAlone(ref DateReader r, int at, DateTerm term)
    {
        bool alone = term.Value is >= 1 and <= 31 && r.At(at - 1).Is(DateWord.The) && r.At(at - 2).Kind == DateTermKind.Word
            && (r.EndsClause(at + 1) || r.At(at + 1).Kind is DateTermKind.Word);
        return alone ? DateMatch.Ambiguous(at, at + 1, new DateForm { Shape = DateShape.Calendar, Day = (byte)term.Value }) : default;
    }
}
