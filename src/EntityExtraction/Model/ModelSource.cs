using System.Buffers;

namespace EntityExtraction.Model;

/// <summary>Where the bytes of a model come from. The one place of the core that touches a file.</summary>
internal static class ModelSource
{
    public const string ResourceName = "EntityExtraction.english.eem";

    /// <summary>The model inside the assembly, in place: its pages are shared and never copied.</summary>
    public static unsafe ReadOnlyMemory<byte> Embedded()
    {
        Stream? stream = typeof(ModelSource).Assembly.GetManifestResourceStream(ResourceName);
        return stream switch
        {
            UnmanagedMemoryStream memory => new UnmanagedBytes(memory.PositionPointer, checked((int)memory.Length)).Memory,
            null => throw new InvalidModelException("header", "a model inside the assembly; this build has none: train one, or give the path of one"),
            _ => throw new InvalidModelException("header", "a model inside the assembly that can be read in place"),
        };
    }

    public static ReadOnlyMemory<byte> FromFile(string path) => File.ReadAllBytes(path);

    /// <summary>Bytes that belong to the loaded assembly and live as long as it does.</summary>
    private sealed unsafe class UnmanagedBytes(byte* start, int length) : MemoryManager<byte>
    {
        public override Span<byte> GetSpan() => new(start, length);

        public override MemoryHandle Pin(int elementIndex = 0) => new(start + elementIndex);

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}
