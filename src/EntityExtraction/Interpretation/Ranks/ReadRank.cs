using EntityExtraction.Grammars.Ranks;
using EntityExtraction.Text;

namespace EntityExtraction.Interpretation.Ranks;

/// <summary>A tagged rank with its form, and what is decided of it so far.</summary>
internal record struct ReadRank(int First, int End, int Form, int Prefix, RankSetting Setting, RankStatus Status, int Person)
{
    /// <summary>Reads what the expression itself says: its form, and a service before it or in brackets behind it.</summary>
    public static ReadRank Of(RankTable table, TokenizedText text, int first, int end, in RankMatch match)
    {
        if (!match.Found)
        {
            return new ReadRank(first, end, 0, 0, default, default, -1);
        }

        int prefix = 0;
        RankService? service = null;
        if ((match.Marks & RankMarks.Prefixed) != 0)
        {
            RankWord word = table.Word(RankWords.Key(text[match.FirstToken]));
            prefix = word.Prefix;
            service = word.Service;
        }

        if (match.EndToken - match.FirstToken > 3 && text[match.EndToken - 1] is ")")
        {
            service ??= table.Word(RankWords.Key(text[match.EndToken - 2])).Service;
        }

        return new ReadRank(first, end, match.Form, prefix, new RankSetting(0, service, service is null ? 0 : RankParts.Service), default, -1);
    }
}
