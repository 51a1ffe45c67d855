using EntityExtraction.Model;
using EntityExtraction.Tagging;
using EntityExtraction.Text;

namespace EntityExtraction.Benchmarks;

/// <summary>The model that is measured, and the texts as it cuts them.</summary>
internal static class Subject
{
    private static readonly Lazy<LanguageModel> Opened = new(static () => new LanguageModel(ModelFile.Open(Bytes())));
    private static readonly Lazy<TokenizedText[]> Segmented = new(static () => [.. EntityExtraction.Benchmarks.Texts.All.Select(Model.Segmenter.Segment)]);

    /// <summary>A model file to measure instead of the embedded model.</summary>
    public static string? ModelPath { get; set; }

    public static LanguageModel Model => Opened.Value;

    public static TokenizedText[] Texts => Segmented.Value;

    public static int TokenCount => Texts.Sum(static t => t.Tokens.Length);

    public static ReadOnlyMemory<byte> Bytes() => ModelPath is null ? ModelSource.Embedded() : ModelSource.FromFile(ModelPath);

    public static EntityExtractor CreateExtractor() => EntityExtractor.Create(new EntityExtractorOptions { ModelPath = ModelPath });
}
