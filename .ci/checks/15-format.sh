# Layout and code style as .editorconfig says.
dotnet format --verify-no-changes --no-restore
