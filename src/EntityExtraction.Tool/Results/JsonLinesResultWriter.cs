using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using EntityExtraction.Tool.Articles;
using EntityExtraction.Training.Corpora;

namespace EntityExtraction.Tool.Results;

/// <summary>
/// One line an article: <c>{"id"?,"entities":[{"type","start","end","text","confidence","rank"?,"date"?}],"positions"?:[{"start","end",
/// "text","confidence"}]}</c>, or <c>{"id"?,"line","error"}</c>. The layer of positions is left out where it is empty. Each line goes out whole and at once, so that a pipe's next stage need not wait.
/// </summary>
/// <param name="output">Stays open.</param>
/// <param name="codePoints">Whether offsets count code points instead of UTF-16 units.</param>
internal sealed class JsonLinesResultWriter(Stream output, bool codePoints) : IResultWriter, IDisposable
{
    private readonly ArrayBufferWriter<byte> _line = new(1 << 14);

    // Names of all scripts stay readable; what could break a line or a string is escaped in any case.
    private readonly Utf8JsonWriter _json = new(Stream.Null, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public void Write(InputItem item, ExtractionResult result)
    {
        Begin(item);
        TextOffsets? offsets = codePoints ? new TextOffsets(result.Text) : null;
        _json.WriteStartArray("entities");
        foreach (Entity entity in result.Entities)
        {
            _json.WriteStartObject();
            _json.WriteString("type", LabelTypes.NameOf(entity.Type));
            WriteSpan(entity, offsets);
            if (entity.Rank is not null)
            {
                ValueJson.Write(_json, entity.Rank);
            }

            if (entity.Date is not null)
            {
                ValueJson.Write(_json, entity.Date);
            }

            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        WritePositions(result.Positions, offsets);
        End();
    }

    public void WriteError(InputItem item)
    {
        Begin(item);
        _json.WriteNumber("line", item.Line);
        _json.WriteString("error", item.Error);
        End();
    }

    public void Dispose() => _json.Dispose();

    private void WritePositions(IReadOnlyList<Entity> positions, TextOffsets? offsets)
    {
        if (positions.Count == 0)
        {
            return;
        }

        _json.WriteStartArray("positions");
        foreach (Entity position in positions)
        {
            _json.WriteStartObject();
            WriteSpan(position, offsets);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteSpan(Entity span, TextOffsets? offsets)
    {
        _json.WriteNumber("start", offsets?.ToCodePoint(span.Start) ?? span.Start);
        _json.WriteNumber("end", offsets?.ToCodePoint(span.End) ?? span.End);
        _json.WriteString("text", span.Text);
        _json.WriteNumber("confidence", span.Confidence);
    }

    private void Begin(InputItem item)
    {
        _line.ResetWrittenCount();
        _json.Reset(_line);
        _json.WriteStartObject();
        if (item is { Id: not null, HasNumericId: true })
        {
            _json.WritePropertyName("id");
            _json.WriteRawValue(item.Id);
        }
        else if (item.Id is not null)
        {
            _json.WriteString("id", item.Id);
        }
    }

    private void End()
    {
        _json.WriteEndObject();
        _json.Flush();
        _line.GetSpan(1)[0] = (byte)'\n';
        _line.Advance(1);
        output.Write(_line.WrittenSpan);
    }
}
