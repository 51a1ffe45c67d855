using EntityExtraction.Gazetteers;
using EntityExtraction.Grammars.Dates;
using EntityExtraction.Grammars.Ranks;
using EntityExtraction.Text;

namespace EntityExtraction.Features;

/// <summary>
/// What the feature templates need of one document, an element a token: words, runs, matches. Buffers are kept between
/// documents; not thread-safe.
/// </summary>
internal sealed class DocumentFeatures(LexicalResources resources)
{
    private readonly List<DateMatch> _dateMatches = [];
    private readonly List<RankMatch> _rankMatches = [];
    private readonly DocumentMemory _memory = new();
    private WordInfo[] _words = [];
    private CapitalRun[] _runs = [];
    private ulong[] _phrases = [];
    private byte[] _ranks = [];
    private byte[] _dates = [];
    private bool[] _glued = [];
    private DateTerm[] _dateTerms = [];
    private RankWord[] _rankWords = [];

    public ReadOnlySpan<WordInfo> Words => _words;

    /// <summary>What the date grammar found in the document last analysed.</summary>
    public IReadOnlyList<DateMatch> DateMatches => _dateMatches;

    /// <summary>What the rank lexicon found in the document last analysed.</summary>
    public IReadOnlyList<RankMatch> RankMatches => _rankMatches;

    /// <summary>The rank lexicon's words for the tokens of the document last analysed.</summary>
    public ReadOnlySpan<RankWord> RankWords => _rankWords;

    public void Analyze(TokenizedText text)
    {
        int count = text.Tokens.Length;
        Reserve(count);
        for (int i = 0; i < count; i++)
        {
            WordInfo word = resources.Words.Get(text[i]);
            _words[i] = word;
            _dateTerms[i] = word.DateTerm;
            _rankWords[i] = word.RankWord;
            _glued[i] = text.IsGlued(i);
        }

        foreach (Sentence sentence in text.Sentences)
        {
            ReadOnlySpan<WordInfo> part = _words.AsSpan(sentence.First, sentence.Count);
            CapitalRun.Find(part, _glued.AsSpan(sentence.First, sentence.Count), _runs.AsSpan(sentence.First, sentence.Count));
            resources.Phrases.Match(part, _phrases.AsSpan(sentence.First, sentence.Count));
        }

        MarkMatches(text, count);
        _memory.Clear();
        foreach (Sentence sentence in text.Sentences)
        {
            _memory.Read(
                _words.AsSpan(sentence.First, sentence.Count),
                _runs.AsSpan(sentence.First, sentence.Count),
                _ranks.AsSpan(sentence.First, sentence.Count));
        }
    }

    /// <summary>A sentence of the document last analysed.</summary>
    public SentenceView View(Sentence sentence)
    {
        ReadOnlySpan<WordInfo> part = _words.AsSpan(sentence.First, sentence.Count);
        return new SentenceView
        {
            Words = part,
            Runs = _runs.AsSpan(sentence.First, sentence.Count),
            Phrases = _phrases.AsSpan(sentence.First, sentence.Count),
            Ranks = _ranks.AsSpan(sentence.First, sentence.Count),
            Dates = _dates.AsSpan(sentence.First, sentence.Count),
            Glued = _glued.AsSpan(sentence.First, sentence.Count),
            Memory = _memory,
            Form = SentenceView.FormOf(part),
            Outside = resources.Words.Outside,
        };
    }

    private void MarkMatches(TokenizedText text, int count)
    {
        _dateMatches.Clear();
        resources.Dates.Find(text, _dateTerms.AsSpan(0, count), _dateMatches);
        _dates.AsSpan(0, count).Clear();
        foreach (DateMatch match in _dateMatches)
        {
            Mark(_dates, match.FirstToken, match.EndToken, (int)match.Strength);
        }

        _rankMatches.Clear();
        resources.Ranks.Find(text, _rankWords.AsSpan(0, count), _rankMatches, out _);
        _ranks.AsSpan(0, count).Clear();
        foreach (RankMatch match in _rankMatches)
        {
            Mark(_ranks, match.FirstToken, match.EndToken, (int)match.Strength);
        }
    }

    /// <summary>Writes strength and BILU position, plus one, for the tokens of a match.</summary>
    private static void Mark(byte[] codes, int first, int end, int strength)
    {
        for (int i = first; i < end; i++)
        {
            int position = end - first == 1 ? 3 : i == first ? 0 : i == end - 1 ? 2 : 1;
            codes[i] = (byte)(1 + (strength << 2) + position);
        }
    }

    private void Reserve(int count)
    {
        if (_words.Length >= count)
        {
            return;
        }

        int size = Math.Max(1024, count + (count / 4));
        _words = new WordInfo[size];
        _runs = new CapitalRun[size];
        _phrases = new ulong[size];
        _ranks = new byte[size];
        _dates = new byte[size];
        _glued = new bool[size];
        _dateTerms = new DateTerm[size];
        _rankWords = new RankWord[size];
    }
}
