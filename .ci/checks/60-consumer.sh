# A new program outside the repository, with nothing but the packed library, tags the first seed article.
program=$CI_WORK/consumer
mkdir "$program"
# The packed folder is the only source, which shows that nothing else is needed; packages are unpacked beside the program, so that
# another build of the same version is not taken for this one.
cat > "$program/nuget.config" <<'CONFIG'
<configuration>
  <config>
    <add key="globalPackagesFolder" value="unpacked" />
  </config>
  <packageSources>
    <clear />
    <add key="packed" value="../packages" />
  </packageSources>
</configuration>
CONFIG
article=$(find "$PWD/seeds" -name '*.txt' | LC_ALL=C sort | head -n 1)
cd "$program"
dotnet new console --no-restore
dotnet add package EntityExtraction
cat > Program.cs <<'PROGRAM'
foreach (var entity in EntityExtraction.EntityExtractor.Default.Extract(File.ReadAllText(args[0])).Entities)
{
    Console.WriteLine($"{entity.Type} {entity.Text}");
}
PROGRAM
tags=$(dotnet run -c Release -- "$article")
echo "$tags"
grep -qx 'Person Phan Van Giang' <<< "$tags"
grep -qx 'Rank Senior Lieutenant General' <<< "$tags"
