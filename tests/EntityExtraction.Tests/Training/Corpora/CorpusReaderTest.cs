using System.IO.Compression;
using System.Text;
using EntityExtraction.Training.Corpora;

namespace EntityExtraction.Tests.Training.Corpora;

public sealed class CorpusReaderTest
{
    [Fact]
    public void Read_AllMembers_AreKept()
    {
        LabelledDocument document = Assert.Single(Read(
            """{"id":"a/1","source":"wire","date":"2021-06-29","title":"T","text":"Hanoi agreed.","entities":[{"start":0,"end":5,"type":"LOCATION","text":"Hanoi"}]}"""));

        Assert.Equal("a/1", document.Id);
        Assert.Equal("wire", document.Source);
        Assert.Equal(new DateOnly(2021, 6, 29), document.Date);
        Assert.Equal("T", document.Title);
        Assert.Equal("Hanoi agreed.", document.Text);
        LabelledSpan span = Assert.Single(document.Spans);
        Assert.Equal(new LabelledSpan(0, 5, "LOCATION") { QuotedText = "Hanoi" }, span);
        Assert.Equal(EntityType.Location, span.Kind);
    }

    [Fact]
    public void Read_NumberAsId_KeepsItsDigits() => Assert.Equal("7", Assert.Single(Read("""{"id":7,"text":""}""")).Id);

    [Fact]
    public void Read_OnlyIdAndText_LeavesTheRestEmpty()
    {
        LabelledDocument document = Assert.Single(Read("""{"text":"x","id":"1","date":null}"""));

        Assert.Equal("", document.Source);
        Assert.Null(document.Date);
        Assert.Null(document.Title);
        Assert.Empty(document.Spans);
    }

    [Theory]
    [InlineData("😀 Hanoi", 2, 7, 3)]
    [InlineData("Hanoi 😀", 0, 5, 0)]
    [InlineData("a😀😀 Hanoi", 4, 9, 6)]
    [InlineData("é́ Hanoi", 3, 8, 3)]
    [InlineData("\\ud83d\\ude00 Hanoi", 2, 7, 3)]
    [InlineData("\\ud83d Hanoi", 2, 7, 2)]
    [InlineData("\\ude00\\ud83d Hanoi", 3, 8, 3)]
    [InlineData("\\ude00\\ud83d\\ude00\\n\\t\\\"\\\\\\/\\u00e9\\r\\b\\f Hanoi", 12, 17, 13)]
    public void Read_CodePointOffsets_BecomeUtf16(string json, int start, int end, int utf16)
    {
        LabelledDocument document = Assert.Single(Read($$"""{"id":"1","text":"{{json}}","entities":[{"start":{{start}},"end":{{end}},"type":"LOCATION"}]}"""));

        LabelledSpan span = Assert.Single(document.Spans);
        Assert.Equal(utf16, span.Start);
        Assert.Equal("Hanoi", document.Text.Substring(span.Start, span.Length));
        Assert.Null(span.QuotedText);
    }

    [Fact]
    public void Read_EscapedLoneSurrogate_StaysInTheText()
    {
        LabelledDocument document = Assert.Single(Read("""{"id":"1","text":"a\ud83db"}"""));

        Assert.Equal("a\uD83Db", document.Text);
    }

    [Fact]
    public void Read_OffsetsOutsideTheText_AreKeptForTheCheck()
    {
        LabelledDocument document = Assert.Single(Read("""{"id":"1","text":"😀","entities":[{"start":-1,"end":4,"type":"DATE"}]}"""));

        LabelledSpan span = Assert.Single(document.Spans);
        Assert.Equal(-1, span.Start);
        Assert.Equal(5, span.End);
    }

    [Fact]
    public void Read_OtherTypes_AreKeptOrLeftOutAsTheCallerSays()
    {
        const string Line = """{"id":"1","text":"World War","entities":[{"start":0,"end":9,"type":"EVENT"},{"start":0,"end":5,"type":"DATE"}]}""";

        Assert.Equal(["EVENT", "DATE"], Assert.Single(Read(Line)).Spans.Select(s => s.Type));
        Assert.Null(Assert.Single(Read(Line)).Spans[0].Kind);
        Assert.Equal(["DATE"], Assert.Single(Read(Line, LabelTypes.All.Contains)).Spans.Select(s => s.Type));
    }

    [Fact]
    public void Read_ByteOrderMarkBlankLinesAndCarriageReturns_AreNoDocuments()
    {
        Assert.Equal(["1", "2"], Read("\uFEFF{\"id\":\"1\",\"text\":\"\"}\r\n\r\n  \n{\"id\":\"2\",\"text\":\"\"}").Select(d => d.Id));
    }

    [Fact]
    public void Read_NoBytes_GivesNoDocument() => Assert.Empty(Read(""));

    [Fact]
    public void Read_LinesLongerThanTheBuffer_AreWhole()
    {
        string text = new('x', 200_000);
        List<LabelledDocument> documents = Read($$"""{"id":"1","text":"{{text}}"}""" + "\n" + """{"id":"2","text":"y"}""" + "\n");

        Assert.Equal([200_000, 1], documents.Select(d => d.Text.Length));
    }

    [Theory]
    [InlineData("""["secret"]""", "a JSON object")]
    [InlineData("""{"id":"1","text":"secret" """, "a complete JSON object, broken at byte ")]
    [InlineData("""{"id":"1","text":"sec\qret"}""", "a complete JSON object, broken at byte ")]
    [InlineData("""{"text":"secret"}""", "a string or number \"id\"")]
    [InlineData("""{"id":["secret"],"text":"secret"}""", "a string or number \"id\"")]
    [InlineData("""{"id":"1","text":["secret"]}""", "\"text\" to be a string")]
    [InlineData("""{"id":"1"}""", "a string \"text\"")]
    [InlineData("""{"id":"1","text":"secret","date":"secret"}""", "\"date\" to begin with a day, yyyy-MM-dd")]
    [InlineData("""{"id":"1","text":"secret","entities":{}}""", "\"entities\" to be an array")]
    [InlineData("""{"id":"1","text":"secret","entities":["secret"]}""", "a string \"type\" in entity 1")]
    [InlineData("""{"id":"1","text":"secret","entities":[{"start":0,"end":1,"type":"DATE"},{"start":"secret","end":1,"type":"DATE"}]}""", "a whole number \"start\" in entity 2")]
    [InlineData("""{"id":"1","text":"secret","entities":[{"start":0,"end":1.5,"type":"DATE"}]}""", "a whole number \"end\" in entity 1")]
    [InlineData("""{"id":"1","text":"secret","entities":[{"start":0,"end":99999999999,"type":"DATE"}]}""", "a whole number \"end\" in entity 1")]
    [InlineData("""{"id":"1","text":"secret","entities":[{"start":0,"end":1,"type":"DATE","text":7}]}""", "a string \"text\" in entity 1")]
    public void Read_BrokenLine_NamesFileLineAndWhatWasExpected(string line, string expected)
    {
        CorpusFormatException e = Assert.Throws<CorpusFormatException>(() => Read("""{"id":"0","text":"fine"}""" + "\n\n" + line));

        Assert.StartsWith("corpus.jsonl:3: expected " + expected, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", e.Message, StringComparison.Ordinal);
        Assert.Equal(3, e.Line);
    }

    [Fact]
    public void Read_BrokenUtf8_IsNamed()
    {
        byte[] bytes = [.. """{"id":"1","text":" """u8, 0xC3, .. "\"}"u8];
        using var stream = new MemoryStream(bytes);

        CorpusFormatException e = Assert.Throws<CorpusFormatException>(() => CorpusReader.Read(stream, "corpus.jsonl").ToList());
        Assert.Equal("corpus.jsonl:1: expected valid UTF-8", e.Message);
    }

    [Fact]
    public void Read_GzipFile_IsUnpacked()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".jsonl.gz");
        try
        {
            using (var gzip = new GZipStream(File.Create(path), CompressionLevel.Fastest))
            {
                gzip.Write("""{"id":"1","text":"packed"}"""u8);
            }

            Assert.Equal("packed", Assert.Single(CorpusReader.Read(path)).Text);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Read_FileThatOnlyClaimsToBeGzip_IsNamed()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".jsonl.gz");
        try
        {
            File.WriteAllText(path, "plain");

            CorpusFormatException e = Assert.Throws<CorpusFormatException>(() => CorpusReader.Read(path).ToList());
            Assert.Equal(Path.GetFileName(path) + ":1: expected gzip data that can be unpacked", e.Message);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Read_PositionsInAnArrayOfTheirOwn_FollowTheEntities()
    {
        const string Line = """{"id":"1","text":"Mayor","positions":[{"start":0,"end":5}],"entities":[{"start":0,"end":3,"type":"DATE"}]}""";

        Assert.Equal(["DATE", "POSITION"], Assert.Single(Read(Line)).Spans.Select(s => s.Type));
    }

    [Fact]
    public void ReadPredictions_OffsetsAndConfidence_AreRead()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, """{"id":"1","entities":[{"start":2,"end":7,"type":"LOCATION","confidence":0.75},{"start":0,"end":1,"type":"DATE"}]}""");

            PredictedDocument byCodePoint = Assert.Single(CorpusReader.ReadPredictions(path, _ => "😀 Hanoi"));
            Assert.Equal([new PredictedSpan(3, 5, "LOCATION", 0.75), new PredictedSpan(0, 2, "DATE")], byCodePoint.Spans);
            PredictedDocument byUtf16 = Assert.Single(CorpusReader.ReadPredictions(path, _ => "😀 Hanoi", utf16: true));
            Assert.Equal([new PredictedSpan(2, 5, "LOCATION", 0.75), new PredictedSpan(0, 1, "DATE")], byUtf16.Spans);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static List<LabelledDocument> Read(string lines, Func<string, bool>? keepType = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(lines));
        return [.. CorpusReader.Read(stream, "corpus.jsonl", keepType)];
    }
}
