using EntityExtraction.Grammars.Ranks;

namespace EntityExtraction.Training.Compilation;

/// <summary>The rules of <c>rank-contexts.tsv</c>, laid on the forms and gathered into the contexts table.</summary>
internal sealed class RankRules
{
    public RankRules(RankWordList words, RankFormList forms)
    {
        var unknown = new List<string>();
        foreach (string[] row in LexiconFiles.Rows("rank-contexts.tsv"))
        {
            string[] context = row[2].Split('|', StringSplitOptions.RemoveEmptyEntries);
            if (row[0] == "strong")
            {
                CertainWords.UnionWith(row[1].Split('|').Select(RankWordList.Fold));
                foreach (RankFormEntry form in Resolve(row[1], forms, unknown).Where(f => f.TitleRow is null && forms.Acronyms.Values.Contains(f.Number)))
                {
                    form.Marks |= RankFormMarks.Certain;
                }

                continue;
            }

            if (row[0] is "follower" or "opener" or "post")
            {
                Add(0, context, row[0] switch { "follower" => RankContext.Follower, "opener" => RankContext.Opener, _ => RankContext.Post });
                continue;
            }

            if (row[0] == "phrase")
            {
                Array.ForEach(row[1].Split('|'), forms.Block);
                continue;
            }

            if (row[0] == "prefix")
            {
                Add(-words.Prefixes[row[1]], context, RankContext.Before);
                continue;
            }

            foreach (RankFormEntry form in Resolve(row[1], forms, unknown))
            {
                Apply(row[0], form, context);
            }
        }

        foreach (string[] row in LexiconFiles.Rows("rank-flags.tsv"))
        {
            int flag = (int)Enum.Parse<RankStatus>(row[1], ignoreCase: true);
            RankContext side = row[2] == "before" ? RankContext.FirstFlagBefore : RankContext.FirstFlagAfter;
            Add(0, [row[0]], (RankContext)(flag * (int)side));
        }

        if (unknown.Count > 0)
        {
            throw new InvalidDataException($"rank-contexts.tsv speaks of what no rank is written as: {string.Join(", ", unknown)}.");
        }
    }

    /// <summary>Single words that denote a rank by themselves, folded.</summary>
    public HashSet<string> CertainWords { get; } = new(StringComparer.Ordinal);

    public Dictionary<ulong, int> Contexts { get; } = [];

    private static List<RankFormEntry> Resolve(string ranks, RankFormList forms, List<string> unknown)
    {
        var found = new List<RankFormEntry>();
        foreach (string spelling in ranks.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            int before = found.Count;
            found.AddRange(forms.Resolve(spelling));
            if (found.Count == before)
            {
                unknown.Add(spelling);
            }
        }

        return found;
    }

    private void Apply(string rule, RankFormEntry form, string[] context)
    {
        switch (rule)
        {
            case "weak":
                form.Marks &= ~RankFormMarks.Certain;
                break;
            case "adjective":
                form.Marks |= RankFormMarks.Adjective;
                break;
            case "noun":
                form.Marks |= RankFormMarks.Noun;
                break;
            case "ship":
                form.Marks |= RankFormMarks.Ship;
                break;
            case "spelt":
                form.Marks |= RankFormMarks.Spelt;
                break;
            case "capital":
                form.Marks |= RankFormMarks.Capital;
                break;
            case "titled":
                form.Marks |= RankFormMarks.Titled;
                break;
            case "silent":
                form.Marks |= RankFormMarks.Silent;
                break;
            case "after":
            case "before":
                form.Marks |= RankFormMarks.HasContexts;
                Add(form.Number, context, rule == "after" ? RankContext.After : RankContext.Before);
                break;
            default:
                throw new InvalidDataException($"'{rule}' is no rule of rank-contexts.tsv.");
        }
    }

    private void Add(int form, string[] context, RankContext side)
    {
        foreach (string word in context)
        {
            if (word.Contains(' ', StringComparison.Ordinal))
            {
                throw new InvalidDataException($"rank-contexts.tsv: '{word}' is more than one word.");
            }

            ulong key = RankTable.ContextKey(form, RankWords.Key(word));
            Contexts[key] = Contexts.GetValueOrDefault(key) | (int)side;
        }
    }
}
