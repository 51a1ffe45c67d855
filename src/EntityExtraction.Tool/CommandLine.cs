using System.CommandLine;
using System.CommandLine.Help;
using EntityExtraction.Training.Corpora;

namespace EntityExtraction.Tool;

/// <summary>START HERE: the verbs, and what happens when one of them cannot do its work.</summary>
internal static class CommandLine
{
    private const string Name = "entity-extraction";

    public static async Task<int> RunAsync(string[] arguments, ToolConsole console, CancellationToken cancellation = default)
    {
        // A file name may begin with "@", so response files are off.
        ParseResult call = Root(console).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
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
        catch (CorpusFormatException e)
        {
            return Fail(console, ExitCode.Failed, e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidModelException)
        {
            return Fail(console, ExitCode.Failed, e.Message);
        }
    }

    private static RootCommand Root(ToolConsole console)
    {
        var root = new RootCommand("Tags people, ranks, organisations, dates, places and posts in English defence news.");
        root.Add(EvaluateCommand.Create(console));
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
        console.Error.WriteLine($"{Name}: {message.ReplaceLineEndings(" ")}");
        return exitCode;
    }
}
