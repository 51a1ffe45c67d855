using EntityExtraction.Features;

namespace EntityExtraction.Tests.Features;

/// <summary>A sentence whose words are numbers in every property, so that a test can change one property of one word and nothing else.</summary>
internal sealed class SentenceOfNumbers
{
    private static readonly WordInfo Outside = Word(99);

    public SentenceOfNumbers(int length)
    {
        Words = [.. Enumerable.Range(1, length).Select(n => Word(n))];
        Phrases = new ulong[length];
        Ranks = new byte[length];
        Dates = new byte[length];
        Glued = new bool[length];
    }

    public WordInfo[] Words { get; }

    public ulong[] Phrases { get; }

    public byte[] Ranks { get; }

    public byte[] Dates { get; }

    public bool[] Glued { get; }

    public int Form { get; set; }

    /// <summary>Origins and keys of the features of token <paramref name="focus"/>, those of its window and those of its context.</summary>
    public List<(FeatureOrigin Origin, ulong Key)> Features(int focus)
    {
        var runs = new CapitalRun[Words.Length];
        CapitalRun.Find(Words, Glued, runs);
        var view = new SentenceView
        {
            Words = Words,
            Runs = runs,
            Phrases = Phrases,
            Ranks = Ranks,
            Dates = Dates,
            Glued = Glued,
            Memory = new DocumentMemory(),
            Form = Form,
            Outside = Outside,
        };
        var keys = new FeatureKeys(new ulong[500], new FeatureOrigin[500]);
        for (int offset = -WordFeatures.Reach; offset <= WordFeatures.Reach; offset++)
        {
            WordFeatures.Collect(view.At(focus + offset), offset, ref keys);
        }

        ContextFeatures.Collect(view, focus, ref keys);
        var features = new List<(FeatureOrigin, ulong)>();
        for (int k = 0; k < keys.Count; k++)
        {
            features.Add((keys.Origins[k], keys.Keys[k]));
        }

        return features;
    }

    public void Capitalise(params int[] words) => SetForm(WordForm.Capitalised, words);

    public void Connect(params int[] words) => SetForm(WordForm.Connector, words);

    /// <summary>Gives one property of a word another value.</summary>
    public void Change(int word, string property)
    {
        switch (property)
        {
            case nameof(Phrases): Phrases[word] = 50; return;
            case nameof(Ranks): Ranks[word] = 50; return;
            case nameof(Dates): Dates[word] = 50; return;
            case nameof(Glued): Glued[word] = !Glued[word]; return;
        }

        Words[word] = Word(word + 1, property, Words[word].Form);
    }

    private void SetForm(WordForm form, int[] words) => Array.ForEach(words, word => Words[word] = Word(word + 1, form: form));

    private static WordInfo Word(int n, string changed = "", WordForm form = WordForm.None)
    {
        ulong Number(string property) => (ulong)(property == changed ? n + 1000 : n);
        return new WordInfo
        {
            Text = "",
            Folded = Number(nameof(WordInfo.Folded)),
            Lower = Number(nameof(WordInfo.Lower)),
            Normal = Number(nameof(WordInfo.Normal)),
            Shape = Number(nameof(WordInfo.Shape)),
            Affixes = [.. Enumerable.Range(0, 8).Select(index => Number($"Affix{index}"))],
            FineCluster = (int)Number(nameof(WordInfo.FineCluster)),
            CoarseCluster = (int)Number(nameof(WordInfo.CoarseCluster)),
            MeaningCluster = (int)Number(nameof(WordInfo.MeaningCluster)),
            Lists = changed == nameof(WordInfo.Lists) ? 1u << 20 : 1u << (n % 20),
            StartsPhrase = changed == nameof(WordInfo.StartsPhrase),
            Form = changed == nameof(WordInfo.Form) ? form | WordForm.Terminal : form,
        };
    }
}
