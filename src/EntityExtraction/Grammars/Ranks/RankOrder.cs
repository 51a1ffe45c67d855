namespace EntityExtraction.Grammars.Ranks;

/// <summary>A place in a ladder: its country and service in one number, and the levels that a title covers.</summary>
internal readonly record struct RankPlace(int Ladder, byte Lowest, byte Highest);

/// <summary>How two ranks stand to each other, where that can be said.</summary>
internal static class RankOrder
{
    /// <summary>
    /// The order in the ladders of both; null where these disagree. <paramref name="common"/> is false where one can stand in a ladder
    /// that the other cannot, so that ladders do not order them.
    /// </summary>
    public static int? ByLadder(IReadOnlyList<RankPlace> left, IReadOnlyList<RankPlace> right, out bool common)
    {
        common = left.Count > 0 && Covers(left, right) && Covers(right, left);
        int? result = null;
        bool agreed = common;
        bool any = false;
        foreach (RankPlace one in common ? left : [])
        {
            foreach (RankPlace other in right)
            {
                if (one.Ladder == other.Ladder)
                {
                    int? order = Order(one.Lowest, one.Highest, other.Lowest, other.Highest);
                    agreed &= order is not null && (!any || order == result);
                    result = order;
                    any = true;
                }
            }
        }

        return agreed ? result : null;
    }

    /// <summary>The order of two sets of codes; null where they overlap otherwise than as one and the same code, or one is empty.</summary>
    public static int? ByCodes(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        if (left.Count == 0 || right.Count == 0)
        {
            return null;
        }

        (int lowest, int highest) = Range(left);
        (int otherLowest, int otherHighest) = Range(right);
        return lowest < 0 || otherLowest < 0 ? null : Order(lowest, highest, otherLowest, otherHighest);
    }

    private static bool Covers(IReadOnlyList<RankPlace> places, IReadOnlyList<RankPlace> others)
    {
        foreach (RankPlace other in others)
        {
            bool found = false;
            foreach (RankPlace place in places)
            {
                found |= place.Ladder == other.Ladder;
            }

            if (!found)
            {
                return false;
            }
        }

        return true;
    }

    private static (int Lowest, int Highest) Range(IReadOnlyList<string> codes)
    {
        int lowest = int.MaxValue;
        int highest = 0;
        foreach (string code in codes)
        {
            int bit = RankCodes.Bit(code);
            lowest = Math.Min(lowest, bit);
            highest = Math.Max(highest, bit);
        }

        return (lowest, highest);
    }

    private static int? Order(int lowest, int highest, int otherLowest, int otherHighest)
    {
        if (highest < otherLowest)
        {
            return -1;
        }

        if (lowest > otherHighest)
        {
            return 1;
        }

        return lowest == highest && otherLowest == otherHighest ? 0 : null;
    }
}
