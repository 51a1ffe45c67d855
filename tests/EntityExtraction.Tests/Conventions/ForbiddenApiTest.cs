using System.Reflection;
using System.Runtime.CompilerServices;

namespace EntityExtraction.Tests.Conventions;

public class ForbiddenApiTest
{
    private static readonly Assembly Core = typeof(Article).Assembly;

    [Fact]
    public void Core_CompiledCode_CallsNothingForbidden()
    {
        List<(string Start, string[] Allowed)> rules = [.. Rules()];
        IEnumerable<string> offences =
            from use in MemberUse.In(Core)
            let name = use.Name + "."
            from rule in rules
            where name.StartsWith(rule.Start, StringComparison.Ordinal) && !rule.Allowed.Contains(use.User.FullName)
            select $"{use.User.FullName} calls {use.Name}";

        Assert.Empty(offences.Distinct());
    }

    [Fact]
    public void Core_StaticFields_NeverChange()
    {
        IEnumerable<string> mutable =
            from type in Core.GetTypes()
            where !type.IsDefined(typeof(CompilerGeneratedAttribute))
            from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            where !field.IsInitOnly && !field.IsLiteral && !field.IsDefined(typeof(CompilerGeneratedAttribute))
            select $"{type.FullName}.{field.Name}";

        Assert.Empty(mutable);
    }

    [Fact]
    public void MemberUse_OfThisTest_SeesCallsInLambdasToo() =>
        Assert.Contains(MemberUse.In(typeof(ForbiddenApiTest).Assembly), use => use.User == typeof(ForbiddenApiTest) && use.Name == "System.Random.Next");

    private static Func<int> Forbidden => static () => new Random(1).Next();

    private static IEnumerable<(string Start, string[] Allowed)> Rules()
    {
        string path = TestFile.PathOf("Conventions/ForbiddenApi.txt");
        foreach (string line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            string[] columns = line.Split('\t');
            yield return (columns[0], columns[1..]);
        }
    }
}
