using EntityExtraction.Features;
using EntityExtraction.Tagging;
using EntityExtraction.Text;
using EntityExtraction.Training.Corpora;

namespace EntityExtraction.Training.Trainers;

/// <summary>Turns documents into feature numbers and labels, with the feature code of the run time.</summary>
internal sealed class CorpusEncoder(Segmenter segmenter, DocumentFeatures features, LabelSet labels)
{
    private readonly Dictionary<WordInfo, ulong[][]> _wordKeys = [];
    private readonly Dictionary<WordInfo, int[][]> _wordNumbers = [];
    private readonly ulong[] _buffer = new ulong[FeatureKeys.Capacity];

    /// <summary>Counts the features of a document.</summary>
    public void Observe(LabelledDocument document, FeatureIndex index)
    {
        TokenizedText text = segmenter.Segment(document.Text);
        features.Analyze(text);
        foreach (Sentence sentence in text.Sentences)
        {
            SentenceView view = features.View(sentence);
            for (int i = 0; i < sentence.Count; i++)
            {
                for (int offset = -WordFeatures.Reach; offset <= WordFeatures.Reach; offset++)
                {
                    index.Observe(WordKeys(view.At(i + offset), offset), remembered: true);
                }

                index.Observe(ContextKeys(view, i));
            }
        }
    }

    /// <summary>Encodes a document with the numbers of a frozen index.</summary>
    /// <param name="document">Text and gold spans.</param>
    /// <param name="general">Whether it comes from a corpus of other guidelines.</param>
    /// <param name="openLabels">A mask of the labels that its corpus does not label: an unlabelled token may bear one of them.</param>
    /// <param name="index">Frozen.</param>
    public EncodedDocument Encode(LabelledDocument document, bool general, uint openLabels, FeatureIndex index)
    {
        TokenizedText text = segmenter.Segment(document.Text);
        features.Analyze(text);
        byte[] gold = BilouEncoding.Encode(document, text, labels);
        var sentences = new EncodedSentence[text.Sentences.Length];
        var numbers = new List<int>();
        for (int s = 0; s < sentences.Length; s++)
        {
            Sentence sentence = text.Sentences[s];
            SentenceView view = features.View(sentence);
            numbers.Clear();
            int[] starts = new int[sentence.Count + 1];
            for (int i = 0; i < sentence.Count; i++)
            {
                for (int offset = -WordFeatures.Reach; offset <= WordFeatures.Reach; offset++)
                {
                    numbers.AddRange(WordNumbers(view.At(i + offset), offset, index));
                }

                index.AddNumbers(ContextKeys(view, i), numbers);
                starts[i + 1] = numbers.Count;
            }

            byte[] own = gold.AsSpan(sentence.First, sentence.Count).ToArray();
            uint[] permitted = openLabels == 0
                ? []
                : Array.ConvertAll(own, label => label == LabelSet.Outside ? openLabels | 1u : 1u << label);
            sentences[s] = new EncodedSentence { Features = [.. numbers], Starts = starts, Labels = own, Permitted = permitted };
        }

        return new EncodedDocument(document, general, text, labels, sentences);
    }

    private ReadOnlySpan<ulong> ContextKeys(in SentenceView view, int i)
    {
        var keys = new FeatureKeys(_buffer, default);
        ContextFeatures.Collect(view, i, ref keys);
        return keys.Keys;
    }

    private ulong[] WordKeys(WordInfo word, int offset)
    {
        if (!_wordKeys.TryGetValue(word, out ulong[][]? all))
        {
            all = new ulong[WordFeatures.Offsets][];
            for (int o = -WordFeatures.Reach; o <= WordFeatures.Reach; o++)
            {
                var keys = new FeatureKeys(_buffer, default);
                WordFeatures.Collect(word, o, ref keys);
                all[o + WordFeatures.Reach] = keys.Keys.ToArray();
            }

            _wordKeys.Add(word, all);
        }

        return all[offset + WordFeatures.Reach];
    }

    private int[] WordNumbers(WordInfo word, int offset, FeatureIndex index)
    {
        if (!_wordNumbers.TryGetValue(word, out int[][]? all))
        {
            all = new int[WordFeatures.Offsets][];
            var numbers = new List<int>();
            for (int o = -WordFeatures.Reach; o <= WordFeatures.Reach; o++)
            {
                numbers.Clear();
                index.AddNumbers(WordKeys(word, o), numbers);
                all[o + WordFeatures.Reach] = [.. numbers];
            }

            _wordNumbers.Add(word, all);
        }

        return all[offset + WordFeatures.Reach];
    }
}
