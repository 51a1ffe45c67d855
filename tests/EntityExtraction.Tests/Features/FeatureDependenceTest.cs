using EntityExtraction.Features;

namespace EntityExtraction.Tests.Features;

/// <summary>
/// Which features of a token change when one property of one word near it does: the golden file says it for every property and
/// offset, so that a template that reads the wrong word, or one that nothing reads, does not go unseen.
/// </summary>
public sealed class FeatureDependenceTest
{
    private const int Length = 9;
    private const int Middle = 4;

    public static TheoryData<int, string, string> Cases => GoldenFile.Cases("Features/feature-dependence.txt");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Collect_OnePropertyChanged_ChangesTheFeaturesThatNameIt(int line, string change, string templates)
    {
        string[] words = change.Split(' ');
        (string scene, string property, int offset) = (words[0], words[1], int.Parse(words[2], System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(templates, Difference(scene, property, offset));
        Assert.True(line > 0);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("start")]
    [InlineData("end")]
    [InlineData("glued")]
    [InlineData("run")]
    [InlineData("long")]
    public void Collect_AnyToken_GivesEachKeyOnceAndFewerThanThereIsRoomFor(string scene)
    {
        (SentenceOfNumbers sentence, int focus) = Scene(scene);
        List<(FeatureOrigin Origin, ulong Key)> features = sentence.Features(focus);

        Assert.Equal(features.Count, features.Select(f => f.Key).Distinct().Count());
        Assert.InRange(features.Count, 50, FeatureKeys.Capacity / 2);
    }

    /// <summary>Templates and, but for the token itself, offsets of the keys that differ; "nothing" where none does.</summary>
    private static string Difference(string scene, string property, int offset)
    {
        (SentenceOfNumbers sentence, int focus) = Scene(scene);
        List<(FeatureOrigin Origin, ulong Key)> before = sentence.Features(focus);
        sentence.Change(focus + offset, property);
        List<(FeatureOrigin Origin, ulong Key)> after = sentence.Features(focus);
        string[] changed = [.. before.ExceptBy(after.Select(f => f.Key), f => f.Key).Concat(after.ExceptBy(before.Select(f => f.Key), f => f.Key))
            .Select(f => (f.Origin.Template, f.Origin.Offset)).Distinct().Order()
            .Select(f => f.Offset == 0 ? $"{f.Template}" : FormattableString.Invariant($"{f.Template}{f.Offset:+0;-0}"))];
        return changed.Length == 0 ? "nothing" : string.Join(' ', changed);
    }

    private static (SentenceOfNumbers Sentence, int Focus) Scene(string name)
    {
        var sentence = new SentenceOfNumbers(Length);
        switch (name)
        {
            case "plain":
                return (sentence, Middle);
            case "start":
                return (sentence, 0);
            case "end":
                return (sentence, Length - 1);
            case "glued":
                Array.Fill(sentence.Glued, true, Middle - 1, 3);
                return (sentence, Middle);
            case "run":
                sentence.Capitalise(Middle - 1, Middle, Middle + 1);
                return (sentence, Middle);
            case "long":
                sentence.Capitalise(Middle - 3, Middle - 1, Middle, Middle + 1, Middle + 3);
                sentence.Connect(Middle - 2, Middle + 2);
                return (sentence, Middle);
            default:
                throw new ArgumentException($"There is no scene '{name}'.", nameof(name));
        }
    }
}
