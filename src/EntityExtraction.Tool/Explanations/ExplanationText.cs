using System.Globalization;
using System.Text;
using EntityExtraction.Tool.Results;
using EntityExtraction.Training.Corpora;

namespace EntityExtraction.Tool.Explanations;

/// <summary>Lays out an explanation for a person to read.</summary>
internal static class ExplanationText
{
    public static void Write(TextWriter output, int number, string text, SentenceExplanation explanation, int features)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"== sentence {number}: {Quote(text, explanation.Tokens[0].Start, explanation.Tokens[^1].End)}\n");
        foreach (Reading reading in explanation.Readings)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"{(reading.IsChosen ? "  found     " : "  possible  ")}{reading.Confidence:0.00}  {LabelTypes.NameOf(reading.Type),-12}  {reading.Start,5}-{reading.End,-5}  {Quote(text, reading.Start, reading.End)}\n");
        }

        page.Append('\n');
        foreach (TokenExplanation token in explanation.Tokens)
        {
            page.Append(CultureInfo.InvariantCulture, $"  {token.Start,5}-{token.End,-5}  {Quote(text, token.Start, token.End),-20}  ");
            page.AppendJoin("  ", token.Labels.Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Label} {l.Probability:0.000} ({l.Score:+0.0;-0.0})"))).Append('\n');
            foreach ((string feature, float difference) in token.Features.Take(features))
            {
                page.Append(CultureInfo.InvariantCulture, $"{difference,38:+0.00;-0.00}  {TerminalText.Clean(feature)}\n");
            }
        }

        output.Write(page.Append('\n').ToString());
    }

    private static string Quote(string text, int start, int end) => TerminalText.Clean(text.AsSpan(start, end - start).ToString().ReplaceLineEndings(" "));
}
