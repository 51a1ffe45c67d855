using EntityExtraction.Features;
using EntityExtraction.Gazetteers;

namespace EntityExtraction.Tool.Explanations;

/// <summary>Words for a feature: its template, and what it looked at where that can be told.</summary>
internal static class FeatureDescription
{
    /// <param name="origin">What the feature was made of.</param>
    /// <param name="view">The sentence.</param>
    /// <param name="token">The token whose feature it is.</param>
    public static string Of(FeatureOrigin origin, in SentenceView view, int token)
    {
        string name = origin.Offset == 0 ? origin.Template.ToString() : $"{origin.Template}[{origin.Offset:+0;-0}]";
        string? value = Value(origin, view, token);
        return value is null ? name : $"{name}={value}";
    }

    private static string? Value(FeatureOrigin origin, in SentenceView view, int token) => origin.Template switch
    {
        FeatureTemplate.Word or FeatureTemplate.LowerWord => Words(view, token + origin.Offset, token + origin.Offset),
        FeatureTemplate.FineCluster or FeatureTemplate.CoarseCluster or FeatureTemplate.MeaningCluster => origin.Value == 0 ? "none" : $"{origin.Value}",
        FeatureTemplate.List => $"{(LexiconClass)origin.Value}",
        FeatureTemplate.Form => $"{(WordForm)origin.Value}",
        FeatureTemplate.Phrase or FeatureTemplate.PhraseBefore or FeatureTemplate.PhraseAfter =>
            $"{"BILU"[(int)origin.Value & 3]}-{(LexiconClass)((int)(origin.Value >> 2) - 1)}",
        >= FeatureTemplate.Rank and <= FeatureTemplate.DateAfter => $"{"BILU"[(int)(origin.Value - 1) & 3]}{(origin.Value - 1) >> 2}",
        FeatureTemplate.LowerPair => Words(view, token + Math.Min(origin.Offset, 0), token + Math.Max(origin.Offset, 0)),
        FeatureTemplate.PreviousAndShape => Words(view, token - 1, token - 1),
        FeatureTemplate.NextAndShape => Words(view, token + 1, token + 1),
        FeatureTemplate.LowerSurround => Words(view, token - 1, token - 1) + "_" + Words(view, token + 1, token + 1),
        FeatureTemplate.TwoBefore => Words(view, token - 2, token - 1),
        FeatureTemplate.TwoAfter => Words(view, token + 1, token + 2),
        FeatureTemplate.RunFirst => Words(view, view.Runs[token].First, view.Runs[token].First),
        FeatureTemplate.RunLast => Words(view, view.Runs[token].Last, view.Runs[token].Last),
        FeatureTemplate.RunBefore => Words(view, view.Runs[token].First - 1, view.Runs[token].First - 1),
        FeatureTemplate.RunAfter => Words(view, view.Runs[token].Last + 1, view.Runs[token].Last + 1),
        FeatureTemplate.LongRunFirst => Words(view, view.Runs[token].LongFirst, view.Runs[token].LongFirst),
        FeatureTemplate.LongRunLast => Words(view, view.Runs[token].LongLast, view.Runs[token].LongLast),
        _ => null,
    };

    private static string Words(in SentenceView view, int first, int last)
    {
        var words = new List<string>();
        for (int i = first; i <= last; i++)
        {
            words.Add((uint)i < (uint)view.Words.Length ? view.Words[i].Text : "|");
        }

        return '"' + string.Join(' ', words) + '"';
    }
}
