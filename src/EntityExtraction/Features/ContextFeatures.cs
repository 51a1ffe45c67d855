using EntityExtraction.Gazetteers;
using EntityExtraction.Text;

namespace EntityExtraction.Features;

/// <summary>The features of a token that depend on more than one word, on matches or on the sentence.</summary>
internal static class ContextFeatures
{
    public static void Collect(in SentenceView s, int i, ref FeatureKeys keys)
    {
        AddNeighbours(s, i, ref keys);
        AddSentence(s, i, ref keys);
        AddJoints(s, i, ref keys);
        AddPhrases(s, i, FeatureTemplate.Phrase, ref keys);
        AddPhrases(s, i - 1, FeatureTemplate.PhraseBefore, ref keys);
        AddPhrases(s, i + 1, FeatureTemplate.PhraseAfter, ref keys);
        AddMatch(s.Ranks, i, FeatureTemplate.Rank, ref keys);
        AddMatch(s.Dates, i, FeatureTemplate.Date, ref keys);
        if (s.Runs[i].Exists)
        {
            AddRun(s, i, s.Runs[i], ref keys);
            AddMemory(s, i, ref keys);
        }
    }

    /// <summary>What the article says of the word elsewhere.</summary>
    private static void AddMemory(in SentenceView s, int i, ref FeatureKeys keys)
    {
        DocumentMemory.Entry entry = s.Memory.Find(s.Words[i]);
        if (entry.Marks != 0)
        {
            keys.Add(FeatureTemplate.Elsewhere, entry.Marks, (ulong)Math.Min(s.Runs[i].Last - s.Runs[i].First, 3));
        }

        if (entry.Head is { } head)
        {
            keys.Add(FeatureTemplate.Acronym, 0, head.Normal);
            keys.Add(FeatureTemplate.Acronym, 1, (ulong)head.MeaningCluster);
            keys.Add(FeatureTemplate.Acronym, 2, head.Lists);
        }
    }

    private static void AddNeighbours(in SentenceView s, int i, ref FeatureKeys keys)
    {
        WordInfo word = s.Words[i];
        WordInfo previous = s.At(i - 1);
        WordInfo next = s.At(i + 1);
        keys.Add(FeatureTemplate.LowerPair, -1, TextHash.Combine(previous.Normal, word.Normal));
        keys.Add(FeatureTemplate.LowerPair, 1, TextHash.Combine(word.Normal, next.Normal));
        keys.Add(FeatureTemplate.FinePair, -1, Pair(previous.FineCluster, word.FineCluster));
        keys.Add(FeatureTemplate.FinePair, 1, Pair(word.FineCluster, next.FineCluster));
        keys.Add(FeatureTemplate.MeaningPair, -1, Pair(previous.MeaningCluster, word.MeaningCluster));
        keys.Add(FeatureTemplate.MeaningPair, 1, Pair(word.MeaningCluster, next.MeaningCluster));
        keys.Add(FeatureTemplate.CoarseTriple, 0, (Pair(previous.CoarseCluster, word.CoarseCluster) << 12) | (uint)next.CoarseCluster);
        keys.Add(FeatureTemplate.ShapeTriple, 0, TextHash.Combine(TextHash.Combine(previous.Shape, word.Shape), next.Shape));
        keys.Add(FeatureTemplate.PreviousAndShape, previous.Normal, word.Shape);
        keys.Add(FeatureTemplate.NextAndShape, next.Normal, word.Shape);
        keys.Add(FeatureTemplate.LowerSurround, previous.Normal, next.Normal);
        keys.Add(FeatureTemplate.ListPair, -1, TextHash.Combine(previous.Lists, word.Lists));
        keys.Add(FeatureTemplate.ListPair, 1, TextHash.Combine(word.Lists, next.Lists));
        keys.Add(FeatureTemplate.TwoBefore, s.At(i - 2).Normal, previous.Normal);
        keys.Add(FeatureTemplate.TwoAfter, next.Normal, s.At(i + 2).Normal);
    }

    /// <summary>What the token touches: a hyphen in a compound is not one between phrases, and a numbered code is not a date.</summary>
    private static void AddJoints(in SentenceView s, int i, ref FeatureKeys keys)
    {
        uint joints = s.Joints(i);
        WordInfo word = s.Words[i];
        keys.Add(FeatureTemplate.Joints, joints, word.Has(WordForm.Symbol) ? word.Normal : word.Shape);
        if (i > 0)
        {
            keys.Add(FeatureTemplate.Joints, -1, TextHash.Combine(s.Joints(i - 1) | (joints << 2), s.Words[i - 1].Normal));
        }

        if (i + 1 < s.Words.Length)
        {
            keys.Add(FeatureTemplate.Joints, 1, TextHash.Combine(s.Joints(i + 1) | (joints << 2), s.Words[i + 1].Normal));
        }

        if (joints != 0)
        {
            AddChunk(s, i, ref keys);
        }
    }

    /// <summary>The shapes of the tokens that touch each other around the token, four to each side at most.</summary>
    private static void AddChunk(in SentenceView s, int i, ref FeatureKeys keys)
    {
        const int reach = 4;
        int first = i;
        while (first > 0 && i - first < reach && s.Glued[first])
        {
            first--;
        }

        int last = i;
        while (last + 1 < s.Words.Length && last - i < reach && s.Glued[last + 1])
        {
            last++;
        }

        ulong hash = (ulong)(i - first);
        for (int k = first; k <= last; k++)
        {
            hash = TextHash.Combine(hash, s.Words[k].Shape);
        }

        keys.Add(FeatureTemplate.Chunk, 0, hash);
    }

    private static void AddSentence(in SentenceView s, int i, ref FeatureKeys keys)
    {
        WordInfo word = s.Words[i];
        keys.Add(FeatureTemplate.SentenceForm, (ulong)s.Form, (ulong)word.Form);
        if (i == 0)
        {
            keys.Add(FeatureTemplate.SentenceStart, 0, (ulong)word.Form);
            keys.Add(FeatureTemplate.SentenceStart, 1, word.Lists);
        }
    }

    private static void AddPhrases(in SentenceView s, int i, FeatureTemplate template, ref FeatureKeys keys)
    {
        if ((uint)i >= (uint)s.Phrases.Length)
        {
            return;
        }

        for (ulong rest = s.Phrases[i]; rest != 0; rest >>= 8)
        {
            keys.Add(template, 0, rest & 0xFF);
        }
    }

    /// <summary>A grammar's match at the token and beside it.</summary>
    private static void AddMatch(ReadOnlySpan<byte> codes, int i, FeatureTemplate template, ref FeatureKeys keys)
    {
        byte before = i > 0 ? codes[i - 1] : (byte)0;
        byte after = i + 1 < codes.Length ? codes[i + 1] : (byte)0;
        if (codes[i] != 0)
        {
            keys.Add(template, 0, codes[i]);
        }

        if (before != 0)
        {
            keys.Add(template + 1, 0, before);
        }

        if (after != 0)
        {
            keys.Add(template + 2, 0, after);
        }
    }

    private static void AddRun(in SentenceView s, int i, CapitalRun run, ref FeatureKeys keys)
    {
        WordInfo first = s.Words[run.First];
        WordInfo last = s.Words[run.Last];
        WordInfo before = s.At(run.First - 1);
        WordInfo after = s.At(run.Last + 1);
        ulong position = (ulong)((i == run.First ? 1 : 0) | (i == run.Last ? 2 : 0));
        keys.Add(FeatureTemplate.RunPosition, 0, position | ((ulong)(uint)Math.Min(run.Last - run.First, 5) << 2));
        keys.Add(FeatureTemplate.RunFirst, first.Normal, position);
        keys.Add(FeatureTemplate.RunLast, last.Normal, position);
        keys.Add(FeatureTemplate.RunBefore, before.Normal, position);
        keys.Add(FeatureTemplate.RunAfter, after.Normal, position);
        keys.Add(FeatureTemplate.RunLastCluster, (ulong)last.MeaningCluster, position);
        keys.Add(FeatureTemplate.RunBeforeCluster, (ulong)before.FineCluster, position);
        keys.Add(FeatureTemplate.RunAfterCluster, (ulong)after.FineCluster, position);
        keys.Add(FeatureTemplate.RunSurround, before.Normal, after.Normal);
        uint lists = 0;
        for (int k = run.First; k <= run.Last; k++)
        {
            lists |= s.Words[k].Lists;
        }

        keys.Add(FeatureTemplate.RunLists, lists, position);
        if (run.LongFirst != run.First || run.LongLast != run.Last)
        {
            ulong side = (ulong)((run.LongFirst < run.First ? 1 : 0) | (run.LongLast > run.Last ? 2 : 0));
            keys.Add(FeatureTemplate.LongRunFirst, s.Words[run.LongFirst].Normal, side);
            keys.Add(FeatureTemplate.LongRunLast, s.Words[run.LongLast].Normal, side);
            keys.Add(FeatureTemplate.LongRunPosition, 0, side | (position << 2));
        }
    }

    private static ulong Pair(int a, int b) => ((ulong)(uint)a << 12) | (uint)b;
}
