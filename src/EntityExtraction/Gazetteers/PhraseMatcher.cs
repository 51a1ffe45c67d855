using System.Numerics;
using EntityExtraction.Features;
using EntityExtraction.Model;
using EntityExtraction.Text;

namespace EntityExtraction.Gazetteers;

/// <summary>
/// Finds the phrases of the name lists in a token sequence. The table is a trie over rolling hashes of lower-case words: a
/// value's low bits are the classes of the phrase that ends there, <see cref="HasLonger"/> says that a longer one begins so.
/// For each class the leftmost longest match counts.
/// </summary>
internal sealed class PhraseMatcher(MappedTable table)
{
    /// <summary>Longest phrase in tokens; bounds the work per token.</summary>
    public const int MaximumTokens = 10;

    public const int HasLonger = 1 << 30;

    /// <summary>Codes packed into one cell, 8 bits each: class in the high six bits plus one, BILU position in the low two.</summary>
    public const int CodesPerToken = 8;

    public static ulong Extend(ulong prefix, ulong lowerWord) => TextHash.Combine(prefix, lowerWord);

    /// <summary>Writes for each token of a sentence the classes and positions of the phrases of two or more tokens that cover it.</summary>
    public void Match(ReadOnlySpan<WordInfo> words, Span<ulong> codes)
    {
        codes.Clear();
        Span<int> coveredUntil = stackalloc int[32];
        coveredUntil.Clear();
        Span<int> longest = stackalloc int[32];
        for (int start = 0; start < words.Length; start++)
        {
            if (!words[start].StartsPhrase)
            {
                continue;
            }

            ulong hash = Extend(0, words[start].Lower);
            bool capital = words[start].IsCapitalised;
            int limit = Math.Min(words.Length, start + MaximumTokens);
            int classes = 0;
            for (int end = start + 1; end < limit; end++)
            {
                hash = Extend(hash, words[end].Lower);
                int value = table.Find(hash, 0);
                if (value == 0)
                {
                    break;
                }

                capital |= words[end].IsCapitalised;
                int mask = capital ? value & (HasLonger - 1) : 0;
                classes |= mask;
                for (int rest = mask; rest != 0; rest &= rest - 1)
                {
                    longest[BitOperations.TrailingZeroCount(rest)] = end + 1;
                }

                if ((value & HasLonger) == 0)
                {
                    break;
                }
            }

            for (int rest = classes; rest != 0; rest &= rest - 1)
            {
                int lexicon = BitOperations.TrailingZeroCount(rest);
                if (coveredUntil[lexicon] <= start)
                {
                    coveredUntil[lexicon] = longest[lexicon];
                    Mark(codes[start..longest[lexicon]], lexicon);
                }
            }
        }
    }

    private static void Mark(Span<ulong> codes, int lexicon)
    {
        for (int i = 0; i < codes.Length; i++)
        {
            int position = i == 0 ? 0 : i == codes.Length - 1 ? 2 : 1;
            if (codes[i] >> (8 * (CodesPerToken - 1)) == 0)
            {
                codes[i] = (codes[i] << 8) | (uint)(((lexicon + 1) << 2) | position);
            }
        }
    }
}
