using System.Globalization;
using EntityExtraction.Tool;

// Numbers are read and written the same way everywhere.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
return await CommandLine.RunAsync(args, ToolConsole.OfProcess());
