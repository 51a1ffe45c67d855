using System.Runtime.InteropServices;
using EntityExtraction.Tagging;
using EntityExtraction.Text;
using FsCheck;
using FsCheck.Fluent;

namespace EntityExtraction.Tests.Tagging;

public sealed class ChainDecoderTest
{
    // Of a type before the chain's own, which must not be read, all zero; of the others, as it is.
    private static readonly Calibration Straight = new(
        MemoryMarshal.AsBytes<float>([.. Enumerable.Range(0, 4 * Calibration.Knots).Select(i => i < Calibration.Knots ? 0 : i % Calibration.Knots / 20f)]).ToArray(), "c", 4);

    [Fact]
    public void Decode_AnyLattice_GivesTheMentionsOfTheBestSequence() =>
        Prop.ForAll(Lattice.Any(range: 5).ToArbitrary(), lattice =>
        {
            var decoder = new ChainDecoder(lattice.Transitions, Straight, firstType: 1);
            lattice.Emissions.CopyTo(decoder.Emissions, 0);
            var mentions = new List<Mention>();

            decoder.Decode(new Sentence(10, 10 + lattice.Length), mentions);

            byte[] best = lattice.Paths.MaxBy(path => path.Score).Labels;
            Assert.Equal(Spans(best), mentions.Select(m => (lattice.Labels.IndexOf(m.Type), m.FirstToken - 10, m.EndToken - 11)));
            Assert.All(mentions, m =>
            {
                (int type, int first, int last) = (lattice.Labels.IndexOf(m.Type), m.FirstToken - 10, m.EndToken - 11);
                Assert.Equal(lattice.Probability(path => Spans(path).Contains((type, first, last))), m.Confidence, 1e-3);
            });
        }).Check(Config.QuickThrowOnFailure.WithReplay(2026, 73).WithMaxTest(200));

    private static IEnumerable<(int Type, int First, int Last)> Spans(byte[] labels)
    {
        int first = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            first = LabelSet.MayStart(labels[i]) ? i : first;
            if (labels[i] != LabelSet.Outside && LabelSet.MayEnd(labels[i]))
            {
                yield return (LabelSet.TypeOf(labels[i]), first, i);
            }
        }
    }
}
