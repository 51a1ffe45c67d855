namespace EntityExtraction.Grammars.Dates;

/// <summary>Military date-time groups: "151200Z MAR 24", "151200ZMAR24", "151200Z MAR 2024".</summary>
internal static class DateTimeGroups
{
    public static DateMatch TryRead(ref DateReader r, int at)
    {
        ReadOnlySpan<char> token = r.Chars(at);
        int day = ((token[0] - '0') * 10) + (token[1] - '0');
        int hour = ((token[2] - '0') * 10) + (token[3] - '0');
        int minute = ((token[4] - '0') * 10) + (token[5] - '0');
        if (day is 0 or > 31 || hour > 24 || minute > 59)
        {
            return default;
        }

        var form = new DateForm { Shape = DateShape.Calendar, Day = (byte)day, Clock = (short)((hour * 100) + minute + 1), Zone = token[6] };
        if (token.Length == 7)
        {
            DateTerm month = r.At(at + 1);
            if (month.Kind != DateTermKind.Month)
            {
                return DateMatch.Ambiguous(at, at + 1, form);
            }

            form.Month = month.Value;
            if (r.At(at + 2) is { Kind: DateTermKind.Number, Digits: 2 or 4 } year)
            {
                form.Year = year.Value;
                form.YearDigits = year.Digits;
                return DateMatch.Certain(at, at + 3, form);
            }

            return DateMatch.Certain(at, at + 2, form);
        }

        return Whole(ref r, at, token, form);
    }

    /// <summary>The group written without spaces.</summary>
    private static DateMatch Whole(ref DateReader r, int at, ReadOnlySpan<char> token, DateForm form)
    {
        if (token.Length < 10)
        {
            return default;
        }

        DateTerm month = r.Vocabulary.Classify(token.Slice(7, 3));
        if (month.Kind != DateTermKind.Month)
        {
            return default;
        }

        form.Month = month.Value;
        int digits = NumberTerms.Digits(token, 10, out int year);
        if (10 + digits != token.Length || digits is not (0 or 2 or 4))
        {
            return default;
        }

        form.Year = (short)year;
        form.YearDigits = (byte)digits;
        return DateMatch.Certain(at, at + 1, form);
    }
}
