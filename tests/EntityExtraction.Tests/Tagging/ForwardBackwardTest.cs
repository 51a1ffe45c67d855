using EntityExtraction.Tagging;
using FsCheck;
using FsCheck.Fluent;

namespace EntityExtraction.Tests.Tagging;

public sealed class ForwardBackwardTest
{
    private const double Tolerance = 1e-4;

    private static Config Configuration => Config.QuickThrowOnFailure.WithReplay(2026, 17).WithMaxTest(200);

    [Fact]
    public void Run_AnyLattice_SumsOverAllSequences() =>
        Prop.ForAll(Lattice.Any(range: 5).ToArbitrary(), AssertSums).Check(Configuration);

    [Fact]
    public void Run_PermittedLabels_SumsOverThePermittedSequences() =>
        Prop.ForAll(Lattice.Any(range: 5, masked: true).ToArbitrary(), AssertSums).Check(Configuration);

    [Fact]
    public void Run_NoPermittedSequence_IsMinusInfinity()
    {
        var labels = new LabelSet(EntityType.Person);
        var sums = new ForwardBackward(new TransitionMatrix(labels, new float[25]));

        sums.Run(new float[16], 2, [1u << LabelSet.Begin(0), 1u << LabelSet.Outside]);

        Assert.Equal(double.NegativeInfinity, sums.LogSum);
    }

    [Fact]
    public void SpanProbability_AnyLattice_IsTheShareOfSequencesWithTheMention() =>
        Prop.ForAll(Lattice.Any(range: 5).ToArbitrary(), lattice =>
        {
            ForwardBackward sums = Run(lattice);
            foreach ((int type, int first, int last) in Spans(lattice))
            {
                double expected = lattice.Probability(labels => HasMention(labels, type, first, last));
                Assert.Equal(expected, sums.SpanProbability(type, first, last), Tolerance);
            }
        }).Check(Configuration);

    [Fact]
    public void SpanProbability_ScoresFarApart_StaysWithinBounds() =>
        Prop.ForAll(Lattice.Any(range: 900).ToArbitrary(), lattice =>
        {
            ForwardBackward sums = Run(lattice);
            foreach ((int type, int first, int last) in Spans(lattice))
            {
                Assert.InRange(sums.SpanProbability(type, first, last), 0f, 1.001f);
            }
        }).Check(Configuration.WithMaxTest(2000));

    [Fact]
    public void Run_AfterALongerSentence_SeesNothingOfIt()
    {
        var kept = new ForwardBackward(new TransitionMatrix(new LabelSet(EntityType.Person), new float[25]));
        kept.Run(new float[8 * 300], 300);
        Prop.ForAll(Lattice.Any(range: 5, types: 1).ToArbitrary(), lattice =>
        {
            kept.Use(lattice.Transitions);
            kept.Run(lattice.Emissions, lattice.Length);
            Assert.Equal(Run(lattice).LogSum, kept.LogSum);
        }).Check(Configuration.WithMaxTest(20));
    }

    private static void AssertSums(Lattice lattice)
    {
        ForwardBackward sums = Run(lattice);
        Assert.Equal(lattice.LogSum, sums.LogSum, Tolerance * Math.Max(1, Math.Abs(lattice.LogSum)));
        if (double.IsInfinity(lattice.LogSum))
        {
            return;
        }

        for (int t = 0; t < lattice.Length; t++)
        {
            for (int label = 0; label < lattice.Labels.Count; label++)
            {
                int cell = (t * sums.Stride) + label;
                Assert.Equal(lattice.Probability(path => path[t] == label), sums.Alpha[cell] * sums.Beta[cell], Tolerance);
            }
        }
    }

    private static ForwardBackward Run(Lattice lattice)
    {
        var sums = new ForwardBackward(lattice.Transitions);
        sums.Run(lattice.Emissions, lattice.Length, lattice.Permitted);
        return sums;
    }

    private static IEnumerable<(int Type, int First, int Last)> Spans(Lattice lattice) =>
        from type in Enumerable.Range(0, lattice.Labels.Types.Length)
        from first in Enumerable.Range(0, lattice.Length)
        from last in Enumerable.Range(first, lattice.Length - first)
        select (type, first, last);

    private static bool HasMention(byte[] labels, int type, int first, int last) =>
        first == last
            ? labels[first] == LabelSet.Unit(type)
            : labels[first] == LabelSet.Begin(type) && labels[last] == LabelSet.Last(type)
                && labels[(first + 1)..last].All(label => label == LabelSet.Inside(type));
}
