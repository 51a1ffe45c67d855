namespace EntityExtraction.Tagging;

/// <summary>A tagged span.</summary>
/// <param name="FirstToken">First token of the document.</param>
/// <param name="EndToken">First token after the span.</param>
/// <param name="Type">What the span denotes.</param>
/// <param name="Confidence">Calibrated probability that span and type are right.</param>
internal readonly record struct Mention(int FirstToken, int EndToken, EntityType Type, float Confidence);
