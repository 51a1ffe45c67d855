using EntityExtraction.Training.Trainers;

namespace EntityExtraction.Tests.Training.Trainers;

public sealed class FeatureIndexTest
{
    [Fact]
    public void Freeze_Minimum_NumbersTheFrequentKeysByFrequencyThenInTheirOwnOrder()
    {
        FeatureIndex index = Index(minimum: 2, [50, 40], [40, 30, 7], [50, 40, 7]);

        Assert.Equal([40UL, 7, 50], index.Keys);
        Assert.Equal(3, index.Count);
    }

    [Fact]
    public void Freeze_OtherOrderOfObserving_GivesTheSameNumbers() =>
        Assert.Equal(Index(minimum: 1, [3, 1], [2]).Keys, Index(minimum: 1, [2], [1], [3]).Keys);

    [Fact]
    public void Observe_Times_CountsAsOften()
    {
        var index = new FeatureIndex();
        index.Observe([1, 2], times: 2);
        index.Observe([2]);
        index.Freeze(minimum: 3);

        Assert.Equal([2UL], index.Keys);
    }

    [Fact]
    public void Freeze_RememberedKeys_ComeAfterThoseThatAreLookedUp()
    {
        var index = new FeatureIndex();
        index.Observe([1, 2], times: 5, remembered: true);
        index.Observe([3]);
        index.Freeze(minimum: 1);

        Assert.Equal([3UL, 1, 2], index.Keys);
    }

    [Fact]
    public void AddNumbers_KnownAndUnknownKeys_AddsThoseOfTheKnownInTheOrderGiven()
    {
        FeatureIndex index = Index(minimum: 1, [10, 20, 30]);
        var numbers = new List<int> { -1 };

        index.AddNumbers([30, 99, 10], numbers);

        Assert.Equal([-1, 2, 0], numbers);
    }

    private static FeatureIndex Index(int minimum, params ulong[][] tokens)
    {
        var index = new FeatureIndex();
        foreach (ulong[] keys in tokens)
        {
            index.Observe(keys);
        }

        index.Freeze(minimum);
        return index;
    }
}
