using EntityExtraction.Tagging;
using EntityExtraction.Tests.Tagging;
using EntityExtraction.Training.Trainers;
using FsCheck;
using FsCheck.Fluent;

namespace EntityExtraction.Tests.Training.Trainers;

/// <summary>The derivatives, against differences of the loss when one score is moved a little; the loss comes from going through every sequence.</summary>
public sealed class SentenceGradientTest
{
    private const float Shift = 1e-2f;
    private const double Tolerance = 1e-4;

    private static Config Configuration => Config.QuickThrowOnFailure.WithReplay(2026, 23).WithMaxTest(25);

    [Fact]
    public void Compute_GoldLabels_GivesTheSlopeOfTheLoss() =>
        Prop.ForAll(Lattice.Any(range: 3).ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (lattice, choice) =>
        {
            byte[] gold = lattice.Paths[choice % lattice.Paths.Count].Labels;
            AssertSlopes(lattice, gold, []);
        }).Check(Configuration);

    [Fact]
    public void Compute_OpenLabels_GivesTheSlopeOfTheLoss() =>
        Prop.ForAll(Lattice.Any(range: 3, masked: true).Where(l => l.Paths.Count > 0).ToArbitrary(), lattice =>
        {
            uint[] permitted = lattice.Permitted;
            AssertSlopes(new Lattice(lattice.Labels, lattice.Length, lattice.Emissions, lattice.Learned, []), new byte[lattice.Length], permitted);
        }).Check(Configuration);

    [Fact]
    public void Compute_Weight_ScalesTheDerivativesOnly()
    {
        var labels = new LabelSet(EntityType.Person);
        var transitions = new TransitionMatrix(labels, new float[25]);
        float[] emissions = [.. Enumerable.Range(0, 16).Select(n => n % 5 / 2f)];
        var whole = new SentenceGradient(labels);
        var half = new SentenceGradient(labels);

        double loss = whole.Compute(emissions, Sentence([1, 3], []), transitions, 1f);

        Assert.Equal(loss, half.Compute(emissions, Sentence([1, 3], []), transitions, 0.5f));
        Assert.Equal(whole.Emission[..16].Select(g => g / 2), half.Emission[..16]);
        Assert.Equal(whole.Transition.Select(g => g / 2), half.Transition);
    }

    [Fact]
    public void Compute_IllegalGold_IsNotFinite()
    {
        var labels = new LabelSet(EntityType.Person);
        var gradient = new SentenceGradient(labels);

        double loss = gradient.Compute(new float[16], Sentence([0, 2], []), new TransitionMatrix(labels, new float[25]), 1f);

        Assert.False(double.IsFinite(loss));
    }

    private static void AssertSlopes(Lattice lattice, byte[] gold, uint[] permitted)
    {
        var gradient = new SentenceGradient(lattice.Labels);
        double loss = gradient.Compute(lattice.Emissions, Sentence(gold, permitted), lattice.Transitions, 1f);

        Assert.Equal(Loss(lattice, gold, permitted), loss, Tolerance);
        for (int t = 0; t < lattice.Length; t++)
        {
            for (int label = 0; label < lattice.Labels.Count; label++)
            {
                int cell = (t * lattice.Labels.Stride) + label;
                Assert.Equal(Slope(lattice, lattice.Emissions, cell, gold, permitted), gradient.Emission[cell], Tolerance);
            }
        }

        for (int cell = 0; cell < lattice.Learned.Length; cell++)
        {
            Assert.Equal(Slope(lattice, lattice.Learned, cell, gold, permitted), gradient.Transition[cell], Tolerance);
        }
    }

    /// <summary>The slope of the loss at one cell of <paramref name="scores"/>, which is one of the lattice's own arrays.</summary>
    private static double Slope(Lattice lattice, float[] scores, int cell, byte[] gold, uint[] permitted)
    {
        float before = scores[cell];
        scores[cell] = before + Shift;
        double above = Loss(lattice, gold, permitted);
        double width = scores[cell];
        scores[cell] = before - Shift;
        double below = Loss(lattice, gold, permitted);
        width -= scores[cell];
        scores[cell] = before;
        return (above - below) / width;
    }

    private static double Loss(Lattice lattice, byte[] gold, uint[] permitted)
    {
        uint[] masks = permitted.Length > 0 ? permitted : Array.ConvertAll(gold, label => 1u << label);
        Lattice Of(uint[] mask) => new(lattice.Labels, lattice.Length, lattice.Emissions, lattice.Learned, mask);
        return Of([]).LogSum - Of(masks).LogSum;
    }

    private static EncodedSentence Sentence(byte[] labels, uint[] permitted) =>
        new() { Features = [], Starts = new int[labels.Length + 1], Labels = labels, Permitted = permitted };
}
