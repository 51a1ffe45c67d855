namespace EntityExtraction.Training.Evaluation;

/// <summary>A small generator of our own, so that figures stay the same whatever the framework's generator becomes.</summary>
internal struct SplitMix64(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A number from 0 to <paramref name="bound"/> - 1. The bias is below one in 2^32 for any count of documents.</summary>
    public int Next(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);
}
