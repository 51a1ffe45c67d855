using System.Runtime.InteropServices;
using EntityExtraction.Grammars.Dates;
using EntityExtraction.Grammars.Ranks;
using EntityExtraction.Interpretation;
using EntityExtraction.Interpretation.Dates;
using EntityExtraction.Text;
using EntityExtraction.Training.Compilation;
using EntityExtraction.Training.Corpora;

namespace EntityExtraction.Training.Evaluation;

/// <summary>What the interpreters make of labelled spans: their work without the tagger's mistakes. It needs no model, only the lexicons.</summary>
internal sealed class GoldInterpreter
{
    private readonly Segmenter _segmenter = AbbreviationCompiler.Segmenter();
    private readonly DateInterpreter _dates;
    private readonly RankInterpreter _ranks;

    public GoldInterpreter()
    {
        byte[] dates = DateVocabularyCompiler.Compile();
        _dates = new DateInterpreter(new DateGrammar(new DateVocabulary(dates)), new DateCalendar(dates));
        _ranks = new RankInterpreter(new RankMatcher(new RankTable(RankLexiconCompiler.Compile())));
    }

    /// <summary>The values of a document's labelled ranks and dates. A span off token edges has none.</summary>
    public Dictionary<LabelledSpan, ValueLabel> Interpret(LabelledDocument document)
    {
        TokenizedText text = _segmenter.Segment(document.Text);
        var entities = new List<(LabelledSpan Span, EntityType Type, int First, int End)>();
        foreach (LabelledSpan span in document.Spans.Where(s => LabelTypes.IsFlat(s.Type)).OrderBy(s => s.Start))
        {
            int first = FirstAt(text, span.Start);
            int end = FirstAt(text, span.End);
            if (span.Kind is { } type && first < end && text.Tokens[first].Start == span.Start && text.Tokens[end - 1].End == span.End)
            {
                entities.Add((span, type, first, end));
            }
        }

        LabelledSpan[] dates = [.. entities.Where(e => e.Type == EntityType.Date).Select(e => e.Span)];
        LabelledSpan[] ranks = [.. entities.Where(e => e.Type == EntityType.Rank).Select(e => e.Span)];
        DateValue[] dateValues = _dates.Interpret(text, Ranges(EntityType.Date), document.Date);
        RankValue?[] rankValues = _ranks.Interpret(text, Ranges(EntityType.Rank), entities.Select(e => (e.Type, e.First, e.End)).ToArray());
        var values = new Dictionary<LabelledSpan, ValueLabel>();
        for (int i = 0; i < dates.Length; i++)
        {
            values[dates[i]] = new ValueLabel(dateValues[i]);
        }

        for (int i = 0; i < ranks.Length; i++)
        {
            values[ranks[i]] = new ValueLabel(rankValues[i]);
        }

        return values;

        (int First, int End)[] Ranges(EntityType type) => [.. entities.Where(e => e.Type == type).Select(e => (e.First, e.End))];
    }

    /// <summary>The first token that begins at or after an offset.</summary>
    private static int FirstAt(TokenizedText text, int offset)
    {
        int low = 0;
        int high = text.Tokens.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = text.Tokens[middle].Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
