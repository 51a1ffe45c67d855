using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using EntityExtraction.Tagging;
using EntityExtraction.Training.Trainers;

namespace EntityExtraction.Training.Compilation;

/// <summary>Prunes and quantises trained weights into the bytes that <see cref="EmissionTable"/> reads.</summary>
internal static class EmissionTableBuilder
{
    /// <param name="chains">Trained weights of each chain, over the same features; a row holds one chain's labels after the other's.</param>
    /// <param name="keys">The key of each feature; rows are written in this order.</param>
    /// <param name="step">Weight of one unit; weights beyond 127 units are clipped.</param>
    /// <param name="prune">Features without a weight of this size are left out.</param>
    public static byte[] Build(IReadOnlyList<CrfWeights> chains, IReadOnlyList<ulong> keys, float step, float prune)
    {
        int stride = chains.Sum(c => c.Labels.Stride);
        float least = MathF.Max(prune, step / 2);
        var rows = new List<(ulong Key, int Feature)>();
        for (int feature = 0; feature < keys.Count; feature++)
        {
            if (chains.Any(c => MathF.Abs(TensorPrimitives.MaxMagnitude(c.Row(feature))) >= least))
            {
                rows.Add((keys[feature], feature));
            }
        }

        int slots = rows.Count + (rows.Count / 3) + 4;
        byte[] bytes = new byte[EmissionTable.HeaderSize + (slots * 8L) + (rows.Count * (long)stride)];
        Span<int> header = MemoryMarshal.Cast<byte, int>(bytes.AsSpan(0, EmissionTable.HeaderSize));
        header[0] = stride;
        header[1] = rows.Count;
        header[2] = slots;
        header[3] = BitConverter.SingleToInt32Bits(step);
        Span<ulong> table = MemoryMarshal.Cast<byte, ulong>(bytes.AsSpan(EmissionTable.HeaderSize, slots * 8));
        Span<sbyte> values = MemoryMarshal.Cast<byte, sbyte>(bytes.AsSpan(EmissionTable.HeaderSize + (slots * 8)));
        int number = 0;
        foreach ((ulong key, int feature) in rows)
        {
            int slot = EmissionTable.SlotOf(key, slots);
            while (table[slot] != 0)
            {
                slot = slot + 1 == slots ? 0 : slot + 1;
            }

            table[slot] = (key >> 32 << 32) | (uint)(number + 1);
            int cell = number * stride;
            foreach (CrfWeights chain in chains)
            {
                ReadOnlySpan<float> row = chain.Row(feature);
                for (int label = 0; label < row.Length; label++)
                {
                    values[cell + label] = (sbyte)Math.Clamp(MathF.Round(row[label] / step), -127, 127);
                }

                cell += chain.Labels.Stride;
            }

            number++;
        }

        return bytes;
    }
}
