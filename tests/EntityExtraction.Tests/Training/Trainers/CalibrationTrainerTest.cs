using EntityExtraction.Features;
using EntityExtraction.Tagging;
using EntityExtraction.Training;
using EntityExtraction.Training.Corpora;
using EntityExtraction.Training.Trainers;

namespace EntityExtraction.Tests.Training.Trainers;

public sealed class CalibrationTrainerTest
{
    [Fact]
    public void Train_OneFold_LeavesProbabilitiesAsTheyAre()
    {
        (EncodedDocument[] documents, int features) = Corpus(2);

        float[] values = new CalibrationTrainer(Plan(folds: 1), _ => { }).Train(documents, features);

        for (int i = 0; i < values.Length; i++)
        {
            Assert.Equal(i % Calibration.Knots / 20f, values[i], 1e-6f);
        }

        Assert.Equal(LabelSet.Flat.Types.Length * Calibration.Knots, values.Length);
    }

    [Fact]
    public void Train_HeldOutParts_GiveARisingCurvePerType()
    {
        (EncodedDocument[] documents, int features) = Corpus(6);
        var reports = new List<string>();

        float[] values = new CalibrationTrainer(Plan(folds: 2), reports.Add).Train(documents, features);

        Assert.Equal(2, reports.Count);
        Assert.All(values.Chunk(Calibration.Knots), curve =>
        {
            Assert.Equal(curve.Order(), curve);
            Assert.All(curve, value => Assert.InRange(value, 0f, 1f));
        });
        Assert.Contains(values.Select((v, i) => Math.Abs(v - (i % Calibration.Knots / 20f))), difference => difference > 0.01f);
    }

    [Fact]
    public void Parts_CopiesAndGeneralCorpora_AreNotHeldOutFromThemselves()
    {
        EncodedDocument Document(string id, string source = "own", bool general = false) =>
            new(new LabelledDocument { Id = id, Source = source, Text = "" }, general, new EntityExtraction.Text.TokenizedText("", [], []), LabelSet.Flat, []);

        EncodedDocument[] documents =
        [
            Document("a"), Document("b"), Document("g", general: true), Document("c"), Document("a", "other"),
            Document("c"), Document("a"), Document("b"),
        ];

        Assert.Equal([0, 1, -1, 0, 1, 0, 0, 1], CalibrationTrainer.Parts(documents, folds: 2));
        Assert.Equal([0, 1, -1, 2, 3, 2, 0, 1], CalibrationTrainer.Parts(documents, folds: 9));
    }

    private static TrainingPlan Plan(int folds) => new() { CalibrationFolds = folds, Options = new CrfOptions { Epochs = 3, Runs = 1 } };

    private static (EncodedDocument[] Documents, int Features) Corpus(int count)
    {
        var encoder = new CorpusEncoder(TestLexicon.Lexical.Segmenter, new DocumentFeatures(TestLexicon.Lexical.Resources), LabelSet.Flat);
        LabelledDocument[] documents = [.. ArticleReader.ReadAll().OrderBy(d => d.Text.Length).Take(count)];
        var index = new FeatureIndex();
        Array.ForEach(documents, document => encoder.Observe(document, index));
        index.Freeze(minimum: 1);
        return ([.. documents.Select(document => encoder.Encode(document, general: false, openLabels: 0, index))], index.Count);
    }
}
