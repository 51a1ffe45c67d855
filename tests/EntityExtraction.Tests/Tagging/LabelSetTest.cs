using EntityExtraction.Tagging;

namespace EntityExtraction.Tests.Tagging;

public sealed class LabelSetTest
{
    private static readonly LabelSet Two = new(EntityType.Person, EntityType.Date);

    [Fact]
    public void Name_EveryLabelOfTwoTypes_FollowsTheNumbering() =>
        Assert.Equal(
            ["O", "B-PERSON", "I-PERSON", "L-PERSON", "U-PERSON", "B-DATE", "I-DATE", "L-DATE", "U-DATE"],
            Enumerable.Range(0, Two.Count).Select(label => LabelSet.Name(Two, label)));

    [Theory]
    [InlineData("O", "O B U")]
    [InlineData("L", "O B U")]
    [InlineData("U", "O B U")]
    [InlineData("B", "I L")]
    [InlineData("I", "I L")]
    public void MayFollow_WithinOneType_IsBilou(string label, string successors) =>
        Assert.Equal(successors.Split(' '), new[] { "O", "B", "I", "L", "U" }.Where(next => LabelSet.MayFollow(One(label), One(next))));

    [Theory]
    [InlineData("O", "B U")]
    [InlineData("L", "B U")]
    [InlineData("U", "B U")]
    [InlineData("B", "")]
    [InlineData("I", "")]
    public void MayFollow_AcrossTypes_OnlyWhereAMentionOpens(string label, string successors) =>
        Assert.Equal(
            successors.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            new[] { "B", "I", "L", "U" }.Where(next => LabelSet.MayFollow(One(label), One(next) + 4)));

    [Fact]
    public void MayStartAndMayEnd_EveryLabel_AreThoseOfWholeMentions()
    {
        Assert.Equal(["O", "B", "U"], new[] { "O", "B", "I", "L", "U" }.Where(label => LabelSet.MayStart(One(label))));
        Assert.Equal(["O", "L", "U"], new[] { "O", "B", "I", "L", "U" }.Where(label => LabelSet.MayEnd(One(label))));
    }

    [Fact]
    public void Mask_Condition_HasABitForEachLabelOfTheSet()
    {
        Assert.Equal(0b1_0010_0011u, Two.Mask(label => label is 0 or 1 or 5 or 8 or 9));
        Assert.Equal(0b1_1111_1111u, Two.Mask(_ => true));
    }

    [Fact]
    public void Flat_FiveTypes_FillWholeVectors()
    {
        Assert.Equal(21, LabelSet.Flat.Count);
        Assert.Equal(24, LabelSet.Flat.Stride);
        for (int type = 0; type < LabelSet.Flat.Types.Length; type++)
        {
            Assert.Equal(type, LabelSet.Flat.IndexOf(LabelSet.Flat.Types[type]));
            int[] labels = [LabelSet.Begin(type), LabelSet.Inside(type), LabelSet.Last(type), LabelSet.Unit(type)];
            Assert.All(labels, label => Assert.Equal(type, LabelSet.TypeOf(label)));
        }

        Assert.Equal(-1, LabelSet.Flat.IndexOf(EntityType.Position));
    }

    [Fact]
    public void Before_EachVector_HoldsTheLabelsThatMayStandBeforeOneOfIt()
    {
        for (int to = 0; to < LabelSet.Flat.Count; to++)
        {
            int[] expected = [.. Enumerable.Range(0, LabelSet.Flat.Count).Where(from => LabelSet.MayFollow(from, to))];
            int[] listed = [.. LabelSet.Flat.Before(to / LabelSet.Lanes).ToArray().Select(from => (int)from)];
            Assert.Empty(expected.Except(listed));
            Assert.Equal(listed.Order(), listed);
        }

        Assert.Equal(43, Enumerable.Range(0, 3).Sum(vector => LabelSet.Flat.Before(vector).Length));
    }

    [Fact]
    public void Constructor_MoreLabelsThanBitsOfAMask_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new LabelSet(new EntityType[8]));

    private static int One(string name) => name switch
    {
        "O" => LabelSet.Outside,
        "B" => LabelSet.Begin(0),
        "I" => LabelSet.Inside(0),
        "L" => LabelSet.Last(0),
        _ => LabelSet.Unit(0),
    };
}
