namespace EntityExtraction;

/// <summary>What was found in one text. Immutable.</summary>
public sealed class ExtractionResult
{
    internal ExtractionResult(Article article, IReadOnlyList<Entity> entities, IReadOnlyList<Entity> positions)
    {
        Id = article.Id;
        Text = article.Text;
        Entities = entities;
        Positions = positions;
    }

    /// <summary>The article's <see cref="Article.Id"/>.</summary>
    public string? Id { get; }

    /// <summary>The text as it was given; offsets count its UTF-16 units.</summary>
    public string Text { get; }

    /// <summary>The entities of the flat layer, in the order of the text; they never overlap.</summary>
    public IReadOnlyList<Entity> Entities { get; }

    /// <summary>The posts, a second layer: in the order of the text, without overlap among themselves, but they may contain entities.</summary>
    public IReadOnlyList<Entity> Positions { get; }
}
