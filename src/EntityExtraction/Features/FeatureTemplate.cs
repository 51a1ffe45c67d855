namespace EntityExtraction.Features;

/// <summary>The kinds of features. The numbers are part of the feature keys of model files: append, never renumber.</summary>
internal enum FeatureTemplate : byte
{
    // Of one word at one offset of the window.
    Bias = 0,
    Word,
    LowerWord,
    Shape,
    Prefix,
    Suffix,
    FineCluster,
    CoarseCluster,
    MeaningCluster,
    List,
    ListSet,
    Form,
    ListShape,

    // Of several words.
    LowerPair = 32,
    FinePair,
    CoarseTriple,
    ShapeTriple,
    PreviousAndShape,
    NextAndShape,
    LowerSurround,
    TwoBefore,
    TwoAfter,
    MeaningPair,
    ListPair,
    Joints,
    Chunk,

    // Of the capitalised run around the token.
    RunFirst = 64,
    RunLast,
    RunBefore,
    RunAfter,
    RunSurround,
    RunPosition,
    RunLists,
    LongRunFirst,
    LongRunLast,
    LongRunPosition,
    RunLastCluster,
    RunBeforeCluster,
    RunAfterCluster,

    // Of the sentence.
    SentenceForm = 96,
    SentenceStart,

    // Of matches of lists and grammars.
    Phrase = 112,
    PhraseBefore,
    PhraseAfter,
    Rank,
    RankBefore,
    RankAfter,
    Date,
    DateBefore,
    DateAfter,

    // Of the rest of the article.
    Elsewhere = 160,
    Acronym,
}
