using System.CommandLine;
using EntityExtraction.Model;
using EntityExtraction.Tagging;
using EntityExtraction.Text;
using EntityExtraction.Tool.Articles;
using EntityExtraction.Tool.Explanations;

namespace EntityExtraction.Tool;

/// <summary><c>explain</c>: shows why a sentence was tagged as it was.</summary>
internal static class ExplainCommand
{
    public static Command Create(ToolConsole console)
    {
        var file = new Argument<string>("FILE") { Description = "A sentence or a short article in plain text; '-' is standard input." };
        var sentence = new Option<int?>("--sentence") { Description = "Explain this sentence only, counted from 1. The others still serve as context.", HelpName = "N" };
        var features = new Option<int>("--features")
        {
            Description = "How many features to show for a token, the strongest first.",
            DefaultValueFactory = static _ => 6,
            HelpName = "N",
        };
        var model = new Option<string?>("--model") { Description = "A model file to use instead of the one inside.", HelpName = "FILE" };
        var verb = new Verb(
            "explain",
            "Shows the sentences and tokens of a text, what was found with its confidence, what else was possible, and for each token the likely "
                + "labels and the features that speak for the first of them (+) or for the second (-).",
            "explain sentence.txt",
            "explain --sentence 3 --features 12 article.txt",
            "explain --model new.eem - < sentence.txt")
        {
            file,
            sentence,
            features,
            model,
        };
        verb.SetAction((call, cancellation) => Task.FromResult(Run(
            console, ArticleInput.Check([call.GetValue(file)!], console)[0], call.GetValue(model), call.GetValue(sentence), call.GetValue(features), cancellation)));
        return verb;
    }

    private static int Run(ToolConsole console, string name, string? modelPath, int? only, int features, CancellationToken cancellation)
    {
        InputItem item = ArticleInput.Read(name, console).FirstOrDefault() ?? throw ToolException.Usage($"'{name}' holds no article");
        Article article = item.Article ?? throw new ToolException(ExitCode.Failed, $"'{name}' line {item.Line}: {item.Error}");
        var model = new LanguageModel(ModelFile.Open(modelPath is null ? ModelSource.Embedded() : ModelSource.FromFile(modelPath)));
        var explainer = new SentenceExplainer(model, model.Segmenter.Segment(article.Text));
        ReadOnlySpan<Sentence> sentences = explainer.Text.Sentences;
        if (sentences.IsEmpty)
        {
            throw ToolException.Usage($"'{name}' holds no sentence");
        }

        if (only is not null && (only < 1 || only > sentences.Length))
        {
            throw ToolException.Usage($"--sentence takes a number from 1 to {sentences.Length}.");
        }

        for (int i = 0; i < sentences.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (only is null || only == i + 1)
            {
                ExplanationText.Write(console.OutputText, i + 1, article.Text, explainer.Explain(sentences[i]), features);
            }
        }

        return ExitCode.Done;
    }
}
