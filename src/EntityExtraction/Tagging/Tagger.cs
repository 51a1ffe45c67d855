using System.Runtime.InteropServices;
using EntityExtraction.Features;
using EntityExtraction.Model;

namespace EntityExtraction.Tagging;

/// <summary>
/// A trained linear-chain model: emission scores of a sentence's tokens, and the transitions between labels. Immutable.
/// Scores are whole numbers until the end, so that their sums do not depend on the machine.
/// </summary>
internal sealed class Tagger
{
    private readonly int _number;

    /// <param name="model">The model file.</param>
    /// <param name="name">Prefix of the tagger's sections.</param>
    /// <param name="labels">The labels that the tagger was trained with.</param>
    /// <param name="number">Which of the score rows of <see cref="WordInfo"/> are this tagger's.</param>
    public Tagger(ModelFile model, string name, LabelSet labels, int number)
    {
        _number = number;
        Labels = labels;
        Emissions = new EmissionTable(model.Section(name + ".emissions"), name + ".emissions", labels);
        ReadOnlyMemory<byte> transitions = model.Section(name + ".transitions");
        if (transitions.Length != labels.Count * labels.Count * sizeof(float))
        {
            throw new InvalidModelException(name + ".transitions", $"{labels.Count} x {labels.Count} scores");
        }

        ReadOnlySpan<float> scores = MemoryMarshal.Cast<byte, float>(transitions.Span);
        foreach (float score in scores)
        {
            if (!float.IsFinite(score) || MathF.Abs(score) > 1000f)
            {
                throw new InvalidModelException(name + ".transitions", "finite scores");
            }
        }

        Transitions = new TransitionMatrix(labels, scores);
    }

    public LabelSet Labels { get; }

    public EmissionTable Emissions { get; }

    public TransitionMatrix Transitions { get; }

    /// <summary>Fills [token x stride + label] with the log scores of a sentence's labels.</summary>
    public void Score(in SentenceView sentence, Span<float> emissions)
    {
        int stride = Labels.Stride;
        Span<short> sums = stackalloc short[stride];
        Span<ulong> buffer = stackalloc ulong[FeatureKeys.Capacity];
        for (int i = 0; i < sentence.Words.Length; i++)
        {
            sums.Clear();
            for (int offset = -WordFeatures.Reach; offset <= WordFeatures.Reach; offset++)
            {
                ReadOnlySpan<short> row = RowsOf(sentence.At(i + offset)).AsSpan((offset + WordFeatures.Reach) * stride, stride);
                for (int label = 0; label < stride; label++)
                {
                    sums[label] += row[label];
                }
            }

            var keys = new FeatureKeys(buffer, default);
            ContextFeatures.Collect(sentence, i, ref keys);
            Emissions.Add(keys.Keys, sums);
            Span<float> scores = emissions.Slice(i * stride, stride);
            for (int label = 0; label < stride; label++)
            {
                scores[label] = sums[label] * Emissions.Step;
            }
        }
    }

    /// <summary>The summed rows of a word's own features, [offset x stride + label]; made once per word.</summary>
    private short[] RowsOf(WordInfo word)
    {
        ref short[]? rows = ref word.ScoreRows[_number];
        return Volatile.Read(ref rows) ?? MakeRows(word, ref rows);
    }

    private short[] MakeRows(WordInfo word, ref short[]? place)
    {
        short[] rows = new short[WordFeatures.Offsets * Labels.Stride];
        Span<ulong> buffer = stackalloc ulong[FeatureKeys.Capacity];
        for (int offset = -WordFeatures.Reach; offset <= WordFeatures.Reach; offset++)
        {
            var keys = new FeatureKeys(buffer, default);
            WordFeatures.Collect(word, offset, ref keys);
            Emissions.Add(keys.Keys, rows.AsSpan((offset + WordFeatures.Reach) * Labels.Stride, Labels.Stride));
        }

        // Threads that race here make the same rows.
        Volatile.Write(ref place, rows);
        return rows;
    }
}
