namespace EntityExtraction.Features;

/// <summary>A run of capitalised words, as token indices within the sentence.</summary>
/// <param name="First">First token.</param>
/// <param name="Last">Last token.</param>
/// <param name="LongFirst">First token of the run when joined with its neighbours across "of", "the", hyphens and the like.</param>
/// <param name="LongLast">Last token of that longer run.</param>
internal readonly record struct CapitalRun(int First, int Last, int LongFirst, int LongLast)
{
    /// <summary>For tokens outside every run.</summary>
    public static CapitalRun None => new(-1, -1, -1, -1);

    public bool Exists => First >= 0;

    /// <summary>Finds the run of each token of a sentence; tokens outside runs get <see cref="None"/>.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="glued">Whether a token touches the one before it.</param>
    /// <param name="runs">A run per token.</param>
    public static void Find(ReadOnlySpan<WordInfo> words, ReadOnlySpan<bool> glued, Span<CapitalRun> runs)
    {
        runs.Fill(None);
        int longFirst = -1;
        int longLast = -1;
        int i = 0;
        while (i < words.Length)
        {
            if (!Opens(words[i]))
            {
                i++;
                continue;
            }

            int first = i;
            while (i + 1 < words.Length && Continues(words[i + 1]))
            {
                i++;
            }

            var run = new CapitalRun(first, i, first, i);
            runs[first..(i + 1)].Fill(run);
            if (longFirst >= 0 && Joins(words, glued, longLast, first))
            {
                longLast = i;
            }
            else
            {
                Widen(runs, longFirst, longLast);
                longFirst = first;
                longLast = i;
            }

            i++;
        }

        Widen(runs, longFirst, longLast);
    }

    private static void Widen(Span<CapitalRun> runs, int first, int last)
    {
        for (int i = first; i >= 0 && i <= last; i++)
        {
            if (runs[i].Exists)
            {
                runs[i] = runs[i] with { LongFirst = first, LongLast = last };
            }
        }
    }

    private static bool Opens(WordInfo word) =>
        word.IsCapitalised && (word.Lists & (1u << (int)Gazetteers.LexiconClass.FunctionWord)) == 0;

    private static bool Continues(WordInfo word) => word.IsCapitalised || (word.Has(WordForm.HasDigit) && !word.Has(WordForm.AllLower));

    /// <summary>Whether only connecting words, three at most, stand between two runs.</summary>
    private static bool Joins(ReadOnlySpan<WordInfo> words, ReadOnlySpan<bool> glued, int last, int next)
    {
        const int most = 3;
        if (next - last - 1 > most)
        {
            return false;
        }

        for (int i = last + 1; i < next; i++)
        {
            // A hyphen with blanks beside it parts ("Joint Command - Afghanistan").
            bool parts = words[i].Has(WordForm.Symbol) && !(glued[i] && glued[i + 1]);
            if (parts || !words[i].Has(WordForm.Connector))
            {
                return false;
            }
        }

        return true;
    }
}
