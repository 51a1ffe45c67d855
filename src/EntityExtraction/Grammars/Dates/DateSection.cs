using System.Runtime.InteropServices;
using EntityExtraction.Model;

namespace EntityExtraction.Grammars.Dates;

/// <summary>The parts of the dates section, in their order in the file.</summary>
internal enum DatePart
{
    /// <summary>Table: hash of a folded lower-case word to kind, marks and value.</summary>
    Words,

    /// <summary>Table: hash of the words of a holiday's name so far to the holiday and its strength.</summary>
    Names,

    /// <summary>A rule a holiday, in the order of the holidays' numbers.</summary>
    Rules,

    /// <summary>Days of moving feasts, sorted by feast and day.</summary>
    Feasts,

    /// <summary>Days that each country keeps under a common name, sorted by name.</summary>
    NationalDays,

    /// <summary>Table: hash of the words of a country's name so far to the country.</summary>
    CountryNames,

    /// <summary>What dates need to know of each country.</summary>
    Countries,

    /// <summary>Table: hash of a word to what it says of the tense of its clause.</summary>
    TenseWords,
}

/// <summary>The dates section of the model file: the lengths of its parts as ints, then the parts. Nothing is parsed or copied.</summary>
internal sealed class DateSection
{
    public const string Name = "dates";
    public const int PartCount = 8;
    public const int HeaderSize = PartCount * 4;

    private readonly ReadOnlyMemory<byte>[] _parts = new ReadOnlyMemory<byte>[PartCount];

    public DateSection(ReadOnlyMemory<byte> section)
    {
        if (section.Length < HeaderSize)
        {
            throw new InvalidModelException(Name, "a header of 32 bytes");
        }

        long start = HeaderSize;
        for (int i = 0; i < PartCount; i++)
        {
            int length = MemoryMarshal.Read<int>(section.Span[(i * 4)..]);
            if (length < 0 || start + length > section.Length)
            {
                throw new InvalidModelException(Name, "parts that lie within the section");
            }

            _parts[i] = section.Slice((int)start, length);
            start += length;
        }

        if (start != section.Length)
        {
            throw new InvalidModelException(Name, "parts that fill the section");
        }
    }

    public MappedTable Table(DatePart part) => new(_parts[(int)part], Name);

    /// <summary>The part as records of one size; it must hold a whole number of them.</summary>
    public ReadOnlyMemory<byte> Records(DatePart part, int size)
    {
        ReadOnlyMemory<byte> records = _parts[(int)part];
        return records.Length % size == 0 ? records : throw new InvalidModelException(Name, "whole records");
    }
}
