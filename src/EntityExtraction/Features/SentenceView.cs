namespace EntityExtraction.Features;

/// <summary>One sentence as the feature templates see it; spans run in parallel, an element a token.</summary>
internal readonly ref struct SentenceView
{
    public required ReadOnlySpan<WordInfo> Words { get; init; }

    public required ReadOnlySpan<CapitalRun> Runs { get; init; }

    /// <summary>Codes of phrase matches, as <see cref="Gazetteers.PhraseMatcher"/> packs them.</summary>
    public required ReadOnlySpan<ulong> Phrases { get; init; }

    /// <summary>Strength and position of a rank match plus one; zero outside matches.</summary>
    public required ReadOnlySpan<byte> Ranks { get; init; }

    /// <summary>Strength and position of a date match plus one; zero outside matches.</summary>
    public required ReadOnlySpan<byte> Dates { get; init; }

    /// <summary>Whether nothing stands between a token and the one before it.</summary>
    public required ReadOnlySpan<bool> Glued { get; init; }

    /// <summary>What the rest of the article says of words.</summary>
    public required DocumentMemory Memory { get; init; }

    /// <summary>Capitals of the sentence as a whole: a small number.</summary>
    public required int Form { get; init; }

    /// <summary>Bit 0: the token touches the one before it; bit 1: it touches the one after it.</summary>
    public uint Joints(int index) => (Glued[index] ? 1u : 0) | (index + 1 < Glued.Length && Glued[index + 1] ? 2u : 0);

    public WordInfo At(int index) => (uint)index < (uint)Words.Length ? Words[index] : Outside;

    /// <summary>Stands before the first and after the last word.</summary>
    public required WordInfo Outside { get; init; }

    /// <summary>
    /// 0: ordinary; 1: headline-like (most words capitalised); 2: all capitals; 3: no closing stop.
    /// </summary>
    public static int FormOf(ReadOnlySpan<WordInfo> words)
    {
        int letters = 0;
        int capitalised = 0;
        int capitals = 0;
        foreach (WordInfo word in words)
        {
            if (word.Has(WordForm.HasLetter))
            {
                letters++;
                capitalised += word.IsCapitalised ? 1 : 0;
                capitals += word.Has(WordForm.AllCapitals) ? 1 : 0;
            }
        }

        bool closed = words.Length > 0 && (words[^1].Has(WordForm.Terminal) || (words.Length > 1 && words[^2].Has(WordForm.Terminal)));
        return letters > 2 && capitals * 10 >= letters * 9 ? 2
            : letters > 3 && capitalised * 10 >= letters * 7 ? 1
            : closed ? 0 : 3;
    }
}
