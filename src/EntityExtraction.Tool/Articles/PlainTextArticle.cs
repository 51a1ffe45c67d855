using System.Text;
using System.Text.Unicode;
using EntityExtraction.Training.Corpora;

namespace EntityExtraction.Tool.Articles;

/// <summary>Reads one article as it stands in a file of UTF-8; a byte-order mark is no part of it.</summary>
internal static class PlainTextArticle
{
    public static InputItem Read(Stream stream, byte[] begun, string? id)
    {
        byte[] bytes = ReadToEnd(stream, begun);
        ReadOnlySpan<byte> text = bytes;
        if (text.StartsWith("\uFEFF"u8))
        {
            text = text[3..];
        }

        if (text.Length > ByteLines.DefaultMaximumLength)
        {
            return new InputItem(1, id) { Error = "expected a text of at most 256 MiB" };
        }

        return Utf8.IsValid(text)
            ? new InputItem(1, id) { Article = new Article { Id = id, Text = Encoding.UTF8.GetString(text) } }
            : new InputItem(LineOfBrokenByte(text), id) { Error = "expected valid UTF-8" };
    }

    private static byte[] ReadToEnd(Stream stream, byte[] begun)
    {
        using var copy = new MemoryStream();
        copy.Write(begun);
        byte[] buffer = new byte[1 << 16];
        for (int read = 1; read > 0 && copy.Length <= ByteLines.DefaultMaximumLength + 3;)
        {
            read = stream.Read(buffer);
            copy.Write(buffer, 0, read);
        }

        return copy.ToArray();
    }

    private static int LineOfBrokenByte(ReadOnlySpan<byte> text)
    {
        int line = 1;
        while (Rune.DecodeFromUtf8(text, out Rune rune, out int length) == System.Buffers.OperationStatus.Done)
        {
            line += rune.Value == '\n' ? 1 : 0;
            text = text[length..];
        }

        return line;
    }
}
