namespace EntityExtraction;

/// <summary>How a rank is held, by the words beside it.</summary>
[Flags]
public enum RankStatus
{
    /// <summary>Nothing is said.</summary>
    None = 0,

    /// <summary>"retired", "(Ret.)", "(Retd)".</summary>
    Retired = 1,

    /// <summary>"acting".</summary>
    Acting = 2,

    /// <summary>"former", "then-", "ex-".</summary>
    Former = 4,

    /// <summary>"honorary", "brevet".</summary>
    Honorary = 8,

    /// <summary>"reserve", "(res.)".</summary>
    Reserve = 16,

    /// <summary>"the late".</summary>
    Late = 32,
}
