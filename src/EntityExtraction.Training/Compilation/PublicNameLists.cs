using System.Globalization;
using EntityExtraction.Gazetteers;

namespace EntityExtraction.Training.Compilation;

/// <summary>Reads the public name lists (see THIRD-PARTY-NOTICES.md) that training is given as a folder; none of them is part of the project.</summary>
internal static class PublicNameLists
{
    public static void AddTo(NameListCompiler lists, string folder)
    {
        string File(string name) => Path.Combine(folder, name);
        foreach (string name in Column(File("popular_names_common-forenames-by-country.csv"), ',', 11))
        {
            AddParts(lists, name, LexiconClass.GivenName);
        }

        foreach (string name in Column(File("popular_names_common-surnames-by-country.csv"), ',', 5))
        {
            AddParts(lists, name, LexiconClass.FamilyName);
        }

        AddCensus(lists, File("us_census_1990_dist.female.first"), LexiconClass.GivenName, 1500);
        AddCensus(lists, File("us_census_1990_dist.male.first"), LexiconClass.GivenName, 1000);
        AddCensus(lists, File("us_census_1990_dist.all.last"), LexiconClass.FamilyName, 5000);
        foreach (string name in Column(File("geonames_world-cities.csv"), ',', 0))
        {
            lists.Add(name, LexiconClass.WorldCity);
        }

        foreach (string name in Column(File("geonames_world-cities.csv"), ',', 2).Distinct(StringComparer.Ordinal))
        {
            lists.Add(name, LexiconClass.Division);
        }

        foreach (string name in Column(File("factbook_admin_divisions.tsv"), '\t', 1))
        {
            lists.Add(name, LexiconClass.Division);
        }

        foreach (string name in Column(File("factbook_urban_areas.tsv"), '\t', 1))
        {
            lists.Add(name, LexiconClass.City);
        }

        AddCountries(lists, File("factbook_countries.tsv"));
        foreach (string name in Column(File("factbook_intl_orgs.txt"), '\t', 0))
        {
            lists.Add(name, LexiconClass.International);
        }

        foreach (string name in Column(File("factbook_terrorist_groups.txt"), '\t', 0).SelectMany(n => n.Split(',', '(', ')', '/')))
        {
            lists.Add(name.Trim(), LexiconClass.ArmedGroup);
        }

        foreach (string text in Column(File("factbook_military_forces.tsv"), '\t', 1))
        {
            foreach (string name in text.Split(',', ':', ';', '(', ')').Select(n => n.Trim()).Where(n => n.Contains(' ', StringComparison.Ordinal) && char.IsUpper(n[0])))
            {
                lists.Add(name, LexiconClass.Service);
            }
        }

        foreach (string unit in Column(File("moh_units.tsv"), '\t', 0))
        {
            lists.Add(unit, LexiconClass.Service);
        }

        AddLeaders(lists, File("factbook_leaders.tsv"));
    }

    private static void AddParts(NameListCompiler lists, string names, LexiconClass lexicon)
    {
        foreach (string name in names.Split(' ', '/', ','))
        {
            if (name.Length > 1)
            {
                lists.Add(name, lexicon);
            }
        }
    }

    /// <summary>The most frequent names of the 1990 census; the others are kept apart, many being ordinary words.</summary>
    private static void AddCensus(NameListCompiler lists, string path, LexiconClass lexicon, int frequent)
    {
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            string name = line[..line.IndexOf(' ', StringComparison.Ordinal)];
            lists.Add(name, ++number <= frequent ? lexicon : LexiconClass.RareName);
        }
    }

    private static void AddCountries(NameListCompiler lists, string path)
    {
        foreach (string line in File.ReadLines(path).Skip(1))
        {
            string[] cells = line.Split('\t');
            for (int column = 0; column < 4 && column < cells.Length; column++)
            {
                lists.Add(cells[column], LexiconClass.Country);
            }

            if (cells.Length > 6)
            {
                foreach (string demonym in (cells[5] + " " + cells[6]).Split(' ', '(', ')', ',', ';'))
                {
                    if (demonym.Length > 3 && char.IsUpper(demonym[0]))
                    {
                        lists.Add(demonym, LexiconClass.Demonym);
                    }
                }
            }

            if (cells.Length > 7)
            {
                lists.Add(cells[7], LexiconClass.City);
            }
        }
    }

    /// <summary>"President Abdelmadjid TEBBOUNE (since ...)": the words from the first given name on cannot be told from the title, the family name can.</summary>
    private static void AddLeaders(NameListCompiler lists, string path)
    {
        foreach (string text in Column(path, '\t', 2))
        {
            string[] words = text.Split('(')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (string word in words.Where(w => w.Length > 2 && w.All(char.IsUpper)))
            {
                lists.Add(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word.ToLowerInvariant()), LexiconClass.Leader);
            }
        }
    }

    /// <summary>One column of a file with simple (unquoted where it matters) cells, without the header of a .csv.</summary>
    private static IEnumerable<string> Column(string path, char separator, int column) =>
        File.ReadLines(path).Skip(path.EndsWith(".csv", StringComparison.Ordinal) ? 1 : 0)
            .Select(line => line.Split(separator))
            .Where(cells => cells.Length > column && cells[column].Length > 0)
            .Select(cells => cells[column].Trim('"'));
}
