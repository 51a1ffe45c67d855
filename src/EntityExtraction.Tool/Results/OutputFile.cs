namespace EntityExtraction.Tool.Results;

/// <summary>
/// A file that appears under its name only when it is complete: it is written beside it under another name, and renamed by
/// <see cref="Complete"/>. Left without that, nothing stays behind and an older file of the name is untouched.
/// </summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string _path;
    private readonly string _writtenPath;
    private readonly FileStream _stream;

    public OutputFile(string path)
    {
        // A link stays a link, and a device such as /dev/null is written to, never replaced.
        var file = new FileInfo(path);
        _path = file.LinkTarget is null ? path : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        bool isDevice = Path.GetFullPath(_path).StartsWith("/dev/", StringComparison.Ordinal);
        _writtenPath = isDevice ? _path : $"{_path}.{Environment.ProcessId}.unfinished";
        _stream = new FileStream(_writtenPath, isDevice ? FileMode.Open : FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
    }

    public Stream Stream => _stream;

    public void Complete()
    {
        _stream.Dispose();
        if (_writtenPath != _path)
        {
            File.Move(_writtenPath, _path, overwrite: true);
        }
    }

    public void Dispose()
    {
        _stream.Dispose();
        if (_writtenPath != _path)
        {
            File.Delete(_writtenPath); // gone already when complete
        }
    }
}
