using EntityExtraction.Training.Corpora;

namespace EntityExtraction.Training.Evaluation;

/// <summary>
/// Counts found mentions against gold ones, document by document. A span is right when a gold span has the same type and extent;
/// relaxed, when it overlaps a gold span of its type.
/// </summary>
internal sealed class MentionScorer
{
    private readonly string[] _types;
    private readonly string[] _apart;
    private readonly List<DocumentScore> _documents = [];

    /// <summary>Scores the flat types, and positions apart from them.</summary>
    public MentionScorer()
        : this(LabelTypes.Flat, [LabelTypes.Position])
    {
    }

    /// <param name="types">The types that the micro average counts; spans of types in neither list are not looked at.</param>
    /// <param name="apart">Types that get a row of their own only.</param>
    public MentionScorer(IReadOnlyList<string> types, IReadOnlyList<string>? apart = null)
    {
        _types = [.. types];
        _apart = [.. apart ?? []];
    }

    /// <summary>Scores a whole set; <paramref name="predict"/> gives null for a document without prediction.</summary>
    public static ScoreReport Score(IEnumerable<LabelledDocument> gold, Func<LabelledDocument, IReadOnlyList<PredictedSpan>?> predict, int resamples = 0)
    {
        var scorer = new MentionScorer();
        scorer.AddAll(gold, predict);
        return scorer.Report(resamples);
    }

    /// <summary>Adds documents; of several with one id the last stands for all, as in a table keyed by id.</summary>
    public void AddAll(IEnumerable<LabelledDocument> gold, Func<LabelledDocument, IReadOnlyList<PredictedSpan>?> predict)
    {
        var byId = new OrderedDictionary<string, LabelledDocument>(StringComparer.Ordinal);
        foreach (LabelledDocument document in gold)
        {
            byId[document.Id] = document;
        }

        foreach (LabelledDocument document in byId.Values)
        {
            Add(document, predict(document));
        }
    }

    /// <summary>Adds one document; without prediction (null) it counts as one in which nothing was found, and is named in the report.</summary>
    public void Add(LabelledDocument gold, IReadOnlyList<PredictedSpan>? found)
    {
        IEnumerable<Extent> labels = gold.Spans.Select(s => new Extent(s.Start, s.End, s.Type));
        IEnumerable<Extent> mentions = (found ?? []).Select(s => new Extent(s.Start, s.End, s.Type));
        var counts = new Dictionary<string, SpanCounts>(StringComparer.Ordinal);
        foreach (string type in _types.Concat(_apart))
        {
            counts[type] = Count(new ExtentSet(labels.Where(e => e.Type == type)), new ExtentSet(mentions.Where(e => e.Type == type)));
        }

        var score = new DocumentScore(gold, counts, found is not null);
        Align(score, gold, labels, mentions, _types);
        Align(score, gold, labels, mentions, _apart);
        Calibrate(score, labels, found);
        _documents.Add(score);
    }

    /// <summary>The figures over all documents added so far.</summary>
    /// <param name="resamples">How many times to resample the documents for intervals; 0 for none.</param>
    public ScoreReport Report(int resamples = 0) => new(_types, _apart, _documents, resamples);

    private static SpanCounts Count(ExtentSet gold, ExtentSet found)
    {
        int exact = 0, foundOverlapping = 0, goldOverlapped = 0;
        foreach (Extent mention in found.Items)
        {
            exact += gold.Contains(mention) ? 1 : 0;
            foundOverlapping += gold.AnyOverlaps(mention) ? 1 : 0;
        }

        foreach (Extent label in gold.Items)
        {
            goldOverlapped += found.AnyOverlaps(label) ? 1 : 0;
        }

        return new SpanCounts(exact, found.Count, gold.Count, foundOverlapping, goldOverlapped);
    }

    private static void Align(DocumentScore score, LabelledDocument document, IEnumerable<Extent> labels, IEnumerable<Extent> mentions, string[] types)
    {
        bool Wanted(Extent e) => Array.IndexOf(types, e.Type) >= 0;
        foreach ((Extent? gold, Extent? found) in MentionAligner.Align(new ExtentSet(labels.Where(Wanted)), new ExtentSet(mentions.Where(Wanted))))
        {
            score.Aligned.Add((gold?.Type, found?.Type));
            if (gold is null)
            {
                score.Errors.Add(new MentionError(ErrorKind.Spurious, document, null, found));
            }
            else if (found is null)
            {
                score.Errors.Add(new MentionError(ErrorKind.Missed, document, gold, null));
            }
            else if (gold != found)
            {
                score.Errors.Add(MentionError.Between(document, gold.Value, found.Value));
            }
        }
    }

    /// <summary>Notes for every found span of a scored type how sure the tagger was and whether it was right; repeated spans count once.</summary>
    private void Calibrate(DocumentScore score, IEnumerable<Extent> labels, IReadOnlyList<PredictedSpan>? found)
    {
        HashSet<Extent> gold = [.. labels], seen = [];
        foreach (PredictedSpan span in found ?? [])
        {
            var extent = new Extent(span.Start, span.End, span.Type);
            if (span.Confidence is { } confidence && Array.IndexOf(_types, span.Type) >= 0 && seen.Add(extent))
            {
                score.Confidences.Add((confidence, gold.Contains(extent)));
            }
        }
    }
}

/// <summary>The figures of one document.</summary>
internal sealed record DocumentScore(LabelledDocument Document, IReadOnlyDictionary<string, SpanCounts> Counts, bool HasPrediction)
{
    public List<MentionError> Errors { get; } = [];

    /// <summary>Gold and found type of each pair that stands for the same mention; null where there is no partner.</summary>
    public List<(string? Gold, string? Found)> Aligned { get; } = [];

    public List<(double Confidence, bool Right)> Confidences { get; } = [];
}
