using System.Runtime.InteropServices;
using EntityExtraction.Features;
using EntityExtraction.Model;
using EntityExtraction.Tagging;
using EntityExtraction.Training.Compilation;
using EntityExtraction.Training.Corpora;
using EntityExtraction.Training.Evaluation;
using EntityExtraction.Training.Trainers;

namespace EntityExtraction.Training;

/// <summary>From corpora and lexicons to the bytes of a model file. START HERE: <see cref="Train()"/> is the whole way.</summary>
internal sealed class ModelTrainer(TrainingPlan plan, Action<string> report)
{
    private readonly LexicalSections _lexical = LexicalSections.Compile(plan.LexicalFolder);

    /// <summary>Trains both chains, calibrates and writes the model. The same plan gives the same bytes.</summary>
    public byte[] Train()
    {
        List<Source> sources = Sources();
        var features = new DocumentFeatures(_lexical.Resources);
        var index = new FeatureIndex();
        var observer = new CorpusEncoder(_lexical.Segmenter, features, LabelSet.Flat);
        foreach (Source source in sources)
        {
            observer.Observe(source.Document, index);
        }

        index.Freeze(plan.MinimumCount);
        report(FormattableString.Invariant($"{sources.Count} documents, {index.Count} features"));
        EncodedDocument[] flat = Encode(sources, features, LabelSet.Flat, index);
        EncodedDocument[] positions = Encode(sources.Where(s => !s.General), features, LabelSet.Positions, index);
        float[] calibration = [.. new CalibrationTrainer(plan, report).Train(flat, index.Count), .. new CalibrationTrainer(plan, report).Train(positions, index.Count)];
        CrfWeights flatWeights = Train("flat layer", flat, index.Count);
        CrfWeights positionWeights = Train("positions", positions, index.Count);
        byte[] emissions = EmissionTableBuilder.Build([flatWeights, positionWeights], index.Keys, plan.Step, plan.Prune);
        (string Name, byte[] Bytes)[] sections =
        [
            .. _lexical.Sections,
            (ModelSections.Emissions, emissions),
            (ModelSections.FlatTransitions, Bytes(flatWeights.Transition)),
            (ModelSections.PositionTransitions, Bytes(positionWeights.Transition)),
            (ModelSections.Calibration, Bytes(calibration)),
        ];
        return ModelWriter.Write([(ModelSections.Manifest, TrainingManifest.Write(plan, Score(ModelWriter.Write(sections)))), .. sections]);
    }

    /// <summary>Scores of the finished model on the plan's held-out corpora, through the library's own front door.</summary>
    private List<(string Name, ScoreReport Report)> Score(byte[] model)
    {
        var reports = new List<(string, ScoreReport)>();
        foreach (TrainingCorpus corpus in plan.HeldOut)
        {
            EntityExtractor extractor = EntityExtractor.Open(model);
            ScoreReport scores = MentionScorer.Score(corpus.Documents, document => Predictions.Of(extractor.Extract, document), resamples: 0);
            report(FormattableString.Invariant($"{corpus.Name}: exact micro F1 {100 * scores.Micro.F1:F2}"));
            reports.Add((corpus.Name, scores));
        }

        return reports;
    }

    private CrfWeights Train(string name, EncodedDocument[] documents, int features) =>
        CrfTrainer.TrainRuns(documents, features, plan.Options, (run, epoch, loss) =>
            report(FormattableString.Invariant($"{name}: run {run} of {plan.Options.Runs}, epoch {epoch} of {plan.Options.Epochs}, loss {loss:F4}")));

    private List<Source> Sources()
    {
        var sources = new List<Source>();
        foreach (TrainingCorpus corpus in plan.InDomain)
        {
            sources.AddRange(corpus.Documents.Where(d => plan.LeaveOut is null || d.Source != plan.LeaveOut).Select(d => new Source(d, General: false, 0)));
        }

        sources.AddRange(CaseCopies.Of(sources.Select(s => s.Document), plan.CaseCopyEvery).Select(d => new Source(d, General: false, 0)).ToList());

        if (sources.Count == 0)
        {
            throw new ArgumentException("There is nothing to train on: no in-domain document is left.", nameof(plan));
        }

        foreach (TrainingCorpus corpus in plan.General)
        {
            uint open = OpenLabels(corpus);
            sources.AddRange(corpus.Documents.Select(d => new Source(d, General: true, open)));
        }

        return sources;
    }

    /// <summary>The labels of the types that a corpus does not label at all: its unlabelled tokens may be of them.</summary>
    private static uint OpenLabels(TrainingCorpus corpus)
    {
        var labelled = corpus.Documents.SelectMany(d => d.Spans).Select(s => s.Kind).Where(k => k is not null).ToHashSet();
        uint open = 0;
        for (int type = 0; type < LabelSet.Flat.Types.Length; type++)
        {
            open |= labelled.Contains(LabelSet.Flat.Types[type]) ? 0 : 0xFu << LabelSet.Begin(type);
        }

        return open;
    }

    private EncodedDocument[] Encode(IEnumerable<Source> sources, DocumentFeatures features, LabelSet labels, FeatureIndex index)
    {
        var encoder = new CorpusEncoder(_lexical.Segmenter, features, labels);
        return [.. sources.Select(s => encoder.Encode(s.Document, s.General, s.OpenLabels, index))];
    }

    private static byte[] Bytes(float[] values) => MemoryMarshal.AsBytes<float>(values).ToArray();

    private sealed record Source(LabelledDocument Document, bool General, uint OpenLabels);
}
