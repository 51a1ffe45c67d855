using System.CommandLine;
using System.CommandLine.Help;
using EntityExtraction.Training.Corpora;

namespace EntityExtraction.Tool;

/// <summary>START HERE: the verbs, and what happens when one of them cannot do its work.</summary>
internal static class CommandLine
{
    private const string Name = "entity-extraction";

    /// <param name="arguments">As they were typed.</param>
    /// <param name="console">Where to read and write.</param>
    /// <param name="openTagger">Gives the tagger of a model file, or the one inside for null; a test may give another.</param>
    /// <param name="cancellation">Stops the verb.</param>
    public static async Task<int> RunAsync(
        string[] arguments, ToolConsole console, Func<string?, Func<Article, ExtractionResult>>? openTagger = null, CancellationToken cancellation = default)
    {
        // A file name may begin with "@", so response files are off.
        ParseResult call = Root(console, openTagger ?? OpenTagger).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (call.Errors.Count > 0 && call.Action is not Verb.Help)
        {
            return Fail(console, ExitCode.Usage, call.Errors[0].Message + $" Try '{HelpOf(call)}'.");
        }

        try
        {
            var invocation = new InvocationConfiguration
            {
                Output = console.OutputText,
                Error = console.Error,
                EnableDefaultExceptionHandler = false,
            };
            return await call.InvokeAsync(invocation, cancellation);
        }
        catch (OperationCanceledException)
        {
            return Fail(console, ExitCode.Interrupted, "stopped");
        }
        catch (ToolException e)
        {
            return Fail(console, e.ExitCode, e.Message);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or InvalidModelException or CorpusFormatException)
        {
            return Fail(console, ExitCode.Failed, e.Message);
        }
    }

    private static Func<Article, ExtractionResult> OpenTagger(string? model) =>
        (model is null ? EntityExtractor.Default : EntityExtractor.Create(new EntityExtractorOptions { ModelPath = model })).Extract;

    private static RootCommand Root(ToolConsole console, Func<string?, Func<Article, ExtractionResult>> openTagger)
    {
        var root = new RootCommand("Tags people, ranks, organisations, dates, places and posts in English defence news.");
        root.Add(ExtractCommand.Create(console, openTagger));
        root.Add(EvaluateCommand.Create(console, openTagger));
        root.Add(TrainCommand.Create(console));
        root.Add(ExplainCommand.Create(console));
        foreach (HelpOption help in root.Options.OfType<HelpOption>())
        {
            help.Action = new Verb.Help((HelpAction)help.Action!);
        }

        return root;
    }

    private static string HelpOf(ParseResult call) =>
        call.CommandResult.Command is RootCommand ? $"{Name} --help" : $"{Name} {call.CommandResult.Command.Name} --help";

    private static int Fail(ToolConsole console, int exitCode, string message)
    {
        // One line, whatever the message was made of.
        string line = string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        console.Error.WriteLine($"{Name}: {line}");
        return exitCode;
    }
}
