using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace EntityExtraction.Tests.Conventions;

/// <summary>A member of another type (method, constructor or field) that a method's compiled body names.</summary>
internal sealed record MemberUse(Type User, MemberInfo Member)
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<ushort, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (ushort)code.Value);

    /// <summary>"System.DateTime.get_Now".</summary>
    public string Name => $"{Definition(Member.DeclaringType!).FullName}.{Member.Name}";

    public static IEnumerable<MemberUse> In(Assembly assembly) =>
        from type in assembly.GetTypes()
        from method in type.GetMethods(Everything).Concat<MethodBase>(type.GetConstructors(Everything))
        from member in Members(method)
        where member.DeclaringType is not null
        select new MemberUse(Outermost(type), member);

    private static IEnumerable<MemberInfo> Members(MethodBase method)
    {
        byte[] code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        Type[]? typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        Type[]? methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (int i = 0; i < code.Length;)
        {
            OpCode operation = Codes[code[i] == 0xFE ? (ushort)(0xFE00 | code[i + 1]) : code[i]];
            i += operation.Size;
            if (operation.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineTok)
            {
                int token = BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(i));
                yield return method.Module.ResolveMember(token, typeArguments, methodArguments)!;
            }

            i += operation.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(i))),
                _ => 4,
            };
        }
    }

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    /// <summary>Lambdas, iterators and nested helpers count as the type that a reader sees them in.</summary>
    private static Type Outermost(Type type)
    {
        while (type.DeclaringType is not null)
        {
            type = type.DeclaringType;
        }

        return type;
    }
}
