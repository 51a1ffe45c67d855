using EntityExtraction.Features;
using EntityExtraction.Tagging;
using EntityExtraction.Text;

namespace EntityExtraction.Tool.Explanations;

/// <summary>Goes the tagger's way once more for one sentence and keeps what the tagger throws away.</summary>
internal sealed class SentenceExplainer
{
    /// <summary>Less likely readings and labels are not worth a developer's time.</summary>
    private const float LeastProbability = 0.01f;

    private const int LongestReading = 20;

    private readonly LanguageModel _model;
    private readonly Workspace _workspace;
    private readonly ForwardBackward _sums;

    /// <param name="model">The model.</param>
    /// <param name="text">A text that it segmented; it is tagged as a whole, so that a sentence is seen with the rest of its article.</param>
    public SentenceExplainer(LanguageModel model, TokenizedText text)
    {
        _model = model;
        Text = text;
        _workspace = new Workspace(model);
        _sums = new ForwardBackward(model.Tagger.Flat);
        _workspace.Tag(text);
    }

    public TokenizedText Text { get; }

    /// <summary>Explains a sentence of the text.</summary>
    public SentenceExplanation Explain(Sentence sentence)
    {
        SentenceView view = _workspace.Features.View(sentence);
        float[] emissions = new float[sentence.Count * LabelSet.Flat.Stride];
        _model.Tagger.Score(view, emissions, new float[sentence.Count * LabelSet.Positions.Stride]);
        _sums.Run(emissions, sentence.Count);
        var tokens = new TokenExplanation[sentence.Count];
        for (int i = 0; i < tokens.Length; i++)
        {
            Token token = Text.Tokens[sentence.First + i];
            (int Label, float Probability)[] labels = LikelyLabels(i);
            tokens[i] = new TokenExplanation(
                token.Start,
                token.End,
                [.. labels.Select(l => (Name(l.Label), l.Probability, emissions[(i * LabelSet.Flat.Stride) + l.Label]))],
                Compare(view, i, labels[0].Label, labels[1].Label));
        }

        return new SentenceExplanation(Readings(sentence), tokens);
    }

    private static string Name(int label) => LabelSet.Name(LabelSet.Flat, label);

    /// <summary>The two likeliest labels, and more where they are likely enough.</summary>
    private (int Label, float Probability)[] LikelyLabels(int token)
    {
        (int Label, float Probability)[] all = [.. Enumerable.Range(0, LabelSet.Flat.Count)
            .Select(label => (label, _sums.Alpha[(token * _sums.Stride) + label] * _sums.Beta[(token * _sums.Stride) + label]))
            .OrderByDescending(l => l.Item2)];
        return all[..Math.Max(2, all.Count(l => l.Probability >= LeastProbability))];
    }

    private List<Reading> Readings(Sentence sentence)
    {
        HashSet<(int First, int End, EntityType Type)> chosen = [.. _workspace.Mentions.Select(m => (m.FirstToken, m.EndToken, m.Type))];
        var readings = new List<Reading>();
        for (int first = 0; first < sentence.Count; first++)
        {
            for (int last = first; last < Math.Min(sentence.Count, first + LongestReading); last++)
            {
                for (int type = 0; type < LabelSet.Flat.Types.Length; type++)
                {
                    float probability = _sums.SpanProbability(type, first, last);
                    bool isChosen = chosen.Contains((sentence.First + first, sentence.First + last + 1, LabelSet.Flat.Types[type]));
                    if (isChosen || probability >= LeastProbability)
                    {
                        readings.Add(new Reading(
                            LabelSet.Flat.Types[type],
                            Text.Tokens[sentence.First + first].Start,
                            Text.Tokens[sentence.First + last].End,
                            _model.Calibration.Apply(type, probability),
                            isChosen));
                    }
                }
            }
        }

        return [.. readings.Where(r => r.IsChosen), .. readings.Where(r => !r.IsChosen).OrderByDescending(r => r.Confidence)];
    }

    /// <summary>Every known feature of a token with what it adds to one label's score more than to another's.</summary>
    private List<(string Feature, float Difference)> Compare(in SentenceView view, int token, int label, int rival)
    {
        var differences = new List<(string, float)>();
        ulong[] buffer = new ulong[FeatureKeys.Capacity];
        FeatureOrigin[] origins = new FeatureOrigin[FeatureKeys.Capacity];
        for (int offset = -WordFeatures.Reach; offset <= WordFeatures.Reach; offset++)
        {
            var keys = new FeatureKeys(buffer, origins);
            WordFeatures.Collect(view.At(token + offset), offset, ref keys);
            Add(keys, view);
        }

        var context = new FeatureKeys(buffer, origins);
        ContextFeatures.Collect(view, token, ref context);
        Add(context, view);
        differences.Sort(static (a, b) => MathF.Abs(b.Item2).CompareTo(MathF.Abs(a.Item2)));
        return differences;

        void Add(in FeatureKeys keys, in SentenceView view)
        {
            for (int k = 0; k < keys.Count; k++)
            {
                ReadOnlySpan<sbyte> row = _model.Tagger.Emissions.Find(keys.Keys[k]);
                if (!row.IsEmpty && row[label] != row[rival])
                {
                    differences.Add((FeatureDescription.Of(keys.Origins[k], view, token), (row[label] - row[rival]) * _model.Tagger.Emissions.Step));
                }
            }
        }
    }
}
