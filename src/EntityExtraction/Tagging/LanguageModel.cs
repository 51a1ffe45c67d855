using EntityExtraction.Features;
using EntityExtraction.Gazetteers;
using EntityExtraction.Grammars.Dates;
using EntityExtraction.Grammars.Ranks;
using EntityExtraction.Model;
using EntityExtraction.Text;

namespace EntityExtraction.Tagging;

/// <summary>Everything that a model file holds, opened: segmenter, lists, grammars, taggers. Immutable, shared by all threads.</summary>
internal sealed class LanguageModel
{
    /// <summary>How many taggers a model holds: the flat layer's and the positions'.</summary>
    public const int TaggerCount = 2;

    /// <summary>Words remembered between documents: 2 to the power of this.</summary>
    private const int CacheBits = 15;

    public LanguageModel(ModelFile file)
    {
        var words = new MappedTable(file.Section(ModelSections.Words), ModelSections.Words);
        var phrases = new MappedTable(file.Section(ModelSections.Phrases), ModelSections.Phrases);
        var clusters = new MappedTable(file.Section(ModelSections.Clusters), ModelSections.Clusters);
        var meanings = new MappedTable(file.Section(ModelSections.Meanings), ModelSections.Meanings);
        var analyzer = new WordAnalyzer(clusters, meanings, words, phrases);
        Segmenter = new Segmenter(new AbbreviationTable(new MappedTable(file.Section(ModelSections.Abbreviations), ModelSections.Abbreviations)));
        Resources = new LexicalResources(
            new WordCache(analyzer, CacheBits),
            new PhraseMatcher(phrases),
            new DateGrammar(new DateVocabulary(file.Section(DateVocabulary.Section))),
            new RankMatcher(new RankTable(file.Section(RankTable.Section))));
        Flat = new Tagger(file, ModelSections.Flat, LabelSet.Flat, 0);
        FlatCalibration = new Calibration(file.Section(ModelSections.FlatCalibration), ModelSections.FlatCalibration, LabelSet.Flat.Types.Length);
    }

    public Segmenter Segmenter { get; }

    public LexicalResources Resources { get; }

    public Tagger Flat { get; }

    public Calibration FlatCalibration { get; }
}
