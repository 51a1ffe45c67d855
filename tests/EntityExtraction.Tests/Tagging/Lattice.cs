using EntityExtraction.Tagging;
using FsCheck;
using FsCheck.Fluent;

namespace EntityExtraction.Tests.Tagging;

/// <summary>
/// The scores of one short sentence, and what follows from them when every legal label sequence is gone through, one by one and
/// in double precision: what the decoder and the sums must come to.
/// </summary>
internal sealed class Lattice
{
    private static readonly EntityType[] Types = [EntityType.Person, EntityType.Rank, EntityType.Organisation];

    private readonly Lazy<List<(byte[] Labels, double Score)>> _paths;

    public Lattice(LabelSet labels, int length, float[] emissions, float[] learned, uint[] permitted)
    {
        Labels = labels;
        Length = length;
        Emissions = emissions;
        Learned = learned;
        Permitted = permitted;
        Transitions = new TransitionMatrix(labels, learned);
        _paths = new(() => [.. AllPaths([], 0)]);
    }

    public LabelSet Labels { get; }

    public int Length { get; }

    /// <summary>[token x stride + label].</summary>
    public float[] Emissions { get; }

    /// <summary>[from x labels + to]; scores of forbidden bigrams are there too, and must not count.</summary>
    public float[] Learned { get; }

    /// <summary>A mask of labels per token; empty for no restriction.</summary>
    public uint[] Permitted { get; }

    public TransitionMatrix Transitions { get; }

    public IReadOnlyList<(byte[] Labels, double Score)> Paths => _paths.Value;

    /// <summary>Logarithm of the sum over all sequences; negative infinity where there is none.</summary>
    public double LogSum
    {
        get
        {
            double top = Paths.Select(p => p.Score).DefaultIfEmpty(double.NegativeInfinity).Max();
            return Paths.Count == 0 ? top : top + Math.Log(Paths.Sum(p => Math.Exp(p.Score - top)));
        }
    }

    /// <summary>Share of the sequences that satisfy a condition.</summary>
    public double Probability(Func<byte[], bool> condition)
    {
        double logSum = LogSum;
        return Paths.Where(p => condition(p.Labels)).Sum(p => Math.Exp(p.Score - logSum));
    }

    public double ScoreOf(ReadOnlySpan<byte> labels)
    {
        double score = 0;
        for (int t = 0; t < labels.Length; t++)
        {
            score += Emissions[(t * Labels.Stride) + labels[t]] + (t > 0 ? Learned[(labels[t - 1] * Labels.Count) + labels[t]] : 0);
        }

        return score;
    }

    /// <summary>Lattices of one to five tokens and one to <paramref name="types"/> types, with scores from minus to plus <paramref name="range"/>.</summary>
    public static Gen<Lattice> Any(float range, int types = 2, bool masked = false) =>
        from count in Gen.Choose(1, types)
        from length in Gen.Choose(1, 5)
        let labels = new LabelSet(Types[..count])
        from emissions in Scores(length * labels.Stride, range)
        from learned in Scores(labels.Count * labels.Count, range / 2)
        from masks in Masks(masked ? length : 0, labels.Count)
        select new Lattice(labels, length, emissions, learned, masks);

    public override string ToString() => $"{Labels.Types.Length} types, {Length} tokens, emissions {string.Join(' ', Emissions)}, transitions {string.Join(' ', Learned)}, masks {string.Join(' ', Permitted)}";

    private static Gen<float[]> Scores(int count, float range) =>
        Gen.Choose(-10_000, 10_000).Select(n => n * range / 10_000f).ArrayOf(count);

    /// <summary>Masks in which three labels of four are permitted.</summary>
    private static Gen<uint[]> Masks(int count, int labels) =>
        from a in Gen.Choose(0, (1 << labels) - 1).ArrayOf(count)
        from b in Gen.Choose(0, (1 << labels) - 1).ArrayOf(count)
        select a.Zip(b, (x, y) => (uint)(x | y)).ToArray();

    private IEnumerable<(byte[] Labels, double Score)> AllPaths(byte[] begun, double score)
    {
        int t = begun.Length;
        if (t == Length)
        {
            if (LabelSet.MayEnd(begun[^1]))
            {
                yield return (begun, score);
            }

            yield break;
        }

        for (int label = 0; label < Labels.Count; label++)
        {
            bool permitted = Permitted.Length == 0 || (Permitted[t] >> label & 1) != 0;
            if (permitted && (t == 0 ? LabelSet.MayStart(label) : LabelSet.MayFollow(begun[^1], label)))
            {
                double added = Emissions[(t * Labels.Stride) + label] + (t > 0 ? Learned[(begun[^1] * Labels.Count) + label] : 0);
                foreach ((byte[] Labels, double Score) path in AllPaths([.. begun, (byte)label], score + added))
                {
                    yield return path;
                }
            }
        }
    }
}
