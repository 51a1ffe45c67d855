using EntityExtraction.Tool.Articles;

namespace EntityExtraction.Tool.Results;

/// <summary>Writes what was found in each article, in the order of the calls.</summary>
internal interface IResultWriter
{
    void Write(InputItem item, ExtractionResult result);

    /// <summary>Says in the article's place that it could not be read.</summary>
    void WriteError(InputItem item);
}
