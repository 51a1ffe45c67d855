using EntityExtraction.Features;
using EntityExtraction.Model;
using EntityExtraction.Tagging;
using EntityExtraction.Training.Compilation;
using EntityExtraction.Training.Corpora;
using EntityExtraction.Training.Trainers;

namespace EntityExtraction.Tests;

/// <summary>A model trained in a second or two on a few of the project's own articles: for tests of what is done with a model.</summary>
internal static class TinyModel
{
    private static readonly Lazy<byte[]> Trained = new(Train);

    /// <summary>The bytes of the model file.</summary>
    public static ReadOnlyMemory<byte> File => Trained.Value;

    private static byte[] Train()
    {
        const int trainedArticles = 12;
        LexicalSections lexical = LexicalSections.Compile(folder: null);
        var encoder = new CorpusEncoder(lexical.Segmenter, new DocumentFeatures(lexical.Resources), LabelSet.Flat);
        LabelledDocument[] documents = [.. ArticleReader.ReadAll().Where(d => d.Id.StartsWith("mekong/", StringComparison.Ordinal)).Take(trainedArticles)];
        var index = new FeatureIndex();
        foreach (LabelledDocument document in documents)
        {
            encoder.Observe(document, index);
        }

        index.Freeze(minimum: 1);
        EncodedDocument[] encoded = [.. documents.Select(document => encoder.Encode(document, "own", openLabels: 0, index))];
        CrfWeights weights = new CrfTrainer(LabelSet.Flat, index.Count, new CrfOptions { Epochs = 4 }).Train(encoded);
        float[] straight = [.. LabelSet.Flat.Types.ToArray().SelectMany(_ => Enumerable.Range(0, Calibration.Knots).Select(knot => knot / (Calibration.Knots - 1f)))];
        return ModelWriter.Write(
        [
            .. lexical.Sections,
            (ModelSections.Flat + ".emissions", EmissionTableBuilder.Build(weights, index.Keys, step: 0.02f, prune: 0.02f)),
            (ModelSections.Flat + ".transitions", Bytes(weights.Transition)),
            (ModelSections.FlatCalibration, Bytes(straight)),
        ]);
    }

    private static byte[] Bytes(float[] values) => System.Runtime.InteropServices.MemoryMarshal.AsBytes<float>(values).ToArray();
}
