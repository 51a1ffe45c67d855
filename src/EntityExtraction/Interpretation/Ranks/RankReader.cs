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

    private readonly RankTable _table;
    private readonly Dictionary<string, int> _countries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, int> _group = [];
    private readonly HashSet<(int Country, byte Service)> _ladders = [];
    private readonly ILookup<int, int> _families;

    public RankReader(RankTable table)
    {
        _table = table;
        for (int i = 0; i < table.Families.Length; i++)
        {
            _countries.TryAdd(table.Text(table.Families[i]), table.Families[i]);
        }

        foreach (RankTitle title in table.Titles)
        {
            _ladders.Add((title.Country, title.Service));
            if (!_group.ContainsKey(title.Country))
            {
                string country = table.Text(title.Country);
                _countries.TryAdd(country, title.Country);
                int group = Array.FindIndex(Groups, g => g.Contains(country, StringComparer.Ordinal));
                _group.Add(title.Country, group < 0 ? Groups.Length : group);
            }
        }

        ushort[] families = table.Families.ToArray();
        _families = Enumerable.Range(0, families.Length / 2).ToLookup(i => (int)families[2 * i], i => (int)families[(2 * i) + 1]);
    }

    /// <summary>The number of a country or family by its code; 0 where the table has none.</summary>
    public int Country(string code) => _countries.GetValueOrDefault(code);

    /// <summary>Whether a form has a reading in the ladders by which texts of a country are read.</summary>
    public bool HasReading(int form, int country)
    {
        foreach (ushort reading in _table.Readings(form))
        {
            int of = _table.Titles[reading].Country;
            if (of == country || _families[country].Contains(of))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a form can belong to a service, in the ladders of the country where that is decided. Where these have no ladder for the
    /// service, the army's serves for it.
    /// </summary>
    public bool HasReading(int form, int country, RankService service)
    {
        bool army = false;
        bool covered = false;
        foreach (int reading in Choose(form, country))
        {
            RankTitle title = _table.Titles[reading];
            if (title.Service == RankTitle.AnyService || IsOf(title, service))
            {
                return true;
            }

            army |= IsOf(title, RankService.Army);
            covered |= _ladders.Contains((title.Country, (byte)service));
        }

        return army && !covered && (service is RankService.Air or RankService.Space or RankService.Marines);
    }

    /// <summary>The only country that has the form; 0 where several have.</summary>
    public int OnlyCountry(int form)
    {
        int only = 0;
        foreach (ushort reading in _table.Readings(form))
        {
            int country = _table.Titles[reading].Country;
            if ((only != 0 && only != country) || _group[country] < Groups.Length)
            {
                return 0;
            }

            only = country;
        }

        return only;
    }

    /// <summary>The only service whose ladders have the form, in the country where that is decided.</summary>
    public RankService? OnlyService(int form, int country)
    {
        List<int> readings = country == 0 ? All(form) : Choose(form, country);
        int only = -1;
        foreach (int reading in readings)
        {
            RankTitle title = _table.Titles[reading];
            bool shared = title.Service == RankTitle.AnyService
                || (IsOf(title, RankService.Army) && !_ladders.Contains((title.Country, (byte)RankService.Air)));
            if (shared || (only >= 0 && only != title.Service))
            {
                return null;
            }

            only = title.Service;
        }

        return only >= 0 ? (RankService)only : null;
    }

    /// <summary>The value of a form in a setting.</summary>
    public RankValue Read(int form, int prefix, in RankSetting setting, RankStatus status)
    {
        List<int> readings = Choose(form, setting.Country);
        bool byCountry = setting.Country != 0 && readings.Count > 0;
        if (setting.Service is { } service && readings.Exists(r => IsOf(_table.Titles[r], service)))
        {
            readings.RemoveAll(r => !IsOf(_table.Titles[r], service));
        }

        int nato = 0;
        int narrowest = -1;
        var places = new List<RankPlace>(readings.Count);
        foreach (int reading in readings)
        {
            RankTitle title = _table.Titles[reading];
            nato |= title.Nato;
            narrowest &= title.Nato;
            places.Add(new RankPlace((title.Country * 32) + title.Service, title.LowestLevel, title.HighestLevel));
        }

        (string name, string abbreviation) = Names(form, readings);
        string word = _table.Prefix(prefix);
        bool prefixed = word.Length > 0 && !name.StartsWith(word, StringComparison.Ordinal);
        RankParts inferred = setting.Decided & ~setting.Said;
        bool open = (!byCountry || setting.Service is null) && narrowest != nato;
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

    /// <summary>The readings of a form in a country: its own, else its nearest family's, else the most general.</summary>
    private List<int> Choose(int form, int country)
    {
        var chosen = new List<int>();
        ReadOnlySpan<ushort> readings = _table.Readings(form);
        if (country != 0)
        {
            Add(chosen, readings, country);
            foreach (int family in _families[country])
            {
                if (chosen.Count == 0)
                {
                    Add(chosen, readings, family);
                }
            }
        }

        for (int group = 0; group <= Groups.Length && chosen.Count == 0; group++)
        {
            foreach (ushort reading in readings)
            {
                if (_group[_table.Titles[reading].Country] == group)
                {
                    chosen.Add(reading);
                }
            }
        }

        return chosen;
    }

    private List<int> All(int form)
    {
        var all = new List<int>();
        foreach (ushort reading in _table.Readings(form))
        {
            all.Add(reading);
        }

        return all;
    }

    private void Add(List<int> chosen, ReadOnlySpan<ushort> readings, int country)
    {
        foreach (ushort reading in readings)
        {
            if (_table.Titles[reading].Country == country)
            {
                chosen.Add(reading);
            }
        }
    }

    /// <summary>
    /// Title and abbreviation: the title that is written as the form is, in any ladder ("Lt. Col." is "Lieutenant Colonel"), else that
    /// of the first reading ("Letjen" is "Lieutenant General").
    /// </summary>
    private (string Title, string Abbreviation) Names(int form, List<int> readings)
    {
        RankForm record = _table.Form(form);
        if (record.Title == 0)
        {
            RankTitle first = _table.Titles[readings[0]];
            return (_table.Text(first.Name), _table.Text(first.Abbreviation));
        }

        ushort abbreviation = record.Abbreviation;
        foreach (int reading in readings)
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
