using EntityExtraction.Training.Corpora;

namespace EntityExtraction.Training.Evaluation;

/// <summary>How many values of one kind are right.</summary>
/// <param name="Gold">Labelled values.</param>
/// <param name="RightOnGold">Of these, how many the interpreters get right, given the labelled spans.</param>
/// <param name="Matched">Labelled values whose span was found with its edges and type.</param>
/// <param name="RightWhenFound">Of these, how many have the right value.</param>
/// <param name="Found">Mentions of the type that were found in the documents with values, at right and wrong places.</param>
internal sealed record ValueCounts(int Gold, int RightOnGold, int Matched, int RightWhenFound, int Found)
{
    public double AccuracyOnGold => Share(RightOnGold, Gold);

    public double AccuracyWhenFound => Share(RightWhenFound, Matched);

    /// <summary>F1 of mentions whose edges, type and value are all right.</summary>
    public double EndToEnd => Share(2 * RightWhenFound, Gold + Found);

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}

/// <summary>A value that is not as it is labelled.</summary>
/// <param name="Document">The document with its text.</param>
/// <param name="Gold">What the labels say.</param>
/// <param name="Given">What was made of it.</param>
/// <param name="OnGold">Whether it was made of the labelled span, or of a span that was found.</param>
internal sealed record ValueError(LabelledDocument Document, LabelledValue Gold, ValueLabel Given, bool OnGold);

/// <summary>Compares values with labelled ones: those made of the labelled spans, and those of the spans that were found.</summary>
internal sealed class ValueScorer
{
    /// <summary>Names of what is counted, in the order of the report.</summary>
    public static readonly string[] Kinds = ["RANK title", "RANK NATO codes", "DATE value"];

    private readonly GoldInterpreter _interpreter = new();
    private readonly Dictionary<string, ValueCounts> _counts = Kinds.ToDictionary(k => k, _ => new ValueCounts(0, 0, 0, 0, 0), StringComparer.Ordinal);
    private readonly List<ValueError> _errors = [];

    public IReadOnlyDictionary<string, ValueCounts> Counts => _counts;

    public IReadOnlyList<ValueError> Errors => _errors;

    /// <summary>Documents added so far.</summary>
    public int Documents { get; private set; }

    /// <summary>Counts one document.</summary>
    /// <param name="document">The document with its spans.</param>
    /// <param name="values">Its labelled values.</param>
    /// <param name="found">What was found in it with the values given.</param>
    public void Add(LabelledDocument document, IEnumerable<LabelledValue> values, IReadOnlyList<PredictedSpan> found)
    {
        Documents++;
        Dictionary<LabelledSpan, ValueLabel> interpreted = _interpreter.Interpret(document);
        var byExtent = new Dictionary<Extent, ValueLabel>();
        foreach (PredictedSpan span in found)
        {
            byExtent.TryAdd(new Extent(span.Start, span.End, span.Type), span.Value);
        }

        foreach (LabelledValue value in values)
        {
            ValueLabel given = interpreted.GetValueOrDefault(value.Span, new ValueLabel("", ""));
            bool isFound = byExtent.TryGetValue(new Extent(value.Span.Start, value.Span.End, value.Span.Type), out ValueLabel whenFound);
            if (value.Span.Kind == EntityType.Rank)
            {
                Count(Kinds[0], value.Label.Value, given.Value, isFound ? whenFound.Value : null);
                Count(Kinds[1], value.Label.NatoCodes, given.NatoCodes, isFound ? whenFound.NatoCodes : null);
            }
            else
            {
                Count(Kinds[2], value.Label.Value, given.Value, isFound ? whenFound.Value : null);
            }

            if (given != value.Label)
            {
                _errors.Add(new ValueError(document, value, given, OnGold: true));
            }

            if (isFound && whenFound != value.Label && whenFound != given)
            {
                _errors.Add(new ValueError(document, value, whenFound, OnGold: false));
            }
        }

        foreach (string kind in Kinds)
        {
            string type = kind.Split(' ')[0];
            _counts[kind] = _counts[kind] with { Found = _counts[kind].Found + byExtent.Keys.Count(e => e.Type == type) };
        }
    }

    private void Count(string kind, string gold, string given, string? whenFound)
    {
        ValueCounts counts = _counts[kind];
        _counts[kind] = counts with
        {
            Gold = counts.Gold + 1,
            RightOnGold = counts.RightOnGold + (given == gold ? 1 : 0),
            Matched = counts.Matched + (whenFound is null ? 0 : 1),
            RightWhenFound = counts.RightWhenFound + (whenFound == gold ? 1 : 0),
        };
    }
}
