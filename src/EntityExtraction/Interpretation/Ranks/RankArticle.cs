using System.Runtime.InteropServices;
using EntityExtraction.Grammars.Ranks;
using EntityExtraction.Text;

namespace EntityExtraction.Interpretation.Ranks;

/// <summary>Decides country and service of the ranks of one article, from the words around each and from all together.</summary>
internal sealed class RankArticle
{
    /// <summary>A country or service is what the article is about where it has this share of the evidence, in hundredths.</summary>
    private const int Majority = 75;

    private const int LeastWeight = 6;

    private readonly RankReader _reader;
    private readonly TokenizedText _text;
    private readonly RankTable _table;
    private readonly List<(int First, int End)> _people = [];
    private readonly List<(int First, int End)> _bounds = [];
    private readonly List<RankEvidence> _evidence;
    private readonly RankSurroundings _surroundings;
    private readonly Dictionary<ulong, RankSetting> _holders = [];
    private int _sentence;
    private int _person;
    private int _bound;

    public RankArticle(RankTable table, RankReader reader, TokenizedText text, ReadOnlySpan<(EntityType Type, int First, int End)> entities, ReadOnlySpan<RankWord> words)
    {
        _table = table;
        _reader = reader;
        _text = text;
        foreach ((EntityType type, int first, int end) in entities)
        {
            if (type == EntityType.Person)
            {
                _people.Add((first, end));
            }

            if (type is EntityType.Person or EntityType.Rank)
            {
                _bounds.Add((first, end));
            }
        }

        _evidence = RankEvidenceFinder.Find(table, text, words, _people);
        DoubtLoneBodies(_evidence);
        _surroundings = new RankSurroundings(table, reader, text, _evidence);
    }

    /// <summary>Decides what the words around a rank say. Calls go forward in the text.</summary>
    public void Attach(ref ReadRank rank)
    {
        if (rank.Form == 0)
        {
            return;
        }

        while (_sentence + 1 < _text.Sentences.Length && _text.Sentences[_sentence].End <= rank.First)
        {
            _sentence++;
        }

        (int left, int right) = _text.Sentences.Length == 0 ? (0, _text.Tokens.Length) : (_text.Sentences[_sentence].First, _text.Sentences[_sentence].End);
        rank.Person = PersonBehind(rank.End);
        (int First, int End) person = rank.Person < 0 ? default : _people[rank.Person];
        while (_bound < _bounds.Count && _bounds[_bound].End <= rank.First)
        {
            left = Math.Max(left, _bounds[_bound].End);
            _bound++;
        }

        left = _bound > 0 ? Math.Max(left, _bounds[_bound - 1].End) : left;
        for (int i = _bound; i < _bounds.Count; i++)
        {
            if (_bounds[i].First >= Math.Max(rank.End, person.End))
            {
                right = Math.Min(right, _bounds[i].First);
                break;
            }
        }

        (int country, RankService? service) = _surroundings.Attached(rank.Form, (rank.First, rank.End), person, left, Math.Max(right, rank.End));
        RankSetting setting = rank.Setting;
        service = setting.Service ?? service;
        rank.Setting = new RankSetting(country, service, (country != 0 ? RankParts.Country : 0) | (service is not null ? RankParts.Service : 0));
        rank.Status = _surroundings.Status((rank.First, rank.End), person, left);
        if (rank.Person >= 0 && rank.Setting.Decided != RankParts.None)
        {
            Remember(person, rank.Setting);
        }
    }

    /// <summary>Decides what is still open by the person, the title and the article.</summary>
    public void Conclude(Span<ReadRank> ranks)
    {
        int country = Main(Countries(ranks));
        var service = (RankService)(Main(Services(ranks)) - 1);
        foreach (ref ReadRank rank in ranks)
        {
            if (rank.Form == 0)
            {
                continue;
            }

            RankSetting setting = rank.Setting;
            RankSetting known = rank.Person < 0 ? default : Known(_people[rank.Person]);
            int decided = First(
                setting.Country,
                Fitting(rank.Form, known.Country),
                _reader.OnlyCountry(rank.Form),
                Fitting(rank.Form, country));
            RankService? of = setting.Service
                ?? Fitting(rank.Form, decided, known.Service)
                ?? _reader.OnlyService(rank.Form, decided)
                ?? ((int)service < 0 ? null : Fitting(rank.Form, decided, service));
            rank.Setting = new RankSetting(decided, of, setting.Said);
        }
    }

    /// <summary>
    /// Takes no country from bare names of bodies of countries that nothing else in the article speaks of: "GSDF" is Japan's ground force, and the
    /// state defence force of Georgia; "Central Military Commission" is China's, and Vietnam's.
    /// </summary>
    private static void DoubtLoneBodies(List<RankEvidence> evidence)
    {
        var spokenOf = new HashSet<int> { 0 };
        foreach (RankEvidence item in evidence)
        {
            if (!item.Word.Has(RankEvidenceWord.Bare))
            {
                spokenOf.Add(item.Word.Country);
            }
        }

        foreach (ref RankEvidence item in CollectionsMarshal.AsSpan(evidence))
        {
            if (item.Word.Has(RankEvidenceWord.Bare) && !spokenOf.Contains(item.Word.Country))
            {
                item = item with { Word = item.Word.WithoutCountry };
            }
        }
    }

    private static int First(params ReadOnlySpan<int> countries)
    {
        foreach (int country in countries)
        {
            if (country != 0)
            {
                return country;
            }
        }

        return 0;
    }

    private int Fitting(int form, int country) => country != 0 && _reader.HasReading(form, country) ? country : 0;

    private RankService? Fitting(int form, int country, RankService? service) =>
        service is { } known && _reader.HasReading(form, country, known) ? service : null;

    /// <summary>The person whose name follows a rank, a bracket or an honorific between them at most; -1 for none.</summary>
    private int PersonBehind(int end)
    {
        const int reach = 4;
        while (_person < _people.Count && _people[_person].First < end)
        {
            _person++;
        }

        if (_person == _people.Count || _people[_person].First - end > reach)
        {
            return -1;
        }

        for (int i = end; i < _people[_person].First; i++)
        {
            bool between = _text[i] is "(" or ")" or "." or "\"" || RankWords.StartsUpper(_text[i]) || ((int)_table.Context(0, _text[i]) >> 8) != 0;
            if (!between)
            {
                return -1;
            }
        }

        return _person;
    }

    /// <summary>Keeps a setting under a person's whole name and its last word; words of two settings tell nothing.</summary>
    private void Remember((int First, int End) person, in RankSetting setting)
    {
        foreach (ulong key in Keys(person))
        {
            ref RankSetting known = ref CollectionsMarshal.GetValueRefOrAddDefault(_holders, key, out bool exists);
            known = !exists ? setting : new RankSetting(
                Joined(known.Country, setting.Country), known.Service is null ? setting.Service : known.Service, known.Said);
        }
    }

    private static int Joined(int known, int country) => known == 0 ? country : country == 0 || country == known ? known : -1;

    private RankSetting Known((int First, int End) person)
    {
        foreach (ulong key in Keys(person))
        {
            if (_holders.TryGetValue(key, out RankSetting setting))
            {
                return setting.Country < 0 ? setting with { Country = 0 } : setting;
            }
        }

        return default;
    }

    private ulong[] Keys((int First, int End) person)
    {
        ulong whole = 0;
        ulong last = 0;
        for (int i = person.First; i < person.End; i++)
        {
            last = RankWords.Key(_text[i]);
            whole = TextHash.Combine(whole, last);
        }

        return [whole, TextHash.Combine(0, last), TextHash.Combine(0, RankWords.Key(_text[person.First]))];
    }

    private Dictionary<int, int> Countries(ReadOnlySpan<ReadRank> ranks)
    {
        var weights = new Dictionary<int, int>();
        foreach (RankEvidence item in _evidence)
        {
            if (item.Word.Country != 0)
            {
                Weigh(weights, item.Word.Country, item.Word.Has(RankEvidenceWord.Place) ? 1 : item.Word.Has(RankEvidenceWord.Body) ? 3 : 2);
            }
        }

        foreach (ReadRank rank in ranks)
        {
            // A rank that one country only has speaks for it as a body of its own does; where words beside it tell its country, these
            // have been counted, and one attached body does not make an article.
            int only = rank.Form == 0 || rank.Setting.Country != 0 ? 0 : _reader.OnlyCountry(rank.Form);
            if (rank.Setting.Country != 0 || only != 0)
            {
                Weigh(weights, rank.Setting.Country != 0 ? rank.Setting.Country : only, only != 0 ? 3 : 2);
            }
        }

        return weights;
    }

    /// <summary>Weights of services, numbered from 1.</summary>
    private Dictionary<int, int> Services(ReadOnlySpan<ReadRank> ranks)
    {
        var weights = new Dictionary<int, int>();
        foreach (RankEvidence item in _evidence)
        {
            if (item.Word.Service is { } service)
            {
                Weigh(weights, (int)service + 1, 2);
            }
        }

        foreach (ReadRank rank in ranks)
        {
            RankService? service = rank.Form == 0 ? null : rank.Setting.Service ?? _reader.OnlyService(rank.Form, rank.Setting.Country);
            if (service is { } known)
            {
                Weigh(weights, (int)known + 1, 3);
            }
        }

        return weights;
    }

    private static void Weigh(Dictionary<int, int> weights, int key, int weight) => weights[key] = weights.GetValueOrDefault(key) + weight;

    /// <summary>What has most of the weight; 0 where nothing has.</summary>
    private static int Main(Dictionary<int, int> weights)
    {
        int total = 0;
        int best = 0;
        foreach ((int key, int weight) in weights)
        {
            total += weight;
            best = best == 0 || weight > weights[best] ? key : best;
        }

        return best != 0 && weights[best] >= LeastWeight && weights[best] * 100 >= total * Majority ? best : 0;
    }
}
