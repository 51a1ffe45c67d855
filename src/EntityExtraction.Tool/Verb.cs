using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace EntityExtraction.Tool;

/// <summary>A command whose <c>--help</c> ends with examples.</summary>
internal sealed class Verb(string name, string description, params string[] examples) : Command(name, description)
{
    private IReadOnlyList<string> Examples { get; } = examples;

    /// <summary>The usual help, followed by the examples of the command that was asked about.</summary>
    internal sealed class Help(HelpAction usual) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            usual.Invoke(parseResult);
            if (parseResult.CommandResult.Command is Verb { Examples.Count: > 0 } verb)
            {
                TextWriter output = parseResult.InvocationConfiguration.Output;
                output.WriteLine("Examples:");
                foreach (string example in verb.Examples)
                {
                    output.WriteLine("  entity-extraction " + example);
                }

                output.WriteLine();
            }

            return Tool.ExitCode.Done;
        }
    }
}
