using EntityExtraction.Features;
using EntityExtraction.Gazetteers;
using EntityExtraction.Grammars.Dates;
using EntityExtraction.Grammars.Ranks;
using EntityExtraction.Interpretation;
using EntityExtraction.Interpretation.Dates;
using EntityExtraction.Model;
using EntityExtraction.Text;

namespace EntityExtraction.Tagging;

/// <summary>Everything that a model file holds, opened: segmenter, lists, grammars, taggers, interpreters. Immutable, shared by all threads.</summary>
internal sealed class LanguageModel
{
    /// <summary>Words remembered between documents: 2 to the power of this.</summary>
    private const int CacheBits = 16;

    public LanguageModel(ModelFile file)
    {
        var words = new MappedTable(file.Section(ModelSections.Words), ModelSections.Words);
        var phrases = new MappedTable(file.Section(ModelSections.Phrases), ModelSections.Phrases);
        var clusters = new MappedTable(file.Section(ModelSections.Clusters), ModelSections.Clusters);
        var meanings = new MappedTable(file.Section(ModelSections.Meanings), ModelSections.Meanings);
        ReadOnlyMemory<byte> dates = file.Section(DateVocabulary.Section);
        var vocabulary = new DateVocabulary(dates);
        var ranks = new RankTable(file.Section(RankTable.Section));
        var analyzer = new WordAnalyzer(clusters, meanings, words, phrases, vocabulary, ranks);
        Segmenter = new Segmenter(new AbbreviationTable(new MappedTable(file.Section(ModelSections.Abbreviations), ModelSections.Abbreviations)));
        Resources = new LexicalResources(
            new WordCache(analyzer, CacheBits),
            new PhraseMatcher(phrases),
            new DateGrammar(vocabulary),
            new RankMatcher(ranks));
        Interpreter = new MentionInterpreter(
            new DateInterpreter(Resources.Dates, new DateCalendar(dates)),
            new RankInterpreter(Resources.Ranks));
        Tagger = new Tagger(file);
        Calibration = new Calibration(file.Section(ModelSections.Calibration), ModelSections.Calibration, LabelSet.Flat.Types.Length + 1);
    }

    public Segmenter Segmenter { get; }

    public LexicalResources Resources { get; }

    public Tagger Tagger { get; }

    public MentionInterpreter Interpreter { get; }

    /// <summary>Of the types of the flat layer, then of positions.</summary>
    public Calibration Calibration { get; }
}
