using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using EntityExtraction.Tagging;

namespace EntityExtraction.Training.Trainers;

/// <summary>How to train.</summary>
internal sealed record CrfOptions
{
    public int Epochs { get; init; } = 12;

    public float LearningRate { get; init; } = 0.1f;

    /// <summary>Decay of a weight at each update that touches it, relative to the learning rate.</summary>
    public float Decay { get; init; } = 1e-4f;

    /// <summary>Share of the features left out at random at each visit of a token.</summary>
    public float Dropout { get; init; } = 0.4f;

    /// <summary>Weight of a sentence of a general corpus; one of the project's own domain weighs 1.</summary>
    public float GeneralWeight { get; init; } = 0.3f;

    public int Seed { get; init; } = 1;

    /// <summary>How many trainings, of seeds that follow each other, are averaged. The weights being linear, their mean votes like all of them.</summary>
    public int Runs { get; init; } = 5;
}

/// <summary>
/// Trains by stochastic gradient of the conditional likelihood, a sentence at a time, with a learning rate per weight (AdaGrad),
/// feature dropout, and averaging of the weights over the later epochs. One thread, so that the same input gives the same weights.
/// Where general corpora take part, whose guidelines differ, each feature has three weights: a shared one, one of the domain and
/// one of the general corpora (Daumé 2007); the shared one and the domain's add up to the result.
/// </summary>
internal sealed class CrfTrainer
{
    /// <summary>Three vectors of a row's weights are summed side by side.</summary>
    private const int LongestRow = 24;

    private readonly CrfOptions _options;
    private readonly LabelSet _labels;
    private readonly CrfWeights _weights;
    private readonly CrfWeights _squares;
    private readonly CrfWeights _average;
    private readonly int _features;
    private readonly bool _adapt;
    private readonly SentenceGradient _gradient;
    private readonly Random _random;
    private readonly List<int> _kept = [];
    private float[] _emissions = [];
    private int[] _keptStarts = [];

    /// <param name="labels">The chain's labels.</param>
    /// <param name="features">How many features there are.</param>
    /// <param name="options">How to train.</param>
    /// <param name="adapt">Whether documents of general corpora take part.</param>
    public CrfTrainer(LabelSet labels, int features, CrfOptions options, bool adapt = false)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(labels.Stride, LongestRow, nameof(labels));
        _options = options;
        _labels = labels;
        _features = features;
        _adapt = adapt;
        int rows = adapt ? 3 * features : features;
        _weights = new CrfWeights(labels, rows);
        _squares = new CrfWeights(labels, rows);
        _average = new CrfWeights(labels, rows);
        _gradient = new SentenceGradient(labels);
        _state = Math.Max(1, 0x9E3779B97F4A7C15 * (ulong)(uint)options.Seed);
#pragma warning disable CA5394 // a fixed seed is the point
        _random = new Random(options.Seed);
#pragma warning restore CA5394
    }

    /// <summary>Averages <see cref="CrfOptions.Runs"/> trainings, two at a time; their order in the mean is fixed.</summary>
    /// <param name="documents">Encoded with an index of so many features.</param>
    /// <param name="features">How many features there are.</param>
    /// <param name="options">How to train.</param>
    /// <param name="progress">Called after each epoch of each run with the run's number, the epoch's and the mean loss per token.</param>
    public static CrfWeights TrainRuns(IReadOnlyList<EncodedDocument> documents, int features, CrfOptions options, Action<int, int, double>? progress = null)
    {
        LabelSet labels = documents[0].Labels;
        bool adapt = documents.Any(d => d.General);
        var mean = new CrfWeights(labels, features);
        for (int first = 0; first < options.Runs; first += 2)
        {
            var pair = new CrfWeights[Math.Min(2, options.Runs - first)];
            Parallel.For(0, pair.Length, k => pair[k] = new CrfTrainer(labels, features, options with { Seed = options.Seed + first + k }, adapt)
                .Train(documents, progress is null ? null : (epoch, loss) => progress(first + k + 1, epoch, loss)));
            foreach (CrfWeights weights in pair)
            {
                TensorPrimitives.MultiplyAdd(weights.Emission, 1f / options.Runs, mean.Emission, mean.Emission);
                TensorPrimitives.MultiplyAdd(weights.Transition, 1f / options.Runs, mean.Transition, mean.Transition);
            }
        }

        return mean;
    }

    /// <summary>Trains once and returns the weights averaged over the later epochs.</summary>
    /// <param name="documents">Encoded with the index that has as many features as the trainer.</param>
    /// <param name="progress">Called after each epoch with its number and the mean loss per token.</param>
    public CrfWeights Train(IReadOnlyList<EncodedDocument> documents, Action<int, double>? progress = null)
    {
        (EncodedSentence Sentence, bool General)[] order = [.. documents
            .SelectMany(d => d.Sentences.Select(s => (s, d.General)))
            .Where(p => p.s.Length > 0)];
        int averaged = 0;
        for (int epoch = 0; epoch < _options.Epochs; epoch++)
        {
#pragma warning disable CA5394
            _random.Shuffle(order);
#pragma warning restore CA5394
            double loss = 0;
            long tokens = 0;
            float rate = _options.LearningRate * (1f - (0.9f * epoch / _options.Epochs));
            foreach ((EncodedSentence sentence, bool general) in order)
            {
                loss += Visit(sentence, general, rate);
                tokens += sentence.Length;
            }

            progress?.Invoke(epoch + 1, loss / tokens);
            if (epoch >= _options.Epochs / 2)
            {
                averaged++;
                TensorPrimitives.Add(_average.Emission, _weights.Emission, _average.Emission);
                TensorPrimitives.Add(_average.Transition, _weights.Transition, _average.Transition);
            }
        }

        return Result(1f / averaged);
    }

    /// <summary>The mean weights; where adapted, the shared ones with the domain's added.</summary>
    private CrfWeights Result(float scale)
    {
        var result = new CrfWeights(_labels, _features);
        int cells = result.Emission.Length;
        _average.Emission.AsSpan(0, cells).CopyTo(result.Emission);
        if (_adapt)
        {
            TensorPrimitives.Add(result.Emission, _average.Emission.AsSpan(cells, cells), result.Emission);
        }

        TensorPrimitives.Multiply(result.Emission, scale, result.Emission);
        TensorPrimitives.Multiply(_average.Transition, scale, result.Transition);
        return result;
    }

    private double Visit(EncodedSentence sentence, bool general, float rate)
    {
        float weight = general ? _options.GeneralWeight : 1f;
        int stride = _labels.Stride;
        int length = sentence.Length;
        if (_emissions.Length < length * stride)
        {
            _emissions = new float[length * stride * 2];
            _keptStarts = new int[(length * 2) + 1];
        }

        ChooseAndScore(sentence, general ? 2 : 1);
        var transitions = new TransitionMatrix(_labels, _weights.Transition);
        double loss = _gradient.Compute(_emissions, sentence, transitions, weight);
        if (!double.IsFinite(loss))
        {
            return 0;
        }

        UpdateEmissions(length, rate);
        UpdateTransitions(rate);
        return loss * weight;
    }

    /// <summary>Draws the features that take part in this visit and scores the sentence with them.</summary>
    private void ChooseAndScore(EncodedSentence sentence, int copy)
    {
        int stride = _labels.Stride;
        uint threshold = (uint)(_options.Dropout * uint.MaxValue);
        float scale = 1f / (1f - _options.Dropout);
        _kept.Clear();
        _emissions.AsSpan(0, sentence.Length * stride).Clear();
        ref float weights = ref _weights.Emission[0];
        for (int t = 0; t < sentence.Length; t++)
        {
            Vector256<float> a = Vector256<float>.Zero;
            Vector256<float> b = a;
            Vector256<float> c = a;
            for (int f = sentence.Starts[t]; f < sentence.Starts[t + 1]; f++)
            {
                if (threshold > 0 && NextRandom() < threshold)
                {
                    continue;
                }

                int row = sentence.Features[f] * stride;
                AddRow(ref weights, row, stride, ref a, ref b, ref c);
                if (_adapt)
                {
                    AddRow(ref weights, row + (copy * _features * stride), stride, ref a, ref b, ref c);
                }
            }

            (a * scale).CopyTo(_emissions.AsSpan(t * stride));
            if (stride > 8)
            {
                (b * scale).CopyTo(_emissions.AsSpan((t * stride) + 8));
            }

            if (stride > 16)
            {
                (c * scale).CopyTo(_emissions.AsSpan((t * stride) + 16));
            }

            _keptStarts[t + 1] = _kept.Count;
        }
    }

    private void AddRow(ref float weights, int row, int stride, ref Vector256<float> a, ref Vector256<float> b, ref Vector256<float> c)
    {
        _kept.Add(row);
        a += Vector256.LoadUnsafe(ref weights, (nuint)row);
        if (stride > 8)
        {
            b += Vector256.LoadUnsafe(ref weights, (nuint)row + 8);
        }

        if (stride > 16)
        {
            c += Vector256.LoadUnsafe(ref weights, (nuint)row + 16);
        }
    }

    /// <summary>Of the generator that draws features; never zero, where it would stay.</summary>
    private ulong _state;

    private uint NextRandom()
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (uint)(_state >> 32);
    }

    private void UpdateEmissions(int length, float rate)
    {
        int stride = _labels.Stride;
        float scale = 1f / (1f - _options.Dropout);
        var epsilon = Vector256.Create(1e-3f);
        var step = Vector256.Create(rate);
        var decay = Vector256.Create(_options.Decay);
        ref float weights = ref _weights.Emission[0];
        ref float squares = ref _squares.Emission[0];
        for (int t = 0; t < length; t++)
        {
            for (int lane = 0; lane < stride; lane += 8)
            {
                Vector256<float> g = Vector256.Create<float>(_gradient.Emission.AsSpan((t * stride) + lane, 8)) * scale;
                if (Vector256.LessThanAll(Vector256.Abs(g), Vector256.Create(1e-5f)))
                {
                    continue;
                }

                for (int k = _keptStarts[t]; k < _keptStarts[t + 1]; k++)
                {
                    nuint at = (nuint)(_kept[k] + lane);
                    Vector256<float> w = Vector256.LoadUnsafe(ref weights, at);
                    Vector256<float> full = g + (decay * w);
                    Vector256<float> s = Vector256.LoadUnsafe(ref squares, at) + (full * full);
                    s.StoreUnsafe(ref squares, at);
                    (w - (step * full / (Vector256.Sqrt(s) + epsilon))).StoreUnsafe(ref weights, at);
                }
            }
        }
    }

    private void UpdateTransitions(float rate)
    {
        for (int cell = 0; cell < _gradient.Transition.Length; cell++)
        {
            float g = _gradient.Transition[cell];
            if (g != 0)
            {
                g += _options.Decay * _weights.Transition[cell];
                _squares.Transition[cell] += g * g;
                _weights.Transition[cell] -= rate * g / (MathF.Sqrt(_squares.Transition[cell]) + 1e-3f);
            }
        }
    }
}
