using System.Buffers.Binary;
using System.Text;
using EntityExtraction.Model;

namespace EntityExtraction.Training.Compilation;

/// <summary>Writes the bytes that <see cref="ModelFile"/> reads. The same sections in the same order give the same bytes.</summary>
internal static class ModelWriter
{
    public static byte[] Write(IReadOnlyList<(string Name, byte[] Bytes)> sections)
    {
        long position = Align(ModelFile.HeaderSize + (sections.Count * (long)ModelFile.EntrySize));
        long length = sections.Aggregate(position, (at, section) => Align(at + section.Bytes.Length));
        byte[] file = new byte[length];
        Span<byte> bytes = file;
        Span<byte> directory = bytes.Slice(ModelFile.HeaderSize, sections.Count * ModelFile.EntrySize);
        for (int i = 0; i < sections.Count; i++)
        {
            (string name, byte[] section) = sections[i];
            Span<byte> entry = directory.Slice(i * ModelFile.EntrySize, ModelFile.EntrySize);
            if (Encoding.ASCII.GetBytes(name, entry) > ModelFile.NameLength)
            {
                throw new ArgumentException($"The section name '{name}' is longer than {ModelFile.NameLength} characters.", nameof(sections));
            }

            BinaryPrimitives.WriteInt64LittleEndian(entry[16..], position);
            BinaryPrimitives.WriteInt64LittleEndian(entry[24..], section.Length);
            BinaryPrimitives.WriteUInt64LittleEndian(entry[32..], Checksum.Of(section));
            section.CopyTo(bytes[(int)position..]);
            position = Align(position + section.Length);
        }

        ModelFile.Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[8..], ModelFile.Version);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[12..], sections.Count);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[16..], length);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[24..], ModelFile.HeaderChecksum(bytes[..24], directory));
        return file;
    }

    private static long Align(long position) => (position + ModelFile.Alignment - 1) / ModelFile.Alignment * ModelFile.Alignment;
}
