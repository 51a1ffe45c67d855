namespace EntityExtraction.Training.Evaluation;

/// <summary>
/// Says which found mention stands for which gold mention, each for at most one: first the same stretch and type, then the same
/// stretch with another type, then overlap within the type, then any overlap; the longer overlap first.
/// </summary>
internal static class MentionAligner
{
    /// <summary>Pairs in the order of the text; a missed gold mention has no found one, a spurious found one no gold.</summary>
    public static List<(Extent? Gold, Extent? Found)> Align(ExtentSet gold, ExtentSet found)
    {
        var candidates = new List<Candidate>();
        for (int f = 0; f < found.Count; f++)
        {
            Extent mention = found.Items[f];
            (int first, int end) = gold.Near(mention);
            for (int g = first; g < end; g++)
            {
                Extent label = gold.Items[g];
                if (label.Overlaps(mention) || label.SameStretch(mention))
                {
                    int stretch = label.SameStretch(mention) ? 0 : 2;
                    candidates.Add(new Candidate(stretch + (label.Type == mention.Type ? 0 : 1), label.Shared(mention), g, f));
                }
            }
        }

        candidates.Sort();
        return Greedy(gold, found, candidates);
    }

    private static List<(Extent? Gold, Extent? Found)> Greedy(ExtentSet gold, ExtentSet found, List<Candidate> candidates)
    {
        var pairs = new List<(Extent? Gold, Extent? Found)>();
        var goldTaken = new bool[gold.Count];
        var foundTaken = new bool[found.Count];
        foreach (Candidate c in candidates)
        {
            if (!goldTaken[c.Gold] && !foundTaken[c.Found])
            {
                goldTaken[c.Gold] = foundTaken[c.Found] = true;
                pairs.Add((gold.Items[c.Gold], found.Items[c.Found]));
            }
        }

        for (int i = 0; i < goldTaken.Length; i++)
        {
            if (!goldTaken[i])
            {
                pairs.Add((gold.Items[i], null));
            }
        }

        for (int i = 0; i < foundTaken.Length; i++)
        {
            if (!foundTaken[i])
            {
                pairs.Add((null, found.Items[i]));
            }
        }

        pairs.Sort(static (a, b) =>
        {
            Extent left = a.Gold ?? a.Found!.Value, right = b.Gold ?? b.Found!.Value;
            int order = left.Start.CompareTo(right.Start);
            order = order != 0 ? order : (a.Gold is null).CompareTo(b.Gold is null);
            return order != 0 ? order : left.CompareTo(right);
        });
        return pairs;
    }

    private readonly record struct Candidate(int Rank, int Shared, int Gold, int Found) : IComparable<Candidate>
    {
        public int CompareTo(Candidate other)
        {
            int order = Rank.CompareTo(other.Rank);
            order = order != 0 ? order : other.Shared.CompareTo(Shared);
            order = order != 0 ? order : Gold.CompareTo(other.Gold);
            return order != 0 ? order : Found.CompareTo(other.Found);
        }
    }
}
