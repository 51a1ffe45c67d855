using EntityExtraction.Features;
using EntityExtraction.Gazetteers;
using EntityExtraction.Grammars.Dates;
using EntityExtraction.Grammars.Ranks;
using EntityExtraction.Model;
using EntityExtraction.Text;

namespace EntityExtraction.Training.Compilation;

/// <summary>The sections of a model that come from lists and lexicons, and the run-time parts opened over them.</summary>
internal sealed class LexicalSections
{
    private LexicalSections(IReadOnlyList<(string Name, byte[] Bytes)> sections, Segmenter segmenter, LexicalResources resources)
    {
        Sections = sections;
        Segmenter = segmenter;
        Resources = resources;
    }

    public IReadOnlyList<(string Name, byte[] Bytes)> Sections { get; }

    public Segmenter Segmenter { get; }

    public LexicalResources Resources { get; }

    /// <summary>Compiles the project's lexicons and, where given, the public lists and clusters of a folder.</summary>
    /// <param name="folder">The folder of public lists; null for none.</param>
    public static LexicalSections Compile(string? folder)
    {
        const int trainingCacheBits = 20;
        byte[] abbreviations = AbbreviationCompiler.Compile();
        var segmenter = new Segmenter(new AbbreviationTable(new MappedTable(abbreviations, ModelSections.Abbreviations)));
        var lists = new NameListCompiler(segmenter);
        OwnNameLists.AddTo(lists);
        byte[] clusters = MappedTableBuilder.Build(new Dictionary<ulong, int>());
        byte[] meanings = clusters;
        if (folder is not null)
        {
            PublicNameLists.AddTo(lists, folder);
            clusters = ClusterCompiler.Neighbours(Path.Combine(folder, "exchange600_cased.tsv"), Path.Combine(folder, "exchange128_cased.tsv"));
            meanings = ClusterCompiler.Meanings(Path.Combine(folder, "glove100d_kmeans1000_lower.tsv"));
        }

        byte[] words = lists.Words();
        byte[] phrases = lists.Phrases();
        byte[] dates = DateVocabularyCompiler.Compile();
        byte[] ranks = RankLexiconCompiler.Compile();
        var phraseTable = new MappedTable(phrases, ModelSections.Phrases);
        var vocabulary = new DateVocabulary(dates);
        var rankTable = new RankTable(ranks);
        var analyzer = new WordAnalyzer(
            new MappedTable(clusters, ModelSections.Clusters),
            new MappedTable(meanings, ModelSections.Meanings),
            new MappedTable(words, ModelSections.Words),
            phraseTable,
            vocabulary,
            rankTable);
        var resources = new LexicalResources(
            new WordCache(analyzer, trainingCacheBits), new PhraseMatcher(phraseTable), new DateGrammar(vocabulary), new RankMatcher(rankTable));
        return new LexicalSections(
            [
                (ModelSections.Abbreviations, abbreviations),
                (ModelSections.Words, words),
                (ModelSections.Phrases, phrases),
                (ModelSections.Clusters, clusters),
                (ModelSections.Meanings, meanings),
                (DateVocabulary.Section, dates),
                (RankTable.Section, ranks),
            ],
            segmenter,
            resources);
    }
}
