using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using EntityExtraction.Features;
using EntityExtraction.Model;

namespace EntityExtraction.Tagging;

/// <summary>
/// The trained model: emission scores of a sentence's tokens for two chains, the flat layer's and the positions', which share
/// their features, and each chain's transitions. Immutable. Scores are whole numbers until the end, so that their sums do not
/// depend on the machine.
/// </summary>
internal sealed class Tagger
{
    /// <summary>Where a row of weights turns from the flat layer's labels to the positions'.</summary>
    private static readonly int FlatStride = LabelSet.Flat.Stride;

    private static readonly int PositionStride = LabelSet.Positions.Stride;

    /// <summary>Tokens whose features are looked up together.</summary>
    private const int Block = 8;

    public Tagger(ModelFile model)
    {
        Emissions = new EmissionTable(model.Section(ModelSections.Emissions), ModelSections.Emissions, RowLength);
        Flat = ReadTransitions(model, ModelSections.FlatTransitions, LabelSet.Flat);
        Positions = ReadTransitions(model, ModelSections.PositionTransitions, LabelSet.Positions);
    }

    /// <summary>Length of a row of weights: the flat layer's labels, then the positions'.</summary>
    public const int RowLength = LabelSums.Count;

    public EmissionTable Emissions { get; }

    public TransitionMatrix Flat { get; }

    public TransitionMatrix Positions { get; }

    /// <summary>Fills [token x stride + label] of both chains with the log scores of a sentence's labels.</summary>
    [SkipLocalsInit]
    public void Score(in SentenceView sentence, Span<float> flat, Span<float> positions)
    {
        // A few tokens at a time go through three steps, so that memory asked for in one step is there in the next.
        Span<ulong> buffer = stackalloc ulong[Block * FeatureKeys.Capacity];
        Span<int> counts = stackalloc int[Block];
        for (int first = 0; first < sentence.Words.Length; first += Block)
        {
            int length = Math.Min(Block, sentence.Words.Length - first);
            for (int k = 0; k < length; k++)
            {
                var keys = new FeatureKeys(buffer.Slice(k * FeatureKeys.Capacity, FeatureKeys.Capacity), default);
                ContextFeatures.Collect(sentence, first + k, ref keys);
                Emissions.Prefetch(keys.Keys);
                counts[k] = keys.Count;
            }

            for (int k = 0; k < length; k++)
            {
                counts[k] = Emissions.Locate(buffer.Slice(k * FeatureKeys.Capacity, counts[k]));
            }

            for (int k = 0; k < length; k++)
            {
                int i = first + k;
                LabelSums sums = Sum(sentence, i, buffer.Slice(k * FeatureKeys.Capacity, counts[k]));
                sums.Scale(Emissions.Step, flat.Slice(i * FlatStride, FlatStride), positions.Slice(i * PositionStride, PositionStride));
            }
        }
    }

    private LabelSums Sum(in SentenceView sentence, int i, ReadOnlySpan<ulong> rowNumbers)
    {
        var sums = default(LabelSums);
        for (int offset = -WordFeatures.Reach; offset <= WordFeatures.Reach; offset++)
        {
            sums.Add(RowsOf(sentence.At(i + offset)).AsSpan((offset + WordFeatures.Reach) * RowLength, RowLength));
        }

        AddRows(ref sums, rowNumbers);
        return sums;
    }

    private void AddRows(ref LabelSums sums, ReadOnlySpan<ulong> rowNumbers)
    {
        ReadOnlySpan<sbyte> rows = Emissions.Rows;
        LabelSums local = sums;
        foreach (ulong row in rowNumbers)
        {
            local.Add(rows.Slice((int)row * RowLength, RowLength));
        }

        sums = local;
    }

    /// <summary>The summed rows of a word's own features, [offset x row length + label]; made once per word.</summary>
    private short[] RowsOf(WordInfo word) => Volatile.Read(ref word.ScoreRows) ?? MakeRows(word);

    [SkipLocalsInit]
    private short[] MakeRows(WordInfo word)
    {
        short[] rows = new short[WordFeatures.Offsets * RowLength];
        Span<ulong> buffer = stackalloc ulong[WordFeatures.Offsets * FeatureKeys.Capacity];
        Span<int> counts = stackalloc int[WordFeatures.Offsets];
        for (int k = 0; k < WordFeatures.Offsets; k++)
        {
            var keys = new FeatureKeys(buffer.Slice(k * FeatureKeys.Capacity, FeatureKeys.Capacity), default);
            WordFeatures.Collect(word, k - WordFeatures.Reach, ref keys);
            Emissions.Prefetch(keys.Keys);
            counts[k] = keys.Count;
        }

        for (int k = 0; k < WordFeatures.Offsets; k++)
        {
            counts[k] = Emissions.Locate(buffer.Slice(k * FeatureKeys.Capacity, counts[k]));
        }

        for (int k = 0; k < WordFeatures.Offsets; k++)
        {
            var sums = default(LabelSums);
            AddRows(ref sums, buffer.Slice(k * FeatureKeys.Capacity, counts[k]));
            sums.CopyTo(rows.AsSpan(k * RowLength, RowLength));
        }

        // Threads that race here make the same rows.
        Volatile.Write(ref word.ScoreRows, rows);
        return rows;
    }

    private static TransitionMatrix ReadTransitions(ModelFile model, string name, LabelSet labels)
    {
        ReadOnlyMemory<byte> section = model.Section(name);
        if (section.Length != labels.Count * labels.Count * sizeof(float))
        {
            throw new InvalidModelException(name, $"{labels.Count} x {labels.Count} scores");
        }

        ReadOnlySpan<float> scores = MemoryMarshal.Cast<byte, float>(section.Span);
        foreach (float score in scores)
        {
            if (!(MathF.Abs(score) <= 1000f))
            {
                throw new InvalidModelException(name, "finite scores");
            }
        }

        return new TransitionMatrix(labels, scores);
    }
}
