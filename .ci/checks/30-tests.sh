dotnet test -c Release --no-build
