using System.Runtime.InteropServices;
using EntityExtraction.Tagging;
using EntityExtraction.Training.Trainers;

namespace EntityExtraction.Training.Compilation;

/// <summary>Prunes and quantises trained weights into the bytes that <see cref="EmissionTable"/> reads.</summary>
internal static class EmissionTableBuilder
{
    /// <param name="weights">Trained weights.</param>
    /// <param name="keys">The key of each feature.</param>
    /// <param name="step">Weight of one unit; weights beyond 127 units are clipped.</param>
    /// <param name="prune">Features without a weight of this size are left out.</param>
    public static byte[] Build(CrfWeights weights, IReadOnlyList<ulong> keys, float step, float prune)
    {
        int stride = weights.Labels.Stride;
        var rows = new SortedDictionary<ulong, int>();
        for (int feature = 0; feature < weights.Features; feature++)
        {
            ReadOnlySpan<float> row = weights.Emission.AsSpan(feature * stride, weights.Labels.Count);
            if (System.Numerics.Tensors.TensorPrimitives.MaxMagnitude(row) is var most && MathF.Abs(most) >= MathF.Max(prune, step / 2))
            {
                rows.Add(keys[feature], feature);
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
            for (int label = 0; label < weights.Labels.Count; label++)
            {
                values[(number * stride) + label] = (sbyte)Math.Clamp(MathF.Round(weights.Emission[(feature * stride) + label] / step), -127, 127);
            }

            number++;
        }

        return bytes;
    }
}
