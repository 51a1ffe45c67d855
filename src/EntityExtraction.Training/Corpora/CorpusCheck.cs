using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using EntityExtraction.Text;

namespace EntityExtraction.Training.Corpora;

/// <summary>
/// Checks labelled documents one after the other and remembers ids and texts, so that duplicates within and between splits are found.
/// </summary>
internal sealed class CorpusCheck
{
    private readonly Func<string, TokenizedText>? _tokenize;
    private readonly Dictionary<string, Seen> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<UInt128, Seen> _texts = [];
    private readonly SortedDictionary<CorpusProblem, int> _counts = [];

    /// <param name="tokenize">How the tagger will see the text; null leaves token edges unchecked.</param>
    public CorpusCheck(Func<string, TokenizedText>? tokenize = null) => _tokenize = tokenize;

    public int Documents { get; private set; }

    public int Spans { get; private set; }

    /// <summary>How often each problem was found so far; problems never found are absent.</summary>
    public IReadOnlyDictionary<CorpusProblem, int> Counts => _counts;

    /// <summary>Share of the spans seen so far that no tagger over tokens can find.</summary>
    public double OffTokenEdgeShare => Spans == 0 ? 0 : (double)_counts.GetValueOrDefault(CorpusProblem.OffTokenEdge) / Spans;

    public List<CorpusFinding> Check(string split, LabelledDocument document)
    {
        var findings = new List<CorpusFinding>();
        Documents++;
        Spans += document.Spans.Count;
        var place = new Place(split, document, findings);
        Duplicates(place);
        SingleSpans(place);
        Layer(place, CorpusProblem.FlatOverlap, static s => LabelTypes.IsFlat(s.Type));
        Layer(place, CorpusProblem.PositionOverlap, static s => s.Type == LabelTypes.Position);
        foreach (CorpusFinding finding in findings)
        {
            _counts[finding.Problem] = _counts.GetValueOrDefault(finding.Problem) + 1;
        }

        return findings;
    }

    private void Duplicates(Place place)
    {
        var here = new Seen(place.Split, place.Document.Id);
        if (!_ids.TryAdd(here.Id, here))
        {
            Seen first = _ids[here.Id];
            bool sameSplit = first.Split == here.Split;
            place.Add(sameSplit ? CorpusProblem.DuplicateId : CorpusProblem.DuplicateIdAcrossSplits, 0, $"also in {first.Split}");
        }

        // A hash, not the text, is remembered: unlabelled corpora hold hundreds of megabytes.
        byte[] hash = SHA256.HashData(MemoryMarshal.AsBytes(place.Document.Text.AsSpan().Trim()));
        UInt128 key = BinaryPrimitives.ReadUInt128LittleEndian(hash);
        if (!_texts.TryAdd(key, here))
        {
            Seen first = _texts[key];
            bool sameSplit = first.Split == here.Split;
            place.Add(sameSplit ? CorpusProblem.DuplicateText : CorpusProblem.DuplicateTextAcrossSplits, 0, $"same text as {first.Split}: {first.Id}");
        }
    }

    private void SingleSpans(Place place)
    {
        string text = place.Document.Text;
        HashSet<int>? starts = null, ends = null;
        var seen = new HashSet<(int, int, string)>();
        foreach (LabelledSpan span in place.Document.Spans)
        {
            if (!seen.Add((span.Start, span.Length, span.Type)))
            {
                place.Add(CorpusProblem.DuplicateSpan, span);
            }

            if (span.Start < 0 || span.Length < 0 || span.End > text.Length)
            {
                place.Add(CorpusProblem.OutsideText, span);
                continue;
            }

            if (span.Length == 0)
            {
                place.Add(CorpusProblem.EmptySpan, span);
                continue;
            }

            if (span.QuotedText is not null && !text.AsSpan(span.Start, span.Length).SequenceEqual(span.QuotedText))
            {
                place.Add(CorpusProblem.QuoteDiffers, span);
            }

            if (char.IsWhiteSpace(text[span.Start]) || char.IsWhiteSpace(text[span.End - 1]))
            {
                place.Add(CorpusProblem.BlankEdge, span);
            }

            if (_tokenize is not null)
            {
                if (starts is null || ends is null)
                {
                    (starts, ends) = TokenEdges(_tokenize(text));
                }

                if (!starts.Contains(span.Start) || !ends.Contains(span.End))
                {
                    place.Add(CorpusProblem.OffTokenEdge, span);
                }
            }
        }
    }

    private static (HashSet<int> Starts, HashSet<int> Ends) TokenEdges(TokenizedText tokens)
    {
        HashSet<int> starts = [], ends = [];
        foreach (Token token in tokens.Tokens)
        {
            starts.Add(token.Start);
            ends.Add(token.End);
        }

        return (starts, ends);
    }

    /// <summary>Reports each span that begins before the end of an earlier span of its layer; exact duplicates are reported as such only.</summary>
    private static void Layer(Place place, CorpusProblem problem, Func<LabelledSpan, bool> belongs)
    {
        int end = 0;
        LabelledSpan before = default;
        foreach (LabelledSpan span in place.Document.Spans.Where(s => s.Length > 0 && belongs(s)).OrderBy(s => s.Start).ThenBy(s => s.Length))
        {
            bool same = span.Start == before.Start && span.Length == before.Length && span.Type == before.Type;
            if (span.Start < end && !same)
            {
                place.Add(problem, span);
            }

            end = Math.Max(end, span.End);
            before = span;
        }
    }

    private readonly record struct Seen(string Split, string Id);

    /// <summary>The document under check and where its findings go.</summary>
    private sealed class Place(string split, LabelledDocument document, List<CorpusFinding> findings)
    {
        private readonly CodePointOffsets _offsets = new(document.Text);

        public string Split => split;

        public LabelledDocument Document => document;

        public void Add(CorpusProblem problem, int offset, string detail) =>
            findings.Add(new CorpusFinding(problem, split, document.Id, offset, detail));

        public void Add(CorpusProblem problem, LabelledSpan span)
        {
            int start = _offsets.ToCodePoints(span.Start);
            int end = _offsets.ToCodePoints(span.End);
            Add(problem, start, FormattableString.Invariant($"{span.Type} {start} to {end}"));
        }
    }
}
