# The packages hold what they should and nothing else.
dotnet pack -c Release --no-build -o "$CI_WORK/packages"
dotnet run --file .ci/CheckPackages.cs -- "$CI_WORK/packages"
