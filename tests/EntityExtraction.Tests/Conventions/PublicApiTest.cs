using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml.Linq;

namespace EntityExtraction.Tests.Conventions;

public class PublicApiTest
{
    private const string Reviewed = "Conventions/PublicApi.txt";

    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Assembly Core = typeof(Article).Assembly;

    [Fact]
    public void Core_PublicSurface_IsTheReviewedOne()
    {
        string[] actual = [.. Core.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal).SelectMany(Lines)];
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllLines(TestFile.InRepository("tests/EntityExtraction.Tests/" + Reviewed), actual);
            return;
        }

        string[] reviewed = File.ReadAllLines(TestFile.PathOf(Reviewed));
        string[] added = [.. actual.Except(reviewed)];
        string[] removed = [.. reviewed.Except(actual)];
        Assert.True(
            added.Length + removed.Length == 0,
            $"The public surface differs from {Reviewed}. Where that is meant, run this test with UPDATE_DOCS=1 and commit the file:\n"
                + string.Concat(added.Select(line => $"+{line}\n"))
                + string.Concat(removed.Select(line => $"-{line}\n")));
        Assert.Equal(actual, reviewed); // in the same order, too
    }

    [Fact]
    public void Core_PublicMembers_AreDocumented()
    {
        XDocument documentation = XDocument.Load(Path.ChangeExtension(Core.Location, ".xml"));
        HashSet<string> documented = [.. documentation.Descendants("member").Select(member => ((string)member.Attribute("name")!).Split('(')[0])];

        IEnumerable<string> undocumented = Core.GetExportedTypes()
            .SelectMany(type => PublicMembers(type).Select(member => DocumentationName(type, member)).Prepend($"T:{type.FullName}"))
            .Where(name => !documented.Contains(name));

        Assert.Empty(undocumented);
    }

    private static IEnumerable<string> Lines(Type type)
    {
        string kind = type.IsEnum ? "enum" : type.IsValueType ? "struct" : type.IsInterface ? "interface" : type.IsAbstract && type.IsSealed ? "static class" : type.IsSealed ? "class" : "open class";
        yield return $"{kind} {type.FullName}";
        foreach (string line in PublicMembers(type).Select(Line).Order(StringComparer.Ordinal))
        {
            yield return $"  {type.Name}.{line}";
        }
    }

    /// <summary>What the author wrote; what the compiler adds to records and accessors is left out.</summary>
    private static IEnumerable<MemberInfo> PublicMembers(Type type) => type.GetMembers(Declared).Where(member => member switch
    {
        _ when member.IsDefined(typeof(CompilerGeneratedAttribute)) => false,
        MethodInfo method => IsVisible(method) && !method.IsSpecialName && method.GetBaseDefinition() == method,
        ConstructorInfo constructor => IsVisible(constructor) && !(type.IsEnum || constructor.IsStatic) && !IsSynthesised(type, constructor),
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        FieldInfo field => field is { IsPublic: true, IsSpecialName: false },
        _ => false,
    });

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    /// <summary>A parameterless constructor that nobody wrote has no documentation either.</summary>
    private static bool IsSynthesised(Type type, ConstructorInfo constructor) =>
        constructor.GetParameters().Length == 0 && type.GetMethod("<Clone>$") is not null;

    private static string Line(MemberInfo member) => member switch
    {
        MethodInfo method => $"{method.Name}{Parameters(method)} : {Name(method.ReturnParameter)}{(method.IsStatic ? ", static" : "")}",
        ConstructorInfo constructor => $"new{Parameters(constructor)}",
        PropertyInfo property => $"{property.Name} : {Name(property)} {{ {Accessors(property)} }}{(property.GetAccessors(nonPublic: true)[0].IsStatic ? ", static" : "")}",
        FieldInfo { IsLiteral: true } constant => $"{constant.Name} = {Convert.ToInt64(constant.GetRawConstantValue(), System.Globalization.CultureInfo.InvariantCulture)}",
        FieldInfo field => $"{field.Name} : {Name(field.FieldType)}",
        _ => member.Name,
    };

    private static string Accessors(PropertyInfo property)
    {
        var accessors = new StringBuilder("get;");
        if (property.SetMethod is { IsPublic: true } setter)
        {
            bool isInit = setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
            accessors.Append(isInit ? " init;" : " set;");
        }

        return (property.IsDefined(typeof(RequiredMemberAttribute)) ? "required; " : "") + accessors;
    }

    private static string Parameters(MethodBase method) =>
        $"({string.Join(", ", method.GetParameters().Select(parameter => $"{Name(parameter)} {parameter.Name}{(parameter.HasDefaultValue ? " = default" : "")}"))})";

    private static string Name(ParameterInfo parameter) => Name(parameter.ParameterType) + Mark(new NullabilityInfoContext().Create(parameter));

    private static string Name(PropertyInfo property) => Name(property.PropertyType) + Mark(new NullabilityInfoContext().Create(property));

    private static string Mark(NullabilityInfo nullability) =>
        nullability.ReadState == NullabilityState.Nullable && !nullability.Type.IsValueType ? "?" : "";

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is Type value)
        {
            return Name(value) + "?";
        }

        return type.IsGenericType
            ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : type.Name;
    }

    private static string DocumentationName(Type type, MemberInfo member) => member switch
    {
        ConstructorInfo => $"M:{type.FullName}.#ctor",
        MethodInfo => $"M:{type.FullName}.{member.Name}",
        PropertyInfo => $"P:{type.FullName}.{member.Name}",
        _ => $"F:{type.FullName}.{member.Name}",
    };
}
