namespace EntityExtraction;

/// <summary>The kind of service that a rank belongs to.</summary>
public enum RankService
{
    /// <summary>Land forces.</summary>
    Army,

    /// <summary>Naval forces.</summary>
    Navy,

    /// <summary>Air forces.</summary>
    Air,

    /// <summary>Marines and naval infantry.</summary>
    Marines,

    /// <summary>Space forces.</summary>
    Space,

    /// <summary>Coast guards and maritime enforcement.</summary>
    CoastGuard,

    /// <summary>Gendarmeries, national guards and other armed forces with military ladders of their own.</summary>
    Gendarmerie,

    /// <summary>Police forces.</summary>
    Police,
}
