using EntityExtraction.Gazetteers;

namespace EntityExtraction.Training.Compilation;

/// <summary>Adds the project's own lexicons to the name lists.</summary>
internal static class OwnNameLists
{
    public static void AddTo(NameListCompiler lists)
    {
        foreach (string[] row in LexiconFiles.Rows("abbreviations.tsv").Where(r => r[1] == "starter"))
        {
            lists.Add(row[0], LexiconClass.FunctionWord);
        }

        AddRows(lists, "names.tsv", row => row[1] switch
        {
            "given" => [LexiconClass.GivenName],
            "family" => [LexiconClass.FamilyName],
            "either" => [LexiconClass.GivenName, LexiconClass.FamilyName],
            _ => [],
        });
        AddRows(lists, "places.tsv", row => [PlaceClass(row[1])]);
        AddRows(lists, "place-words.tsv", row => row[1] == "direction" ? [] : [LexiconClass.PlaceGeneric]);
        AddRows(lists, "organisation-words.tsv", row => row[1] switch
        {
            "head" => [LexiconClass.OrganisationHead],
            "unit-modifier" => [LexiconClass.UnitModifier],
            "generic-lower" => [LexiconClass.PeopleNoun],
            _ => [],
        });
        AddRows(lists, "titles.tsv", row => row[1] == "honorific" ? [LexiconClass.Honorific] : [LexiconClass.Post]);
        AddRows(lists, "equipment.tsv", row => row[1] switch
        {
            "ship-prefix" => [LexiconClass.ShipPrefix],
            "exercise" or "operation" or "treaty" or "award" or "law" or "event" or "disease" => [LexiconClass.Event],
            _ => [LexiconClass.Equipment],
        });
        AddRows(lists, "demonyms.tsv", row => row[1] is "ethnic" or "religious" ? [LexiconClass.Group] : [LexiconClass.Demonym]);
        foreach (string[] row in LexiconFiles.Rows("organisations.tsv"))
        {
            LexiconClass lexicon = OrganisationClass(row[1]);
            lists.Add(row[0], lexicon);
            lists.Add(row[3], lexicon);
            foreach (string alias in row[4].Split('|'))
            {
                lists.Add(alias, lexicon);
            }
        }
    }

    private static void AddRows(NameListCompiler lists, string file, Func<string[], LexiconClass[]> classes)
    {
        foreach (string[] row in LexiconFiles.Rows(file))
        {
            foreach (LexiconClass lexicon in classes(row))
            {
                lists.Add(row[0], lexicon);
            }
        }
    }

    private static LexiconClass PlaceClass(string kind) => kind switch
    {
        "country" or "territory" => LexiconClass.Country,
        "division" => LexiconClass.Division,
        "city" or "district" => LexiconClass.City,
        "base" or "airport" or "port" or "building" or "site" => LexiconClass.Facility,
        _ => LexiconClass.Region,
    };

    private static LexiconClass OrganisationClass(string kind) => kind switch
    {
        "ministry" or "government" or "agency" or "intelligence" or "court" => LexiconClass.Government,
        "service" or "command" or "staff" or "police" or "gendarmerie" => LexiconClass.Service,
        "company" or "bank" => LexiconClass.Company,
        "media" => LexiconClass.Media,
        "armed-group" => LexiconClass.ArmedGroup,
        "party" or "parliament" => LexiconClass.Party,
        "alliance" or "international-body" => LexiconClass.International,
        _ => LexiconClass.Institution,
    };
}
