namespace EntityExtraction.Tool.Explanations;

/// <summary>Why a sentence was tagged as it was.</summary>
/// <param name="Readings">Spans with their confidence, the best path's first, then others by confidence.</param>
/// <param name="Tokens">In order.</param>
internal sealed record SentenceExplanation(IReadOnlyList<Reading> Readings, IReadOnlyList<TokenExplanation> Tokens);

/// <summary>A span that the model holds possible.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Start">First UTF-16 unit in the text.</param>
/// <param name="End">First UTF-16 unit after it.</param>
/// <param name="Confidence">Calibrated.</param>
/// <param name="IsChosen">Whether it is in the result.</param>
internal sealed record Reading(EntityType Type, int Start, int End, float Confidence, bool IsChosen);

/// <summary>One token's labels and features.</summary>
/// <param name="Start">First UTF-16 unit in the text.</param>
/// <param name="End">First UTF-16 unit after it.</param>
/// <param name="Labels">The likely labels with their marginal probability and their emission score, the likeliest first.</param>
/// <param name="Features">What speaks for the first label, and against it, in comparison with the second; strongest first.</param>
internal sealed record TokenExplanation(
    int Start,
    int End,
    IReadOnlyList<(string Label, float Probability, float Score)> Labels,
    IReadOnlyList<(string Feature, float Difference)> Features);
