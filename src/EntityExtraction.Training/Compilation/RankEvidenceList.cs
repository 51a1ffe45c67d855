using EntityExtraction.Grammars.Ranks;
using EntityExtraction.Text;

namespace EntityExtraction.Training.Compilation;

/// <summary>
/// What tells the country and the service of a rank beside it: nationalities, countries, towns and bases, bodies, words of services.
/// A name of several countries tells nothing.
/// </summary>
internal sealed class RankEvidenceList
{
    private static readonly string[] Bodies = ["service", "ministry", "command", "staff", "police", "gendarmerie", "intelligence", "government"];

    private static readonly string[] Places = ["division", "city", "base"];

    private readonly Segmenter _segmenter = AbbreviationCompiler.Segmenter();
    private readonly Func<string, ushort> _text;
    private readonly Dictionary<ulong, int> _entries = [];
    private readonly HashSet<ulong> _names = [];
    private readonly List<(string Words, RankService Service)> _services = [];

    /// <param name="text">Gives the number of a text.</param>
    public RankEvidenceList(Func<string, ushort> text)
    {
        _text = text;
        foreach (string[] row in LexiconFiles.Rows("rank-services.tsv"))
        {
            RankService service = RankRow.ReadService(row[1]);
            _services.Add((row[0], service));
            Add(row[0], RankEvidenceWord.Pack(0, service) | RankEvidenceWord.Body | (row[2] == "any" ? RankEvidenceWord.AnyCase : 0));
        }

        foreach (string[] row in LexiconFiles.Rows("demonyms.tsv").Where(r => r[1].StartsWith("nationality", StringComparison.Ordinal)))
        {
            Add(row[0], Country(row[2], '|') | RankEvidenceWord.Nation);
        }

        foreach (string[] row in LexiconFiles.Rows("places.tsv"))
        {
            if (row[1] == "country")
            {
                Add(row[0], Country(row[2], ',') | RankEvidenceWord.Nation | RankEvidenceWord.IsName);
            }
            else if (Places.Contains(row[1]) && row[3] == "0")
            {
                Add(row[0], Country(row[2], ',') | RankEvidenceWord.Place);
            }
        }

        // Bodies of no one country are read too: their names, which other countries' bodies share, then tell nothing.
        foreach (string[] row in LexiconFiles.Rows("organisations.tsv").Where(r => Bodies.Contains(r[1])))
        {
            foreach (string name in row[4].Split('|').Append(row[0]).Append(row[3]).Where(n => n.Length > 0))
            {
                // A service's or a seat's own name is proper to it ("Royal Navy", "Bundeswehr", "Pentagon"); what other bodies are called, many countries' are.
                bool proper = row[1] is "service" or "government" && name != row[3];
                int bare = proper || NamesNation(_segmenter.Segment(name)) ? 0 : RankEvidenceWord.Bare;
                Add(name, RankEvidenceWord.Pack(Country(row[2], ','), Service(name) ?? Service(row[0])) | RankEvidenceWord.Body | bare);
            }
        }
    }

    public Dictionary<ulong, int> Entries => _entries.Where(e => e.Value != 0).ToDictionary();

    private int Country(string codes, char separator) => codes.Length == 0 || codes == "-" || codes.Contains(separator, StringComparison.Ordinal) ? 0 : _text(codes);

    /// <summary>The service whose words stand in a body's name.</summary>
    private RankService? Service(string name)
    {
        string padded = $" {name} ";
        foreach ((string words, RankService service) in _services.OrderByDescending(s => s.Words.Length))
        {
            if (padded.Contains($" {words} ", StringComparison.OrdinalIgnoreCase))
            {
                return service;
            }
        }

        return null;
    }

    private void Add(string name, int value)
    {
        TokenizedText text = _segmenter.Segment(name);
        if (text.Tokens.Length is 0 or > RankEvidenceWord.MaximumTokens)
        {
            return;
        }

        // "1st Brigade" is many armies'.
        if (text.Tokens.Length == 2 && char.IsAsciiDigit(name[0]))
        {
            return;
        }

        bool acronym = text.Tokens.Length == 1 && RankWords.LooksLikeAcronym(name) && !name.Any(char.IsAsciiLetterLower);
        ulong words = 0;
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            words = RankEvidenceWord.Extend(words, RankWords.Key(text[i]));
            int known = _entries.GetValueOrDefault(words);
            _entries[words] = i < text.Tokens.Length - 1 ? known | RankEvidenceWord.HasLonger : Merge(words, known, value | (acronym ? RankEvidenceWord.Acronym : 0));
        }
    }

    private bool NamesNation(TokenizedText name)
    {
        for (int first = 0; first < name.Tokens.Length; first++)
        {
            ulong words = 0;
            for (int i = first; i < name.Tokens.Length; i++)
            {
                words = RankEvidenceWord.Extend(words, RankWords.Key(name[i]));
                var known = new RankEvidenceWord(_entries.GetValueOrDefault(words));
                if (known.Has(RankEvidenceWord.Nation))
                {
                    return true;
                }

                if (!known.Has(RankEvidenceWord.HasLonger))
                {
                    break;
                }
            }
        }

        return false;
    }

    /// <summary>A name met again: the same country keeps what was known first, another makes it tell nothing.</summary>
    private int Merge(ulong words, int known, int value)
    {
        int longer = known & RankEvidenceWord.HasLonger;
        if (!_names.Add(words))
        {
            // A word of a service is no single country's body, whoever uses it as an alias.
            bool same = new RankEvidenceWord(known).Country == new RankEvidenceWord(value).Country;
            return same || new RankEvidenceWord(known).Has(RankEvidenceWord.AnyCase) ? known : longer;
        }

        return new RankEvidenceWord(value) is { Country: 0, Service: null } ? longer : value | longer;
    }
}
