using EntityExtraction.Tagging;

namespace EntityExtraction.Training.Trainers;

/// <summary>
/// Learns what the model's probabilities are worth: trains on parts of the in-domain documents, tags the others, and fits per type a
/// rising curve (isotonic regression) through the share of right mentions at each probability.
/// </summary>
internal sealed class CalibrationTrainer(TrainingPlan plan, Action<string> report)
{
    /// <summary>Stands for this many mentions that say "as the model says", so that rare types stay near the diagonal.</summary>
    private const double PriorMentions = 4;

    /// <summary>Per type of the chain, <see cref="Calibration.Knots"/> values.</summary>
    public float[] Train(EncodedDocument[] documents, int features)
    {
        LabelSet labels = documents[0].Labels;
        var right = new double[labels.Types.Length, Calibration.Knots];
        var weight = new double[labels.Types.Length, Calibration.Knots];
        int[] parts = Parts(documents, Math.Max(1, plan.CalibrationFolds));
        int folds = parts.Max() + 1;
        for (int fold = 0; fold < folds && folds > 1; fold++)
        {
            report(FormattableString.Invariant($"calibration of {string.Join(", ", labels.Types.ToArray())}: part {fold + 1} of {folds}"));
            int part = fold;
            EncodedDocument[] rest = [.. documents.Where((_, i) => parts[i] != part)];
            CrfWeights weights = CrfTrainer.TrainRuns(rest, features, plan.Options with { Runs = Math.Min(2, plan.Options.Runs) });
            foreach (EncodedDocument document in documents.Where((_, i) => parts[i] == part))
            {
                Count(weights, document, right, weight);
            }
        }

        return Fit(labels, right, weight);
    }

    /// <summary>
    /// The part that each document belongs to, -1 for those of general corpora. Copies of a document bear its id and go with it: else
    /// what is held out would have been seen in training.
    /// </summary>
    internal static int[] Parts(EncodedDocument[] documents, int folds)
    {
        var numbers = new Dictionary<(string Source, string Id), int>();
        int[] parts = new int[documents.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            (string, string) key = (documents[i].Document.Source, documents[i].Document.Id);
            parts[i] = documents[i].General ? -1 : numbers.TryAdd(key, numbers.Count) ? (numbers.Count - 1) % folds : numbers[key] % folds;
        }

        return parts;
    }

    private static void Count(CrfWeights weights, EncodedDocument document, double[,] right, double[,] weight)
    {
        LabelSet labels = weights.Labels;
        var transitions = new TransitionMatrix(labels, weights.Transition);
        var sums = new ForwardBackward(transitions);
        foreach (EncodedSentence sentence in document.Sentences.Where(s => s.Length > 0))
        {
            float[] emissions = new float[sentence.Length * labels.Stride];
            weights.Score(sentence, emissions);
            byte[] best = new byte[sentence.Length];
            ViterbiDecoder.Decode(emissions, transitions, best, new int[emissions.Length]);
            sums.Run(emissions, sentence.Length);
            int end = 0;
            while (LabelSet.NextMention(best, ref end, out int first))
            {
                int type = LabelSet.TypeOf(best[first]);
                bool correct = best.AsSpan(first..end).SequenceEqual(sentence.Labels.AsSpan(first..end));
                Spread(Math.Clamp(sums.SpanProbability(type, first, end - 1), 0f, 1f), type, correct, right, weight);
            }
        }
    }

    /// <summary>Shares a mention between the two knots beside its probability.</summary>
    private static void Spread(float probability, int type, bool correct, double[,] right, double[,] weight)
    {
        float at = probability * (Calibration.Knots - 1);
        int knot = Math.Min((int)at, Calibration.Knots - 2);
        double upper = at - knot;
        weight[type, knot] += 1 - upper;
        weight[type, knot + 1] += upper;
        right[type, knot] += correct ? 1 - upper : 0;
        right[type, knot + 1] += correct ? upper : 0;
    }

    private static float[] Fit(LabelSet labels, double[,] right, double[,] weight)
    {
        var values = new float[labels.Types.Length * Calibration.Knots];
        for (int type = 0; type < labels.Types.Length; type++)
        {
            // Pool adjacent violators: blocks of knots whose means would fall are joined.
            var blocks = new List<(double Right, double Weight, int Knots)>();
            for (int knot = 0; knot < Calibration.Knots; knot++)
            {
                double prior = (double)knot / (Calibration.Knots - 1);
                blocks.Add((right[type, knot] + (PriorMentions * prior), weight[type, knot] + PriorMentions, 1));
                while (blocks.Count > 1 && blocks[^1].Right / blocks[^1].Weight < blocks[^2].Right / blocks[^2].Weight)
                {
                    var joined = (blocks[^1].Right + blocks[^2].Right, blocks[^1].Weight + blocks[^2].Weight, blocks[^1].Knots + blocks[^2].Knots);
                    blocks.RemoveRange(blocks.Count - 2, 2);
                    blocks.Add(joined);
                }
            }

            int at = type * Calibration.Knots;
            foreach ((double r, double w, int knots) in blocks)
            {
                values.AsSpan(at, knots).Fill((float)Math.Clamp(r / w, 0, 1));
                at += knots;
            }
        }

        return values;
    }
}
