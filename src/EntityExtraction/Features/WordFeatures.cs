using System.Numerics;
using EntityExtraction.Text;

namespace EntityExtraction.Features;

/// <summary>
/// The features of a token that depend on one word of its window alone. Their scores are summed once per word and offset,
/// so that a known word costs the tagger one vector addition per offset.
/// </summary>
internal static class WordFeatures
{
    /// <summary>The window reaches this many tokens to each side.</summary>
    public const int Reach = 2;

    public const int Offsets = (2 * Reach) + 1;

    private const int AffixLengths = 4;

    public static void Collect(WordInfo word, int offset, ref FeatureKeys keys)
    {
        keys.Add(FeatureTemplate.LowerWord, offset, word.Normal);
        keys.Add(FeatureTemplate.Shape, offset, word.Shape);
        keys.Add(FeatureTemplate.CoarseCluster, offset, (ulong)word.CoarseCluster);
        keys.Add(FeatureTemplate.MeaningCluster, offset, (ulong)word.MeaningCluster);
        keys.Add(FeatureTemplate.ListSet, offset, word.Lists);
        for (uint rest = word.Lists; rest != 0; rest &= rest - 1)
        {
            keys.Add(FeatureTemplate.List, offset, (ulong)BitOperations.TrailingZeroCount(rest));
        }

        int distance = Math.Abs(offset);
        if (distance > 1)
        {
            return;
        }

        keys.Add(FeatureTemplate.FineCluster, offset, (ulong)word.FineCluster);
        keys.Add(FeatureTemplate.Form, offset, (ulong)word.Form);
        keys.Add(FeatureTemplate.ListShape, offset, TextHash.Combine(word.Lists, (ulong)word.Form));
        AddAffix(word, FeatureTemplate.Suffix, AffixLengths + 2, offset, ref keys);
        if (distance > 0)
        {
            return;
        }

        keys.Add(FeatureTemplate.Bias, 0, 0UL);
        keys.Add(FeatureTemplate.Word, 0, word.Folded);
        for (int n = 0; n < AffixLengths; n++)
        {
            AddAffix(word, FeatureTemplate.Prefix, n, 0, ref keys);
            if (n != 2)
            {
                AddAffix(word, FeatureTemplate.Suffix, AffixLengths + n, 0, ref keys);
            }
        }
    }

    private static void AddAffix(WordInfo word, FeatureTemplate template, int index, int offset, ref FeatureKeys keys)
    {
        if (word.Affixes[index] != 0)
        {
            keys.Add(template, offset, TextHash.Combine(word.Affixes[index], (ulong)index));
        }
    }
}
