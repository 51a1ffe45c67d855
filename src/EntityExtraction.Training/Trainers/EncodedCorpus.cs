using EntityExtraction.Tagging;
using EntityExtraction.Training.Corpora;

namespace EntityExtraction.Training.Trainers;

/// <summary>A sentence as the trainer sees it.</summary>
internal sealed class EncodedSentence
{
    /// <summary>Feature numbers of all tokens, one token after the other.</summary>
    public required int[] Features { get; init; }

    /// <summary>[token + 1]: where each token's features begin in <see cref="Features"/>.</summary>
    public required int[] Starts { get; init; }

    /// <summary>The gold label of each token.</summary>
    public required byte[] Labels { get; init; }

    /// <summary>A mask of the labels that the corpus allows for each token; empty where the gold labels are the only ones.</summary>
    public required uint[] Permitted { get; init; }

    public int Length => Labels.Length;
}

/// <summary>A document as the trainer sees it.</summary>
/// <param name="Document">Text and gold spans.</param>
/// <param name="General">Whether it comes from a corpus of other guidelines.</param>
/// <param name="Text">Its tokens and sentences.</param>
/// <param name="Labels">The label set of its sentences.</param>
/// <param name="Sentences">What is trained on.</param>
internal sealed record EncodedDocument(LabelledDocument Document, bool General, Text.TokenizedText Text, LabelSet Labels, EncodedSentence[] Sentences);

/// <summary>Turns labelled spans into BILOU labels over tokens; the one home of that conversion.</summary>
internal static class BilouEncoding
{
    /// <summary>
    /// Labels of every token of the document. A span whose edges are not token edges, or that crosses a sentence end, is widened
    /// to its tokens or cut at the sentence; both are rare and reported by the corpus check.
    /// </summary>
    public static byte[] Encode(LabelledDocument document, Text.TokenizedText text, LabelSet labels)
    {
        byte[] encoded = new byte[text.Tokens.Length];
        int[] sentenceOf = new int[text.Tokens.Length];
        for (int s = 0; s < text.Sentences.Length; s++)
        {
            Array.Fill(sentenceOf, s, text.Sentences[s].First, text.Sentences[s].Count);
        }

        foreach (LabelledSpan span in document.Spans)
        {
            if (span.Kind is not { } kind || labels.IndexOf(kind) is not (>= 0 and int type))
            {
                continue;
            }

            int first = FirstTokenEndingAfter(text, span.Start);
            int last = first;
            while (last + 1 < encoded.Length && text.Tokens[last + 1].Start < span.End && sentenceOf[last + 1] == sentenceOf[first])
            {
                last++;
            }

            if (first >= encoded.Length || text.Tokens[first].Start >= span.End)
            {
                continue;
            }

            for (int i = first; i <= last; i++)
            {
                encoded[i] = (byte)(first == last ? LabelSet.Unit(type)
                    : i == first ? LabelSet.Begin(type)
                    : i == last ? LabelSet.Last(type)
                    : LabelSet.Inside(type));
            }
        }

        return encoded;
    }

    private static int FirstTokenEndingAfter(Text.TokenizedText text, int position)
    {
        int low = 0;
        int high = text.Tokens.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (text.Tokens[middle].End > position)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
