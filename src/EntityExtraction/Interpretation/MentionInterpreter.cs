using System.Runtime.InteropServices;
using EntityExtraction.Features;
using EntityExtraction.Tagging;
using EntityExtraction.Text;

namespace EntityExtraction.Interpretation;

/// <summary>What a mention means; at most one of the two is there.</summary>
internal readonly record struct MentionValue(RankValue? Rank, DateValue? Date);

/// <summary>Says what the tagged mentions of an article mean: ranks and dates, each in the light of the whole article. START HERE.</summary>
internal sealed class MentionInterpreter(DateInterpreter dates, RankInterpreter ranks)
{
    /// <summary>The values of the mentions, one each.</summary>
    /// <param name="text">The article.</param>
    /// <param name="features">The article analysed: it holds what the grammars found.</param>
    /// <param name="mentions">The tagged mentions of the flat layer, in order.</param>
    /// <param name="publishedOn">The article's day, where the caller knows it.</param>
    public MentionValue[] Interpret(TokenizedText text, DocumentFeatures features, List<Mention> mentions, DateOnly? publishedOn)
    {
        var entities = new (EntityType Type, int First, int End)[mentions.Count];
        var dateSpans = new List<(int First, int End)>();
        var rankSpans = new List<(int First, int End)>();
        for (int i = 0; i < entities.Length; i++)
        {
            Mention mention = mentions[i];
            entities[i] = (mention.Type, mention.FirstToken, mention.EndToken);
            if (mention.Type is EntityType.Date or EntityType.Rank)
            {
                (mention.Type == EntityType.Date ? dateSpans : rankSpans).Add((mention.FirstToken, mention.EndToken));
            }
        }

        DateValue[] dateValues = dates.Interpret(text, features.DateMatches, CollectionsMarshal.AsSpan(dateSpans), publishedOn);
        RankValue?[] rankValues = ranks.Interpret(text, features.RankMatches, CollectionsMarshal.AsSpan(rankSpans), entities, features.RankWords);
        var values = new MentionValue[entities.Length];
        int date = 0;
        int rank = 0;
        for (int i = 0; i < entities.Length; i++)
        {
            values[i] = entities[i].Type switch
            {
                EntityType.Date => new MentionValue(null, dateValues[date++]),
                EntityType.Rank => new MentionValue(rankValues[rank++], null),
                _ => default,
            };
        }

        return values;
    }
}
