using System.Buffers.Binary;
using System.Text;

namespace EntityExtraction.Model;

/// <summary>
/// A model file: magic, version, length, a checksum of the header, a directory of named sections with a checksum each, and the
/// sections, aligned to 16 bytes. All numbers are little-endian. Sections are read in place; unknown ones are passed over.
/// </summary>
internal sealed class ModelFile
{
    public const int Version = 1;
    public const int Alignment = 16;
    public const int HeaderSize = 32;
    public const int EntrySize = 40;
    public const int NameLength = 16;

    private const int MostSections = 256;

    private readonly Dictionary<string, ReadOnlyMemory<byte>> _sections = new(StringComparer.Ordinal);

    private ModelFile()
    {
    }

    public static ReadOnlySpan<byte> Magic => "EEMODEL\0"u8;

    public IEnumerable<string> Names => _sections.Keys;

    /// <summary>Checks the whole file and gives access to its sections.</summary>
    /// <exception cref="InvalidModelException">The bytes are not a sound model file of this version.</exception>
    public static ModelFile Open(ReadOnlyMemory<byte> file)
    {
        ReadOnlySpan<byte> bytes = file.Span;
        if (bytes.Length < HeaderSize || !bytes[..Magic.Length].SequenceEqual(Magic))
        {
            throw new InvalidModelException("header", "the magic bytes of a model file");
        }

        int version = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        if (version != Version)
        {
            throw new InvalidModelException("header", $"format version {Version}, not {version}");
        }

        int count = BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]);
        long length = BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]);
        if (length != bytes.Length)
        {
            throw new InvalidModelException("header", $"a file of {length} bytes, not {bytes.Length}");
        }

        if (count is < 0 or > MostSections || HeaderSize + (count * (long)EntrySize) > length)
        {
            throw new InvalidModelException("header", "a directory within the file");
        }

        ReadOnlySpan<byte> directory = bytes.Slice(HeaderSize, count * EntrySize);
        if (BinaryPrimitives.ReadUInt64LittleEndian(bytes[24..]) != HeaderChecksum(bytes[..24], directory))
        {
            throw new InvalidModelException("header", "a directory that matches its checksum");
        }

        CheckPadding(bytes, HeaderSize + directory.Length, "header");
        var model = new ModelFile();
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> entry = directory.Slice(i * EntrySize, EntrySize);
            string name = Encoding.ASCII.GetString(entry[..NameLength].TrimEnd((byte)0));
            long start = BinaryPrimitives.ReadInt64LittleEndian(entry[16..]);
            long size = BinaryPrimitives.ReadInt64LittleEndian(entry[24..]);
            if (start < HeaderSize || size < 0 || start > length - size || start % Alignment != 0)
            {
                throw new InvalidModelException(name, "a place within the file");
            }

            ReadOnlyMemory<byte> section = file.Slice((int)start, (int)size);
            if (Checksum.Of(section.Span) != BinaryPrimitives.ReadUInt64LittleEndian(entry[32..]))
            {
                throw new InvalidModelException(name, "bytes that match their checksum");
            }

            CheckPadding(bytes, (int)(start + size), name);
            model._sections[name] = section;
        }

        return model;
    }

    /// <summary>What fills up to the next section is covered by no checksum, but is known to be zero.</summary>
    private static void CheckPadding(ReadOnlySpan<byte> bytes, int end, string name)
    {
        int next = Math.Min(bytes.Length, (end + Alignment - 1) / Alignment * Alignment);
        if (bytes[end..next].ContainsAnyExcept((byte)0))
        {
            throw new InvalidModelException(name, "zeros up to the next section");
        }
    }

    public static ulong HeaderChecksum(ReadOnlySpan<byte> head, ReadOnlySpan<byte> directory) =>
        EntityExtraction.Text.TextHash.Combine(Checksum.Of(head), Checksum.Of(directory));

    /// <summary>The bytes of a section.</summary>
    /// <exception cref="InvalidModelException">The file has no such section.</exception>
    public ReadOnlyMemory<byte> Section(string name) =>
        _sections.TryGetValue(name, out ReadOnlyMemory<byte> section) ? section : throw new InvalidModelException(name, "to be there");

    public bool Has(string name) => _sections.ContainsKey(name);
}
