using EntityExtraction.Grammars.Ranks;

namespace EntityExtraction.Training.Compilation;

/// <summary>A node of the trie of rank forms while it is built, or an acronym.</summary>
internal sealed class RankFormEntry(int number)
{
    public int Number { get; } = number;

    public SortedSet<int> Readings { get; } = [];

    public RankFormMarks Marks { get; set; }

    /// <summary>The row whose title is written as this form is, spelt out.</summary>
    public RankRow? TitleRow { get; set; }
}

/// <summary>All ways of writing the titles of <c>ranks.tsv</c>: a trie over words, and acronyms of one token.</summary>
internal sealed class RankFormList
{
    private static readonly string[][] Numbers = [["1", "one", "i"], ["2", "two", "ii"], ["3", "three", "iii"], ["4", "four", "iv"], ["5", "five", "v"]];

    private readonly RankWordList _words;
    private readonly List<RankFormEntry> _entries = [new RankFormEntry(0)];
    private readonly Dictionary<(int Node, string Word), int> _edges = [];
    private readonly Dictionary<string, int> _acronyms = new(StringComparer.Ordinal);

    public RankFormList(RankWordList words, IReadOnlyList<RankRow> rows)
    {
        _words = words;
        // Full titles first: whether a token such as "CAPT" is a word or an acronym depends on them.
        for (int i = 0; i < rows.Count; i++)
        {
            foreach (RankFormEntry entry in Variants(rows[i].Title, false))
            {
                entry.Readings.Add(i);
                if (entry.TitleRow is null || rows[i].Generality < entry.TitleRow.Generality)
                {
                    entry.TitleRow = rows[i];
                }
            }
        }

        for (int i = 0; i < rows.Count; i++)
        {
            foreach (string form in rows[i].Forms.Append(rows[i].Abbreviation).Where(f => f.Trim('.').Length > 1))
            {
                foreach (RankFormEntry entry in Variants(form, form == rows[i].Abbreviation))
                {
                    entry.Readings.Add(i);
                }
            }
        }

        AddRatings(rows);
    }

    public IReadOnlyList<RankFormEntry> Entries => _entries;

    public IReadOnlyDictionary<(int Node, string Word), int> Edges => _edges;

    public IReadOnlyDictionary<string, int> Acronyms => _acronyms;

    /// <summary>The forms that a spelling in a rule stands for, none where no rank is written so.</summary>
    public IReadOnlyList<RankFormEntry> Resolve(string spelling)
    {
        var found = new List<RankFormEntry>();
        int node = 0;
        foreach (string word in _words.Path(spelling))
        {
            node = node < 0 ? -1 : _edges.GetValueOrDefault((node, word), -1);
        }

        if (node > 0 && _entries[node].Readings.Count > 0)
        {
            found.Add(_entries[node]);
        }

        if (_acronyms.TryGetValue(RankWordList.Fold(spelling), out int acronym))
        {
            found.Add(_entries[acronym]);
        }

        return found;
    }

    /// <summary>Adds words that begin as a rank does and are none.</summary>
    public void Block(string phrase) => Insert(_words.Path(phrase)).Marks |= RankFormMarks.Blocked;

    /// <summary>The form, and where it ends in a number the same with the number spelt and in Roman figures.</summary>
    private IEnumerable<RankFormEntry> Variants(string form, bool abbreviation)
    {
        IReadOnlyList<string> path = _words.Path(form);
        yield return Entry(form, path, abbreviation);
        int number = path.Count > 1 ? Array.FindIndex(Numbers, n => n.Contains(path[^1])) : -1;
        if (number >= 0)
        {
            foreach (string spelling in Numbers[number])
            {
                yield return Insert([.. path.Take(path.Count - 1), _words.WordOf(spelling)]);
            }
        }
    }

    private RankFormEntry Entry(string form, IReadOnlyList<string> path, bool abbreviation)
    {
        bool acronym = RankWords.LooksLikeAcronym(form);
        bool stopped = abbreviation || form.EndsWith('.');
        if (path.Count > 1 || !(acronym || stopped) || IsTitleWord(path[0]))
        {
            return Insert(path);
        }

        string spelling = RankWordList.Fold(form);
        if (!_acronyms.TryGetValue(spelling, out int number))
        {
            number = Add();
            _acronyms.Add(spelling, number);
            _entries[number].Marks |= RankFormMarks.Single | RankFormMarks.Short;
        }

        if (!acronym)
        {
            _entries[number].Marks |= RankFormMarks.Stopped;
        }

        return _entries[number];
    }

    /// <summary>Whether one word is a title of its own, so that "CAPT" is "captain" and no acronym.</summary>
    private bool IsTitleWord(string word) => _edges.TryGetValue((0, word), out int node) && _entries[node].TitleRow is not null;

    private RankFormEntry Insert(IReadOnlyList<string> path)
    {
        int node = 0;
        foreach (string word in path)
        {
            if (!_edges.TryGetValue((node, word), out int next))
            {
                next = Add();
                _edges.Add((node, word), next);
            }

            node = next;
        }

        _entries[node].Marks |= path.Count == 1 ? RankFormMarks.Single : RankFormMarks.Certain;
        return _entries[node];
    }

    private int Add()
    {
        _entries.Add(new RankFormEntry(_entries.Count));
        return _entries.Count - 1;
    }

    /// <summary>"Boatswain's Mate 2nd Class", "Chief Boatswain's Mate", "BM2": each joins a rating of the sea services to a petty officer's grade.</summary>
    private void AddRatings(IReadOnlyList<RankRow> rows)
    {
        int[] Grade(string title) => [.. Enumerable.Range(0, rows.Count)
            .Where(i => rows[i].Country == "US" && rows[i].Service is "navy" or "coast-guard" && rows[i].Title == title)];

        (string Class, string Digit, int[] Rows)[] classes =
        [
            ("3rd Class", "3", Grade("Petty Officer Third Class")),
            ("2nd Class", "2", Grade("Petty Officer Second Class")),
            ("1st Class", "1", Grade("Petty Officer First Class")),
        ];
        (string Chief, int[] Rows)[] chiefs =
        [
            ("Chief", Grade("Chief Petty Officer")),
            ("Senior Chief", Grade("Senior Chief Petty Officer")),
            ("Master Chief", Grade("Master Chief Petty Officer")),
        ];
        foreach (string[] row in LexiconFiles.Rows("rank-ratings.tsv"))
        {
            Insert(_words.Path(row[0])).Marks |= RankFormMarks.Rating;
            foreach ((string name, string digit, int[] grade) in classes)
            {
                Insert(_words.Path($"{row[0]} {name}")).Readings.UnionWith(grade);
                Insert(_words.Path($"{row[0]} Petty Officer {name}")).Readings.UnionWith(grade);
                Entry(row[1] + digit, [row[1] + digit], false).Readings.UnionWith(grade);
            }

            foreach ((string chief, int[] grade) in chiefs)
            {
                Insert(_words.Path($"{chief} {row[0]}")).Readings.UnionWith(grade);
            }
        }
    }
}
