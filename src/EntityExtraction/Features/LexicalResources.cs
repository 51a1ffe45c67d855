using EntityExtraction.Gazetteers;
using EntityExtraction.Grammars.Dates;
using EntityExtraction.Grammars.Ranks;

namespace EntityExtraction.Features;

/// <summary>The lists and grammars whose knowledge goes into features; immutable, shared by all documents.</summary>
internal sealed record LexicalResources(WordCache Words, PhraseMatcher Phrases, DateGrammar Dates, RankMatcher Ranks);
