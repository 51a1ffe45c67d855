using EntityExtraction.Tagging;

namespace EntityExtraction.Tests.Tagging;

public sealed class TransitionMatrixTest
{
    [Fact]
    public void Constructor_LearnedScores_StandWhereLegalAndNowhereElse()
    {
        LabelSet labels = LabelSet.Flat;
        float[] learned = [.. Enumerable.Range(0, labels.Count * labels.Count).Select(n => (n % 17 / 4f) - 2)];

        var matrix = new TransitionMatrix(labels, learned);

        Assert.Equal(labels.Stride * labels.Stride, matrix.Scores.Length);
        for (int from = 0; from < labels.Stride; from++)
        {
            for (int to = 0; to < labels.Stride; to++)
            {
                int cell = (from * labels.Stride) + to;
                bool legal = from < labels.Count && to < labels.Count && LabelSet.MayFollow(from, to);
                float score = legal ? learned[(from * labels.Count) + to] : TransitionMatrix.Forbidden;
                Assert.Equal(score, matrix.Scores[cell]);
                Assert.Equal(legal ? Exponential.Of(score) : 0f, matrix.Factors[cell]);
            }
        }
    }
}
