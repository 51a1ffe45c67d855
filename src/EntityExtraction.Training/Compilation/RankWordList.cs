using EntityExtraction.Grammars.Ranks;
using EntityExtraction.Text;

namespace EntityExtraction.Training.Compilation;

/// <summary>The words of rank titles (<c>rank-words.tsv</c>) and the paths that forms take through them.</summary>
internal sealed class RankWordList
{
    private static readonly string[] Joints = ["-", "/", "."];

    private readonly Segmenter _segmenter = AbbreviationCompiler.Segmenter();
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _abbreviations = new(StringComparer.Ordinal);

    public RankWordList()
    {
        foreach (string[] row in LexiconFiles.Rows("rank-words.tsv"))
        {
            string[] forms = row[2].Split('|');
            switch (row[1])
            {
                case "prefix":
                    PrefixNames.Add(row[0]);
                    Array.ForEach(forms, form => Prefixes.Add(form, PrefixNames.Count));
                    break;
                case "suffix":
                    Array.ForEach(forms, form => Suffixes.Add(form, RankRow.ReadService(row[0])));
                    break;
                default:
                    foreach (string form in forms)
                    {
                        _words.Add(Fold(form), row[0]);
                        if (row[1] == "abbreviation")
                        {
                            _abbreviations.Add(Fold(form));
                        }
                    }

                    break;
            }
        }
    }

    /// <summary>Spellings of prefixes with the number of their name, from 1.</summary>
    public Dictionary<string, int> Prefixes { get; } = new(StringComparer.Ordinal);

    public List<string> PrefixNames { get; } = [];

    /// <summary>Words in brackets behind a rank with the service that they tell.</summary>
    public Dictionary<string, RankService> Suffixes { get; } = new(StringComparer.Ordinal);

    /// <summary>All spellings in the list with the words they read as.</summary>
    public IEnumerable<KeyValuePair<string, string>> Spellings => _words;

    public bool IsAbbreviation(string spelling) => _abbreviations.Contains(spelling);

    /// <summary>The word that a folded spelling reads as; itself where the list does not know it.</summary>
    public string WordOf(string spelling) => _words.GetValueOrDefault(spelling, spelling);

    /// <summary>The words of a form, joints left out.</summary>
    public IReadOnlyList<string> Path(string form)
    {
        TokenizedText text = _segmenter.Segment(form);
        var path = new List<string>();
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            string token = text[i].ToString();
            // "2/Lt", "A/Cdre": after a number or a letter the slash stays, or "2. Lieutenant" and "a commodore" would read the same.
            bool joint = Joints.Contains(token) && !(i == 1 && token == "/" && path[0].Length == 1);
            if (!joint)
            {
                path.Add(WordOf(Fold(token)));
            }
        }

        return path;
    }

    /// <summary>The spelling under which the matcher looks a token up; see <see cref="RankWords.Key"/>.</summary>
    public static string Fold(string token)
    {
        Span<char> folded = stackalloc char[LetterFolding.MaximumLength];
        string word = folded[..LetterFolding.Fold(token, folded)].ToString().ToLowerInvariant().Replace(".", string.Empty, StringComparison.Ordinal);
        return word.Length == 0 ? word : word[0] + word[1..].Replace("'", string.Empty, StringComparison.Ordinal);
    }

    /// <summary>The English plural of a word or an abbreviation.</summary>
    public static string Plural(string word)
    {
        if (word.EndsWith("man", StringComparison.Ordinal))
        {
            return word[..^2] + "en";
        }

        bool sibilant = word.EndsWith('s') || word.EndsWith('x') || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal);
        bool consonantY = word.Length > 2 && word[^1] == 'y' && !"aeiou".Contains(word[^2], StringComparison.Ordinal);
        return consonantY ? word[..^1] + "ies" : sibilant ? word + "es" : word + "s";
    }
}
