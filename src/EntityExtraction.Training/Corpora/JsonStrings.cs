using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace EntityExtraction.Training.Corpora;

/// <summary>Reads JSON strings that the framework refuses: those with the escape of a lone surrogate.</summary>
internal static class JsonStrings
{
    /// <summary>The value of a string element, lone surrogates included.</summary>
    public static string Read(JsonElement element)
    {
        ReadOnlySpan<byte> quoted = JsonMarshal.GetRawUtf8Value(element);
        ReadOnlySpan<byte> raw = quoted[1..^1];
        return raw.Contains((byte)'\\') ? Unescape(raw) : Encoding.UTF8.GetString(raw);
    }

    private static string Unescape(ReadOnlySpan<byte> raw)
    {
        // Every UTF-8 byte gives at most one UTF-16 unit, and every escape is longer than what it stands for.
        char[] rented = ArrayPool<char>.Shared.Rent(raw.Length);
        try
        {
            int length = 0;
            while (!raw.IsEmpty)
            {
                int escape = raw.IndexOf((byte)'\\');
                ReadOnlySpan<byte> plain = escape < 0 ? raw : raw[..escape];
                length += Encoding.UTF8.GetChars(plain, rented.AsSpan(length));
                if (escape < 0)
                {
                    break;
                }

                int used = 2;
                char unit = (char)raw[escape + 1];
                if (unit == 'u')
                {
                    unit = (char)ushort.Parse(raw.Slice(escape + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                    used = 6;
                }
                else
                {
                    unit = unit switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', _ => unit };
                }

                rented[length++] = unit;
                raw = raw[(escape + used)..];
            }

            return new string(rented, 0, length);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }
}
