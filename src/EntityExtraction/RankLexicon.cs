using System.Diagnostics.CodeAnalysis;
using EntityExtraction.Grammars.Ranks;
using EntityExtraction.Interpretation.Ranks;
using EntityExtraction.Text;

namespace EntityExtraction;

/// <summary>The ranks of the world's forces: reads rank expressions outside any article. Immutable, for any number of threads.</summary>
public sealed class RankLexicon
{
    private readonly RankMatcher _matcher;
    private readonly RankReader _reader;
    private readonly Segmenter _segmenter;

    internal RankLexicon(RankMatcher matcher, Segmenter segmenter)
    {
        _matcher = matcher;
        _reader = new RankReader(matcher.Table);
        _segmenter = segmenter;
    }

    /// <summary>Reads an expression that is a rank as a whole, such as "Sen. Lt. Gen.", "Captain 1st Rank" or "Letjen".</summary>
    /// <param name="text">The expression, in any letter case, in the singular or plural, with or without stops and hyphens.</param>
    /// <param name="value">The rank, where the text is one.</param>
    /// <returns>Whether the whole text is a rank that the lexicon knows.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public bool TryParse(string text, [NotNullWhen(true)] out RankValue? value) => TryParse(text, country: null, service: null, out value);

    /// <summary>Reads an expression that is a rank as a whole, in the ladder of a country or a service.</summary>
    /// <param name="text">The expression, in any letter case, in the singular or plural, with or without stops and hyphens.</param>
    /// <param name="country">
    /// ISO 3166-1 alpha-2 code, "XK", "SU" or "YU", or null. A country whose ladders do not have the rank decides nothing.
    /// </param>
    /// <param name="service">The service, or null. A service whose ladders do not have the rank decides nothing.</param>
    /// <param name="value">The rank, where the text is one.</param>
    /// <returns>Whether the whole text is a rank that the lexicon knows.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public bool TryParse(string text, string? country, RankService? service, [NotNullWhen(true)] out RankValue? value)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = null;
        TokenizedText tokens = _segmenter.Segment(text);
        if (tokens.Tokens.Length is 0 or > RankMatcher.MaximumTokens)
        {
            return false;
        }

        RankMatch match = _matcher.MatchWhole(tokens);
        if (!match.Found)
        {
            return false;
        }

        ReadRank rank = ReadRank.Of(_matcher.Table, tokens, 0, tokens.Tokens.Length, match);
        int of = country is null ? 0 : _reader.Country(country);
        of = of != 0 && _reader.HasReading(match.Form, of) ? of : 0;
        RankService? given = rank.Setting.Service ?? (service is { } s && _reader.HasReading(match.Form, of, s) ? service : null);
        RankParts said = (of != 0 ? RankParts.Country : 0) | (given is not null ? RankParts.Service : 0);
        of = of != 0 ? of : _reader.OnlyCountry(match.Form);
        value = _reader.Read(match.Form, rank.Prefix, new RankSetting(of, given ?? _reader.OnlyService(match.Form, of), said), RankStatus.None);
        return true;
    }
}
