using System.Collections.Concurrent;
using EntityExtraction.Interpretation;
using EntityExtraction.Model;
using EntityExtraction.Tagging;
using EntityExtraction.Text;

namespace EntityExtraction;

/// <summary>
/// Tags people, ranks, organisations, dates and locations in English defence news. START HERE: <see cref="Extract(Article)"/> is the
/// whole way from text to result. Build one and keep it: it is immutable and may be used by any number of threads.
/// </summary>
public sealed class EntityExtractor
{
    /// <summary>The buffers of a longer article are let go, so that one of them does not cost memory for ever.</summary>
    private const int MostTokensKept = 100_000;

    private static readonly Lazy<EntityExtractor> LazyDefault = new(() => Create(new EntityExtractorOptions()));

    private readonly LanguageModel _model;
    private readonly ConcurrentBag<Workspace> _workspaces = [];

    private EntityExtractor(LanguageModel model)
    {
        _model = model;
        Ranks = new RankLexicon(model.Resources.Ranks, model.Segmenter);
    }

    /// <summary>The extractor with the model of the package and default options, built at first use.</summary>
    public static EntityExtractor Default => LazyDefault.Value;

    /// <summary>The ranks of the model: reads rank expressions outside any article.</summary>
    public RankLexicon Ranks { get; }

    /// <summary>Builds an extractor.</summary>
    /// <param name="options">What to build it from.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="InvalidModelException">The model file is damaged or of another version.</exception>
    /// <exception cref="IOException">The model file cannot be read.</exception>
    public static EntityExtractor Create(EntityExtractorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ReadOnlyMemory<byte> bytes = options.ModelPath is null ? ModelSource.Embedded() : ModelSource.FromFile(options.ModelPath);
        return Open(bytes);
    }

    /// <summary>Builds an extractor over the bytes of a model file, which must stay as they are.</summary>
    internal static EntityExtractor Open(ReadOnlyMemory<byte> model) => new(new LanguageModel(ModelFile.Open(model)));

    /// <summary>Tags a text.</summary>
    /// <param name="text">Any string.</param>
    /// <returns>The entities with UTF-16 offsets into <paramref name="text"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public ExtractionResult Extract(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Extract(new Article { Text = text });
    }

    /// <summary>Tags an article.</summary>
    /// <param name="article">The text and what is known about it.</param>
    /// <returns>The entities with UTF-16 offsets into <see cref="Article.Text"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> or its text is null.</exception>
    public ExtractionResult Extract(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(article.Text, nameof(article));
        Workspace workspace = _workspaces.TryTake(out Workspace? idle) ? idle : new Workspace(_model);
        TokenizedText text = _model.Segmenter.Segment(article.Text, workspace.Segmentation);
        workspace.Tag(text);
        MentionValue[] values = _model.Interpreter.Interpret(text, workspace.Features, workspace.Mentions, article.PublishedOn);
        var result = new ExtractionResult(article, ToEntities(text, workspace.Mentions, values), ToEntities(text, workspace.Positions, []));
        if (text.Tokens.Length <= MostTokensKept)
        {
            _workspaces.Add(workspace);
        }

        return result;
    }

    /// <summary>The entities of mentions with their values, where they have any.</summary>
    private static Entity[] ToEntities(TokenizedText text, List<Mention> mentions, ReadOnlySpan<MentionValue> values)
    {
        var entities = new Entity[mentions.Count];
        for (int i = 0; i < entities.Length; i++)
        {
            Mention mention = mentions[i];
            int start = text.Tokens[mention.FirstToken].Start;
            int end = text.Tokens[mention.EndToken - 1].End;
            MentionValue value = values.IsEmpty ? default : values[i];
            entities[i] = new Entity(mention.Type, start, text.Text[start..end], Math.Round(mention.Confidence, 4))
            {
                Rank = value.Rank,
                Date = value.Date,
            };
        }

        return entities;
    }
}
