using System.Runtime.InteropServices;
using EntityExtraction.Grammars.Ranks;

namespace EntityExtraction.Interpretation.Ranks;

/// <summary>What is decided of a rank beside its form. Country is a text number of the table, 0 = not decided.</summary>
internal readonly record struct RankSetting(int Country, RankService? Service, RankParts Said)
{
    public RankParts Decided => (Country != 0 ? RankParts.Country : 0) | (Service is not null ? RankParts.Service : 0);
}

/// <summary>Turns a form into a value: chooses among its readings by country and service, and joins what the chosen ones say.</summary>
internal sealed class RankReader
{
    /// <summary>Readings of an undecided country: those of the most general group that has any.</summary>
    private static readonly string[][] Groups = [["NATO"], ["Commonwealth", "US", "GB"], ["Soviet", "Arab", "Francophone", "Hispanic"]];

    /// <summary>Length of a country's code; families have longer names.</summary>
    private const int CodeLength = 2;

    private readonly RankTable _table;
    private readonly Dictionary<string, int> _countries = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>By text number of a country: its group, whether it is a country and no family, and the families it falls back to.</summary>
    private readonly byte[] _group;
    private readonly bool[] _isCountry;
    private readonly int[][] _families;
    private readonly HashSet<(int Country, byte Service)> _ladders = [];

    /// <summary>The codes of all grades of generals and of admirals, by country or family.</summary>
    private readonly Dictionary<(int Country, int Head), int> _grades = [];

    public RankReader(RankTable table)
    {
        _table = table;
        _group = new byte[table.TextCount];
        _isCountry = new bool[table.TextCount];
        _families = new int[table.TextCount][];
        Array.Fill(_families, []);
        foreach (RankTitle title in table.Titles)
        {
            if (_ladders.Add((title.Country, title.Service)))
            {
                string country = table.Text(title.Country);
                int group = Array.FindIndex(Groups, g => g.Contains(country, StringComparer.Ordinal));
                _group[title.Country] = (byte)(group < 0 ? Groups.Length : group);
                _isCountry[title.Country] = country.Length == CodeLength;
                _countries.TryAdd(country, title.Country);
            }

            // Police generals have no codes, and families' grades by stars are no titles.
            bool isTitle = title.Service != RankTitle.AnyService || _isCountry[title.Country];
            if (title.Nato != 0 && isTitle && !IsOf(title, RankService.Police))
            {
                AddGrade(title);
            }
        }

        ReadOnlySpan<ushort> families = table.Families;
        for (int i = 0; i < families.Length; i += 2)
        {
            _countries.TryAdd(table.Text(families[i]), families[i]);
            _families[families[i]] = [.. _families[families[i]], families[i + 1]];
        }
    }

    /// <summary>The number of a country or family by its code; 0 where the table has none.</summary>
    public int Country(string code) => _countries.GetValueOrDefault(code);

    /// <summary>Whether a form has a reading in the ladders by which texts of a country are read.</summary>
    public bool HasReading(int form, int country) => InCountry(_table.Readings(form), country).Length > 0;

    /// <summary>
    /// Whether a form can belong to a service, in the ladders of the country where that is decided. Where these have no ladder for the
    /// service, the army's serves for it.
    /// </summary>
    public bool HasReading(int form, int country, RankService service)
    {
        bool army = false;
        bool covered = false;
        ReadOnlySpan<RankTitle> titles = _table.Titles;
        foreach (ushort reading in country == 0 ? _table.Readings(form) : Choose(form, country))
        {
            RankTitle title = titles[reading];
            if (IsOf(title, service) || (country != 0 && title.Service == RankTitle.AnyService))
            {
                return true;
            }

            army |= IsOf(title, RankService.Army);
            covered |= _ladders.Contains((title.Country, (byte)service));
        }

        return army && !covered && (service is RankService.Air or RankService.Space or RankService.Marines);
    }

    /// <summary>The only country that has the form; 0 where several or a family have.</summary>
    public int OnlyCountry(int form)
    {
        ReadOnlySpan<ushort> readings = _table.Readings(form);
        ReadOnlySpan<RankTitle> titles = _table.Titles;
        int first = titles[readings[0]].Country;

        // Readings are sorted by country, so that the first and the last tell.
        return _isCountry[first] && titles[readings[^1]].Country == first ? first : 0;
    }

    /// <summary>
    /// The only service whose ladders have the form, in the country where that is decided. A ladder of all services tells nothing, and an
    /// army's only where its air force has a ladder of its own.
    /// </summary>
    public RankService? OnlyService(int form, int country)
    {
        int only = -1;
        bool apart = false;
        ReadOnlySpan<RankTitle> titles = _table.Titles;
        foreach (ushort reading in country == 0 ? _table.Readings(form) : Choose(form, country))
        {
            RankTitle title = titles[reading];
            if (title.Service == RankTitle.AnyService)
            {
                continue;
            }

            if (only >= 0 && only != title.Service)
            {
                return null;
            }

            only = title.Service;
            apart |= !IsOf(title, RankService.Army) || _ladders.Contains((title.Country, (byte)RankService.Air));
        }

        return apart ? (RankService)only : null;
    }

    /// <summary>The codes of all grades of generals or admirals (see <see cref="RankNouns.Classes"/>) in a country, or in general.</summary>
    public IReadOnlyList<string> AllGrades(int head, int country)
    {
        int grades = _grades.GetValueOrDefault((country, head));
        for (int i = 0; i < _families[country].Length && grades == 0; i++)
        {
            grades = _grades.GetValueOrDefault((_families[country][i], head));
        }

        return RankCodes.List(grades != 0 ? grades : _grades.GetValueOrDefault((Country(Groups[0][0]), head)));
    }

    /// <summary>The value of a form in a setting.</summary>
    public RankValue Read(int form, int prefix, in RankSetting setting, RankStatus status)
    {
        ReadOnlySpan<RankTitle> titles = _table.Titles;
        List<ushort> chosen = Choose(form, setting);
        int nato = 0;
        int shared = -1;
        var places = new List<RankPlace>(chosen.Count);
        foreach (ushort reading in chosen)
        {
            RankTitle title = titles[reading];
            nato |= title.Nato;
            shared &= title.Nato;
            places.Add(new RankPlace((title.Country * 32) + title.Service, title.LowestLevel, title.HighestLevel));
        }

        (string name, string abbreviation) = Names(form, chosen);
        string word = _table.Prefix(prefix);
        bool prefixed = word.Length > 0 && !name.StartsWith(word, StringComparison.Ordinal);
        RankParts inferred = setting.Decided & ~setting.Said;

        // Codes are a matter of inference where what is not decided would make a difference.
        bool open = (setting.Country == 0 || setting.Service is null) && shared != nato;
        inferred |= nato != 0 && (open || inferred != RankParts.None) ? RankParts.NatoCodes : RankParts.None;
        return new RankValue
        {
            Title = prefixed ? $"{word} {name}" : name,
            Abbreviation = abbreviation.Length == 0 || prefixed ? null : abbreviation,
            NatoCodes = RankCodes.List(nato),
            Service = setting.Service,
            Country = setting.Country == 0 ? null : _table.Text(setting.Country),
            Status = status,
            Said = setting.Said | RankParts.Title,
            Inferred = inferred,
            Places = places,
        };
    }

    private void AddGrade(in RankTitle title)
    {
        string name = _table.Text(title.Name);
        for (int head = 0; head < RankNouns.Classes.Length; head++)
        {
            if (RankNouns.EndsWith(name, RankNouns.Classes[head]))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_grades, (title.Country, head), out _) |= title.Nato;
            }
        }
    }

    /// <summary>
    /// The readings of a form in a setting: in its country those of its service, where there are any; without a country the most general
    /// that its service has.
    /// </summary>
    private List<ushort> Choose(int form, in RankSetting setting)
    {
        ReadOnlySpan<ushort> readings = Choose(form, setting.Country);
        if (setting.Service is { } service)
        {
            List<ushort> chosen = OfService(readings, service);
            if (chosen.Count == 0 && setting.Country == 0)
            {
                chosen = OfService(_table.Readings(form), service);
                byte group = chosen.Count == 0 ? (byte)0 : _group[_table.Titles[chosen[0]].Country];
                chosen.RemoveAll(r => _group[_table.Titles[r].Country] != group);
            }

            if (chosen.Count > 0)
            {
                return chosen;
            }
        }

        return [.. readings];
    }

    private List<ushort> OfService(ReadOnlySpan<ushort> readings, RankService service)
    {
        ReadOnlySpan<RankTitle> titles = _table.Titles;
        var chosen = new List<ushort>(readings.Length);
        foreach (ushort reading in readings)
        {
            if (IsOf(titles[reading], service))
            {
                chosen.Add(reading);
            }
        }

        return chosen;
    }

    /// <summary>
    /// The readings of a form in a country: its own, else its nearest family's, else the most general. Readings are sorted by how general
    /// their country is and then by country, so that those wanted stand together.
    /// </summary>
    private ReadOnlySpan<ushort> Choose(int form, int country)
    {
        ReadOnlySpan<ushort> readings = _table.Readings(form);
        ReadOnlySpan<ushort> own = country == 0 ? default : InCountry(readings, country);
        if (own.Length > 0 || readings.Length == 0)
        {
            return own;
        }

        ReadOnlySpan<RankTitle> titles = _table.Titles;
        byte group = _group[titles[readings[0]].Country];
        int end = 1;
        while (end < readings.Length && _group[titles[readings[end]].Country] == group)
        {
            end++;
        }

        return readings[..end];
    }

    private ReadOnlySpan<ushort> InCountry(ReadOnlySpan<ushort> readings, int country)
    {
        ReadOnlySpan<ushort> own = Of(readings, country);
        for (int i = 0; i < _families[country].Length && own.Length == 0; i++)
        {
            own = Of(readings, _families[country][i]);
        }

        return own;
    }

    private ReadOnlySpan<ushort> Of(ReadOnlySpan<ushort> readings, int country)
    {
        ReadOnlySpan<RankTitle> titles = _table.Titles;
        int first = 0;
        while (first < readings.Length && titles[readings[first]].Country != country)
        {
            first++;
        }

        int end = first;
        while (end < readings.Length && titles[readings[end]].Country == country)
        {
            end++;
        }

        return readings[first..end];
    }

    /// <summary>
    /// Title and abbreviation: the title that is written as the form is, in any ladder ("Lt. Col." is "Lieutenant Colonel"), else that
    /// of the first reading ("Letjen" is "Lieutenant General").
    /// </summary>
    private (string Title, string Abbreviation) Names(int form, List<ushort> readings)
    {
        RankForm record = _table.Form(form);
        if (record.Title == 0)
        {
            RankTitle first = _table.Titles[readings[0]];
            return (_table.Text(first.Name), _table.Text(first.Abbreviation));
        }

        ushort abbreviation = record.Abbreviation;
        foreach (ushort reading in readings)
        {
            RankTitle title = _table.Titles[reading];
            if (title.Name == record.Title)
            {
                abbreviation = title.Abbreviation;
                break;
            }
        }

        return (_table.Text(record.Title), _table.Text(abbreviation));
    }

    private static bool IsOf(RankTitle title, RankService service) => title.Service == (byte)service;
}
