using System.CommandLine;
using EntityExtraction.Tool.Articles;
using EntityExtraction.Tool.Results;

namespace EntityExtraction.Tool;

/// <summary><c>extract</c>: tags articles.</summary>
internal static class ExtractCommand
{
    public static Command Create(ToolConsole console, Func<string?, Func<Article, ExtractionResult>> openTagger)
    {
        var files = new Argument<string[]>("FILES")
        {
            Description = "Articles to tag: plain text, or JSON Lines {\"id\",\"text\",\"date\"?,\"title\"?} where the name ends in .jsonl, "
                + ".ndjson or .json; .gz is unpacked. '-' or nothing: standard input, JSON Lines where it begins with '{'.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<string?> format = new Option<string?>("--format")
        {
            Description = "How to write the result: one JSON object a line, or text with its tags for a person to read. "
                + "Without it: text on a terminal, else jsonl.",
        }.AcceptOnlyFromAmong("jsonl", "text");
        var output = new Option<string?>("--output", "-o")
        {
            Description = "A file for the result; it appears when it is complete. Without it: standard output.",
            HelpName = "FILE",
        };
        Option<string> offsets = new Option<string>("--offsets")
        {
            Description = "What offsets count: UTF-16 units, as .NET, Java and JavaScript do, or code points, as Python does.",
            DefaultValueFactory = static _ => "utf16",
        }.AcceptOnlyFromAmong("utf16", "codepoint");
        var model = new Option<string?>("--model")
        {
            Description = "A model file to use instead of the one inside.",
            HelpName = "FILE",
        };
        var verb = new Verb(
            "extract",
            "Tags articles and writes what was found, in the order of the input. A line that cannot be read gives a record "
                + "{\"id\"?,\"line\",\"error\"} in its place, and the exit code 1 in the end.",
            "extract article.txt",
            "extract --output tags.jsonl news.jsonl",
            "extract --format text a.txt b.txt | less -R",
            "extract --offsets codepoint - < news.jsonl > tags.jsonl")
        {
            files,
            format,
            output,
            offsets,
            model,
        };
        verb.SetAction((call, cancellation) =>
        {
            IReadOnlyList<string> names = ArticleInput.Check(call.GetValue(files)!, console);
            var options = new Options(call.GetValue(format), call.GetValue(output), call.GetValue(offsets) == "codepoint");
            return Task.FromResult(Run(console, names, openTagger(call.GetValue(model)), options, cancellation));
        });
        return verb;
    }

    private static int Run(
        ToolConsole console, IReadOnlyList<string> names, Func<Article, ExtractionResult> tag, Options options, CancellationToken cancellation)
    {
        using OutputFile? file = options.Output is null or "-" ? null : new OutputFile(options.Output);
        bool asText = options.Format is null ? file is null && console.OutputIsTerminal : options.Format == "text";
        using StreamWriter? text = asText && file is not null ? new StreamWriter(file.Stream, leaveOpen: true) : null;
        using JsonLinesResultWriter? json = asText ? null : new JsonLinesResultWriter(file?.Stream ?? console.Output, options.CodePoints);
        IResultWriter writer = json ?? (IResultWriter)new TextResultWriter(text ?? console.OutputText, file is null && console.UsesColour);

        var broken = new BrokenInput();
        foreach (string name in names)
        {
            foreach (InputItem item in ArticleInput.Read(name, console))
            {
                cancellation.ThrowIfCancellationRequested();
                if (item.Article is null)
                {
                    broken.Add(name, item);
                    writer.WriteError(item);
                }
                else
                {
                    writer.Write(item, tag(item.Article));
                }
            }
        }

        text?.Flush();
        file?.Complete();
        return broken.Report(console);
    }

    private sealed record Options(string? Format, string? Output, bool CodePoints);

    /// <summary>Counts what could not be read, and says so in one line at the end: the records in the output tell the rest.</summary>
    private sealed class BrokenInput
    {
        private string _first = "";
        private int _count;

        public void Add(string name, InputItem item)
        {
            if (_count++ == 0)
            {
                _first = $"{(name == "-" ? "standard input" : name)} line {item.Line}: {item.Error}";
            }
        }

        public int Report(ToolConsole console)
        {
            if (_count == 0)
            {
                return ExitCode.Done;
            }

            console.Error.WriteLine($"entity-extraction: {_count} broken in the input and named in the output; the first: {_first}");
            return ExitCode.BrokenInput;
        }
    }
}
