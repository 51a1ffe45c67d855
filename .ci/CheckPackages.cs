#:property PublishAot=false
// Looks into the packages of one folder: contents, dependencies, size. Prints what is wrong; the exit code is the number of faults.
using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

const long MaximumSize = 20_000_000;
var faults = new List<string>();
string folder = args[0];

string library = Package("EntityExtraction.", ".nupkg");
using (ZipArchive archive = ZipFile.OpenRead(library))
{
    foreach (string name in (string[])["README.md", "LICENSE", "THIRD-PARTY-NOTICES.md", "MODEL-CARD.md", "lib/net10.0/EntityExtraction.dll", "lib/net10.0/EntityExtraction.xml"])
    {
        Expect(archive.GetEntry(name) is { Length: > 0 }, $"{name} is missing or empty");
    }

    Expect(archive.Entries.Count(entry => entry.FullName.StartsWith("lib/", StringComparison.Ordinal)) == 2, "lib/ holds more than one assembly and its documentation");
    XElement metadata = XDocument.Load(archive.GetEntry("EntityExtraction.nuspec")!.Open()).Root!.Elements().Single();
    Expect(!metadata.Descendants().Any(element => element.Name.LocalName == "dependency"), "the package depends on another");
    Expect((string?)metadata.Elements().FirstOrDefault(element => element.Name.LocalName == "license") == "MIT", "the licence is not MIT");
    Expect((string?)metadata.Elements().FirstOrDefault(element => element.Name.LocalName == "readme") == "README.md", "the package names no README");
}

long size = new FileInfo(library).Length;
Expect(size <= MaximumSize, $"{size} bytes are more than {MaximumSize}");
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(library)}: {size:N0} bytes"));

using (ZipArchive symbols = ZipFile.OpenRead(Package("EntityExtraction.", ".snupkg")))
{
    Expect(symbols.GetEntry("lib/net10.0/EntityExtraction.pdb") is { Length: > 0 }, "the symbol package holds no symbols");
}

using (ZipArchive tool = ZipFile.OpenRead(Package("EntityExtraction.Tool.", ".nupkg")))
{
    ZipArchiveEntry? settings = tool.Entries.SingleOrDefault(entry => entry.Name == "DotnetToolSettings.xml");
    Expect(settings is not null && XDocument.Load(settings.Open()).Descendants("Command").Any(command => (string?)command.Attribute("Name") == "entity-extraction"), "the tool is not called entity-extraction");
}

foreach (string fault in faults)
{
    Console.Error.WriteLine($"package: {fault}");
}

return faults.Count;

// The one package whose version follows the prefix.
string Package(string prefix, string extension) =>
    Directory.GetFiles(folder, prefix + "*" + extension).Single(path => char.IsAsciiDigit(Path.GetFileName(path)[prefix.Length]));

void Expect(bool holds, string fault)
{
    if (!holds)
    {
        faults.Add(fault);
    }
}
