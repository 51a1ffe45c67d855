using System.Runtime.InteropServices;
using EntityExtraction.Tagging;
using EntityExtraction.Text;
using EntityExtraction.Training.Corpora;
using EntityExtraction.Training.Trainers;

namespace EntityExtraction.Tests.Training.Trainers;

public sealed class CrfTrainerTest
{
    // What the tokens of the sentences below are: features of one token each, by number.
    private const int The = 0, General = 1, Phan = 2, Giang = 3, Said = 4, Bias = 5, Features = 6;

    private static readonly int[][] Sentences = [[The, General, Said], [General, Phan, Giang, Said], [Phan, Said], [General, Giang], [Said]];

    private static readonly CrfOptions Thorough = new() { Epochs = 40, LearningRate = 0.5f };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Train_SentencesThatTellTheLabels_AreLearnt(int types)
    {
        var labels = new LabelSet(((EntityType[])[EntityType.Person, EntityType.Rank, EntityType.Date, EntityType.Location, EntityType.Organisation])[..types]);
        EncodedDocument corpus = Corpus(labels);

        CrfWeights weights = new CrfTrainer(labels, Features, Thorough).Train([corpus]);

        Assert.Equal(labels.Count * labels.Count, weights.Transition.Length);
        Assert.All(corpus.Sentences, sentence => Assert.Equal(sentence.Labels, Decode(weights, sentence)));
    }

    [Fact]
    public void Train_EveryEpoch_ReportsAFallingLoss()
    {
        var losses = new List<double>();
        var labels = new LabelSet(EntityType.Person);

        _ = new CrfTrainer(labels, Features, new CrfOptions { Epochs = 10, Dropout = 0 }).Train([Corpus(labels)], (epoch, loss) =>
        {
            losses.Add(loss);
            Assert.Equal(losses.Count, epoch);
        });

        Assert.Equal(10, losses.Count);
        Assert.Equal(losses.OrderDescending(), losses);
        Assert.True(losses[^1] < losses[0] / 2, string.Join(' ', losses));
    }

    [Fact]
    public void Train_SameInput_GivesTheSameBytes()
    {
        CrfWeights Train(int seed) =>
            new CrfTrainer(LabelSet.Flat, Features, new CrfOptions { Seed = seed }).Train([Corpus(LabelSet.Flat)]);

        CrfWeights first = Train(seed: 1);
        CrfWeights again = Train(seed: 1);

        Assert.Equal(Bits(first.Emission), Bits(again.Emission));
        Assert.Equal(Bits(first.Transition), Bits(again.Transition));
        Assert.NotEqual(Bits(first.Emission), Bits(Train(seed: 2).Emission));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void Train_AnySeed_Learns(int seed)
    {
        EncodedDocument corpus = Corpus(LabelSet.Flat);

        CrfWeights weights = new CrfTrainer(LabelSet.Flat, Features, Thorough with { Seed = seed }).Train([corpus]);

        Assert.All(corpus.Sentences, sentence => Assert.Equal(sentence.Labels, Decode(weights, sentence)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void TrainRuns_SeveralRuns_GivesTheirMean(int runs)
    {
        EncodedDocument[] documents = [Corpus(LabelSet.Flat)];
        CrfOptions options = new() { Seed = 7, Runs = runs };
        CrfWeights[] single = [.. Enumerable.Range(7, runs).Select(seed => new CrfTrainer(LabelSet.Flat, Features, options with { Seed = seed }).Train(documents))];

        CrfWeights mean = CrfTrainer.TrainRuns(documents, Features, options);

        for (int cell = 0; cell < mean.Emission.Length; cell++)
        {
            Assert.Equal(single.Average(w => w.Emission[cell]), mean.Emission[cell], 1e-5f);
        }

        for (int cell = 0; cell < mean.Transition.Length; cell++)
        {
            Assert.Equal(single.Average(w => w.Transition[cell]), mean.Transition[cell], 1e-5f);
        }

        Assert.Equal(Bits(mean.Emission), Bits(CrfTrainer.TrainRuns(documents, Features, options).Emission));
    }

    [Fact]
    public void Train_GeneralCorpusOfNoWeight_IsNotLearntFrom()
    {
        var labels = new LabelSet(EntityType.Person);
        EncodedDocument own = Document(labels, [[Said], [The, Said]]);
        EncodedDocument general = Document(labels, [[General, Giang], [Phan, Said]]) with { General = true };

        CrfWeights weights = new CrfTrainer(labels, Features, Thorough with { GeneralWeight = 0 }).Train([own, general]);

        Assert.All(weights.Emission[(General * labels.Stride)..(Said * labels.Stride)], weight => Assert.Equal(0, weight));
        Assert.NotEqual(0, weights.Emission[Said * labels.Stride]);
    }

    [Fact]
    public void Train_Adapted_FollowsTheDomainWhereTheCorporaDifferAndTheGeneralOneWhereItAloneKnows()
    {
        // The general corpus does not label "Phan", which the domain does, and it alone has "Giang".
        var labels = new LabelSet(EntityType.Person);
        EncodedDocument own = Document(labels, [[Phan, Said], [The, Phan], [The, General, Said]]);
        EncodedDocument general = Document(labels, [[Giang, Said], [The, Giang], [The, Phan], [Phan, Said], [Phan, The]]) with { General = true };
        foreach (EncodedSentence sentence in general.Sentences.Where(s => s.Features.Contains(Phan)))
        {
            Array.Clear(sentence.Labels);
        }

        CrfWeights weights = new CrfTrainer(labels, Features, Thorough, adapt: true).Train([own, general]);

        Assert.Equal(Features * labels.Stride, weights.Emission.Length);
        EncodedDocument expected = Document(labels, [[Phan, Said], [The, Phan], [Giang, Said], [The, Giang]]);
        Assert.All(expected.Sentences, sentence => Assert.Equal(sentence.Labels, Decode(weights, sentence)));
    }

    [Fact]
    public void Train_IllegalGoldLabels_PassTheSentenceOver()
    {
        var labels = new LabelSet(EntityType.Person);
        EncodedDocument corpus = Corpus(labels);
        EncodedSentence broken = Sentence(labels, [Said, Said]);
        broken.Labels[1] = (byte)LabelSet.Inside(0);

        CrfWeights weights = new CrfTrainer(labels, Features, Thorough).Train([corpus with { Sentences = [.. corpus.Sentences, broken] }]);

        Assert.All(weights.Emission, weight => Assert.True(float.IsFinite(weight)));
        Assert.All(corpus.Sentences, sentence => Assert.Equal(sentence.Labels, Decode(weights, sentence)));
    }

    [Fact]
    public void Train_OpenLabels_LeaveWhatACorpusDoesNotLabelToTheOthers()
    {
        // The general corpus labels no people: its "Phan Giang" is O, which says nothing against a person.
        var labels = new LabelSet(EntityType.Person);
        EncodedSentence[] open = [.. Enumerable.Range(0, 20).Select(_ => new EncodedSentence
        {
            Features = [General, Bias, Phan, Bias, Giang, Bias],
            Starts = [0, 2, 4, 6],
            Labels = [0, 0, 0],
            Permitted = [0b11111, 0b11111, 0b11111],
        })];
        EncodedDocument corpus = Corpus(labels);

        CrfWeights weights = new CrfTrainer(labels, Features, Thorough)
            .Train([corpus, corpus with { General = true, Sentences = open }]);

        Assert.Equal(corpus.Sentences[1].Labels, Decode(weights, corpus.Sentences[1]));
    }

    [Fact]
    public void Constructor_MoreLabelsThanThreeVectors_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CrfTrainer(new LabelSet(new EntityType[6]), Features, new CrfOptions()));

    private static EncodedDocument Corpus(LabelSet labels) => Document(labels, Sentences);

    private static EncodedDocument Document(LabelSet labels, int[][] sentences) =>
        new(
            new LabelledDocument { Id = "a", Text = string.Empty },
            General: false,
            new TokenizedText(string.Empty, [], []),
            labels,
            [.. sentences.Select(words => Sentence(labels, words))]);

    /// <summary>Phan and Giang are people; General is the rank, where ranks are labelled; two people in a row are one.</summary>
    private static EncodedSentence Sentence(LabelSet labels, int[] words)
    {
        byte[] gold = new byte[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            bool person = words[i] is Phan or Giang;
            gold[i] = (byte)(!person ? words[i] == General && labels.Types.Length > 1 ? LabelSet.Unit(1) : LabelSet.Outside
                : i > 0 && words[i - 1] == Phan ? LabelSet.Last(0)
                : i + 1 < words.Length && words[i + 1] == Giang ? LabelSet.Begin(0)
                : LabelSet.Unit(0));
        }

        return new EncodedSentence
        {
            Features = [.. words.SelectMany(word => new[] { word, Bias })],
            Starts = [.. Enumerable.Range(0, words.Length + 1).Select(i => 2 * i)],
            Labels = gold,
            Permitted = [],
        };
    }

    private static byte[] Decode(CrfWeights weights, EncodedSentence sentence)
    {
        float[] emissions = new float[sentence.Length * weights.Labels.Stride];
        weights.Score(sentence, emissions);
        byte[] labels = new byte[sentence.Length];
        _ = ViterbiDecoder.Decode(emissions, new TransitionMatrix(weights.Labels, weights.Transition), labels, new int[emissions.Length]);
        return labels;
    }

    private static int[] Bits(float[] values) => MemoryMarshal.Cast<float, int>(values).ToArray();
}
