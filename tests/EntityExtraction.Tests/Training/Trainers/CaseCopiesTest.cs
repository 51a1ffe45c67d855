using EntityExtraction.Training.Corpora;
using EntityExtraction.Training.Trainers;
using FsCheck;
using FsCheck.Fluent;

namespace EntityExtraction.Tests.Training.Trainers;

public sealed class CaseCopiesTest
{
    [Theory]
    [InlineData("general leaves base for talks in Hanoi", "General Leaves Base for Talks in Hanoi")]
    [InlineData("the army's chief didn't say", "the Army's Chief Didn't say")]
    [InlineData("us-led coalition", "us-led Coalition")]
    [InlineData("đặng left", "Đặng Left")]
    [InlineData("1990s", "1990s")]
    [InlineData("", "")]
    [InlineData("...", "...")]
    public void TitleCase_Text_CapitalisesTheWordsThatAreNotShort(string text, string expected) => Assert.Equal(expected, CaseCopies.TitleCase(text));

    [Fact]
    public void TitleCase_AnyText_KeepsItsLength() =>
        Prop.ForAll(AnyText.Any.ToArbitrary(), text => Assert.Equal(text.Length, CaseCopies.TitleCase(text).Length))
            .Check(Config.QuickThrowOnFailure.WithReplay(2026, 71));

    [Fact]
    public void Of_OneInFour_GivesOneInCapitalsAndOneInTitleCase()
    {
        LabelledDocument[] documents = [.. Enumerable.Range(0, 6).Select(n => new LabelledDocument
        {
            Id = FormattableString.Invariant($"{n}"),
            Text = FormattableString.Invariant($"number {n}"),
            Spans = [new LabelledSpan(0, 6, LabelTypes.Person)],
        })];

        LabelledDocument[] copies = [.. CaseCopies.Of(documents, every: 4)];

        Assert.Equal(["NUMBER 0", "Number 2", "NUMBER 4"], copies.Select(c => c.Text));
        Assert.All(copies, c => Assert.Equal(documents[0].Spans, c.Spans));
        Assert.Empty(CaseCopies.Of(documents, every: 0));
    }
}
