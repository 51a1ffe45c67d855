using EntityExtraction.Tagging;
using FsCheck;
using FsCheck.Fluent;

namespace EntityExtraction.Tests.Tagging;

public sealed class ViterbiDecoderTest
{
    private static Config Configuration => Config.QuickThrowOnFailure.WithReplay(2026, 13).WithMaxTest(300);

    [Fact]
    public void Decode_AnyLattice_FindsTheBestOfAllSequences() =>
        Prop.ForAll(Lattice.Any(range: 5).ToArbitrary(), lattice =>
        {
            (byte[] labels, float score) = Decode(lattice);
            (byte[] best, double top) = lattice.Paths.MaxBy(path => path.Score);

            Assert.Equal(top, score, 1e-4);
            Assert.Equal(top, lattice.ScoreOf(labels), 1e-4);

            // Sequences that tie within the precision of floats may both be called the best.
            if (lattice.Paths.Count(path => path.Score > top - 1e-3) == 1)
            {
                Assert.Equal(best, labels);
            }
        }).Check(Configuration);

    [Fact]
    public void Decode_ScoresFarApart_StaysLegal() =>
        Prop.ForAll(Lattice.Any(range: 900, types: 3).ToArbitrary(), lattice =>
        {
            (byte[] labels, float score) = Decode(lattice);

            Assert.Contains(lattice.Paths, path => path.Labels.AsSpan().SequenceEqual(labels));
            Assert.Equal(lattice.Paths.Max(path => path.Score), score, 1e-2);
        }).Check(Configuration.WithMaxTest(60));

    [Fact]
    public void Decode_IllegalLabelsScoreHigher_AreNotTaken()
    {
        // One token: I is the best label of all, and neither it nor B or L may stand alone.
        float[] emissions = [0, 3, 9, 3, 2, 0, 0, 0];

        (byte[] labels, float score) = Decode(new Lattice(new LabelSet(EntityType.Person), 1, emissions, new float[25], []));

        Assert.Equal([(byte)LabelSet.Unit(0)], labels);
        Assert.Equal(2, score);
    }

    private static (byte[] Labels, float Score) Decode(Lattice lattice)
    {
        byte[] labels = new byte[lattice.Length];
        float score = ViterbiDecoder.Decode(lattice.Emissions, lattice.Transitions, labels, new int[lattice.Emissions.Length]);
        return (labels, score);
    }
}
