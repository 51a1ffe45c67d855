# Everything compiles without a warning.
dotnet build -c Release -warnaserror
