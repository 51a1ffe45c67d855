using System.CommandLine;
using EntityExtraction.Training;
using EntityExtraction.Training.Trainers;

namespace EntityExtraction.Tool;

/// <summary><c>train</c>: makes a model file.</summary>
internal static class TrainCommand
{
    public static Command Create(ToolConsole console)
    {
        var output = new Option<string>("--output") { Description = "The model file to write.", HelpName = "FILE", Required = true };
        var inDomain = new Option<string[]>("--in-domain") { Description = "Corpora labelled by the guidelines, JSON Lines (.jsonl or .jsonl.gz).", HelpName = "FILE", AllowMultipleArgumentsPerToken = true };
        var general = new Option<string[]>("--general") { Description = "Corpora of other guidelines; they help with what they share.", HelpName = "FILE", AllowMultipleArgumentsPerToken = true };
        var heldOut = new Option<string[]>("--dev") { Description = "Labelled corpora to score the finished model on; never trained on.", HelpName = "FILE", AllowMultipleArgumentsPerToken = true };
        var lexical = new Option<string?>("--lexical") { Description = "Folder of the public name lists and word clusters.", HelpName = "DIR" };
        var noArticles = new Option<bool>("--no-articles") { Description = "Leave out the project's own labelled articles." };
        var leaveOut = new Option<string?>("--leave-out") { Description = "Leave out the in-domain documents of this source.", HelpName = "SOURCE" };
        var epochs = new Option<int>("--epochs") { Description = "How often to go over the corpora.", DefaultValueFactory = static _ => new CrfOptions().Epochs, HelpName = "N" };
        var runs = new Option<int>("--runs") { Description = "How many trainings to average.", DefaultValueFactory = static _ => new CrfOptions().Runs, HelpName = "N" };
        var date = new Option<string>("--date") { Description = "The day of training, for the manifest in the model.", DefaultValueFactory = static _ => "", HelpName = "DAY" };
        var verb = new Verb(
            "train",
            "Trains a model and writes its file. The same corpora and options give the same bytes. Progress goes to standard error.",
            "train --output my.eem --in-domain labelled.jsonl --epochs 8",
            "train --output english.eem --date 2026-11-22 --lexical lexical --in-domain train.jsonl written-train.jsonl --general wikigold.jsonl.gz --dev dev.jsonl")
        {
            output,
            inDomain,
            general,
            heldOut,
            lexical,
            noArticles,
            leaveOut,
            epochs,
            runs,
            date,
        };
        verb.SetAction((call, _) =>
        {
            IEnumerable<TrainingCorpus> own = call.GetValue(noArticles) ? [] : [TrainingCorpus.OwnArticles()];
            var plan = new TrainingPlan
            {
                InDomain = [.. Read(call.GetValue(inDomain)), .. own],
                General = Read(call.GetValue(general)),
                HeldOut = Read(call.GetValue(heldOut)),
                LexicalFolder = call.GetValue(lexical),
                LeaveOut = call.GetValue(leaveOut),
                Options = new CrfOptions { Epochs = call.GetValue(epochs), Runs = call.GetValue(runs) },
                Date = call.GetValue(date)!,
            };
            return Task.FromResult(Run(console, plan, call.GetValue(output)!));
        });
        return verb;
    }

    private static TrainingCorpus[] Read(string[]? paths) => [.. (paths ?? []).Select(TrainingCorpus.Read)];

    private static int Run(ToolConsole console, TrainingPlan plan, string output)
    {
        if (plan.Options.Epochs is < 1 or > 1000)
        {
            throw ToolException.Usage("--epochs takes a number from 1 to 1000.");
        }

        if (plan.Options.Runs is < 1 or > 100)
        {
            throw ToolException.Usage("--runs takes a number from 1 to 100.");
        }

        if (plan.InDomain.Sum(c => c.Documents.Count) == 0)
        {
            throw ToolException.Usage("there is nothing to train on: give --in-domain, or leave out --no-articles.");
        }

        byte[] model = new ModelTrainer(plan, console.Error.WriteLine).Train();
        string unfinished = output + ".part";
        File.WriteAllBytes(unfinished, model);
        File.Move(unfinished, output, overwrite: true);
        console.Error.WriteLine(FormattableString.Invariant($"{output}: {model.Length} bytes"));
        return ExitCode.Done;
    }
}
