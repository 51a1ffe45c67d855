using EntityExtraction.Tagging;
using EntityExtraction.Text;
using EntityExtraction.Training.Compilation;
using EntityExtraction.Training.Corpora;
using EntityExtraction.Training.Trainers;
using FsCheck;
using FsCheck.Fluent;

namespace EntityExtraction.Tests.Training.Trainers;

public sealed class BilouEncodingTest
{
    private static readonly Segmenter Segmenter = AbbreviationCompiler.Segmenter();

    // Tagged as the project's articles are, and the labels of the flat layer.
    [Theory]
    [InlineData("he left", "O O")]
    [InlineData("[L:Hanoi] agreed", "U-LOCATION O")]
    [InlineData("[P:Phan Giang] left", "B-PERSON L-PERSON O")]
    [InlineData("[P:Phan Van Giang]", "B-PERSON I-PERSON L-PERSON")]
    [InlineData("[O:Ministry of National Defence] [L:Laos]", "B-ORGANISATION I-ORGANISATION I-ORGANISATION L-ORGANISATION U-LOCATION")]
    [InlineData("[R:Lt. Gen.] [P:Phan]", "B-RANK L-RANK U-PERSON")]
    [InlineData("[L:US]-led", "U-LOCATION O O")]
    [InlineData("[P:Phan]'s", "U-PERSON O")]
    [InlineData("{Minister of [O:Defence]}", "O O U-ORGANISATION")]
    [InlineData("[P:An] [P:Bo]", "U-PERSON U-PERSON")]
    public void Encode_TaggedText_GivesItsLabels(string tagged, string labels) =>
        Assert.Equal(labels.Split(' '), Names(Tagged(tagged), LabelSet.Flat));

    [Fact]
    public void Encode_OtherLabelSet_TakesItsOwnTypesOnly() =>
        Assert.Equal(
            ["B-POSITION", "I-POSITION", "L-POSITION", "O", "O"],
            Names(Tagged("{Minister of [O:Defence]} [P:Phan Giang]"), LabelSet.Positions));

    [Theory]
    [InlineData("Bqp.vn reported", 0, 3, "U-ORGANISATION O O O")]
    [InlineData("Hanoians left", 0, 5, "U-ORGANISATION O")]
    [InlineData("the Hanoians left", 5, 8, "O U-ORGANISATION O")]
    [InlineData("Hanoi left", 4, 6, "U-ORGANISATION O")]
    [InlineData("Hanoi left", 3, 8, "B-ORGANISATION L-ORGANISATION")]
    [InlineData("Hanoi  left", 5, 7, "O O")]
    [InlineData("Hanoi left", 10, 14, "O O")]
    [InlineData("Hanoi left", 6, 99, "O U-ORGANISATION")]
    [InlineData("He left Hanoi. Laos agreed.", 8, 19, "O O B-ORGANISATION L-ORGANISATION O O O")]
    public void Encode_SpanOffTheTokenEdges_IsWidenedOrCutAtTheSentence(string text, int start, int end, string labels) =>
        Assert.Equal(labels.Split(' '), Names(Document(text, new LabelledSpan(start, end - start, LabelTypes.Organisation)), LabelSet.Flat));

    [Fact]
    public void Encode_TypeOfAnotherCorpus_IsPassedOver() =>
        Assert.Equal(["O", "O"], Names(Document("Hanoi left", new LabelledSpan(0, 5, "WEAPON")), LabelSet.Flat));

    [Fact]
    public void Encode_SpansOverWholeTokens_ComeBackFromTheLabels() =>
        Prop.ForAll(AnyText.News.ToArbitrary(), Gen.Choose(0, 5).ArrayOf().ToArbitrary(), (text, choices) =>
        {
            // Spans of one to three tokens of a sentence, a type each, with gaps between them.
            TokenizedText segmented = Segmenter.Segment(text);
            var spans = new List<LabelledSpan>();
            int next = 0;
            foreach (Sentence sentence in segmented.Sentences)
            {
                int token = sentence.First;
                while (token < sentence.End && next < choices.Length)
                {
                    int choice = choices[next++];
                    int last = Math.Min(sentence.End - 1, token + (choice % 3));
                    if (choice < 5)
                    {
                        int start = segmented.Tokens[token].Start;
                        spans.Add(new LabelledSpan(start, segmented.Tokens[last].End - start, LabelTypes.Flat[choice]));
                    }

                    token = last + 1;
                }
            }

            byte[] labels = BilouEncoding.Encode(Document(text, [.. spans]), segmented, LabelSet.Flat);

            Assert.Equal(spans, Decode(labels, segmented));
            foreach (Sentence sentence in segmented.Sentences)
            {
                Assert.True(IsLegal(labels.AsSpan(sentence.First, sentence.Count)));
            }
        }).Check(Config.QuickThrowOnFailure.WithReplay(2026, 59).WithMaxTest(300).WithEndSize(60));

    private static LabelledDocument Tagged(string tagged) => ArticleReader.Read(new StringReader("### a\n" + tagged), "a.txt").Single();

    private static LabelledDocument Document(string text, params LabelledSpan[] spans) => new() { Id = "a", Text = text, Spans = spans };

    private static IEnumerable<string> Names(LabelledDocument document, LabelSet labels) =>
        BilouEncoding.Encode(document, Segmenter.Segment(document.Text), labels).Select(label => LabelSet.Name(labels, label));

    private static List<LabelledSpan> Decode(byte[] labels, TokenizedText text)
    {
        var spans = new List<LabelledSpan>();
        int start = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            start = LabelSet.MayStart(labels[i]) ? text.Tokens[i].Start : start;
            if (labels[i] != LabelSet.Outside && LabelSet.MayEnd(labels[i]))
            {
                spans.Add(new LabelledSpan(start, text.Tokens[i].End - start, LabelTypes.Flat[LabelSet.TypeOf(labels[i])]));
            }
        }

        return spans;
    }

    private static bool IsLegal(ReadOnlySpan<byte> labels)
    {
        bool legal = LabelSet.MayStart(labels[0]) && LabelSet.MayEnd(labels[^1]);
        for (int i = 1; i < labels.Length; i++)
        {
            legal &= LabelSet.MayFollow(labels[i - 1], labels[i]);
        }

        return legal;
    }
}
