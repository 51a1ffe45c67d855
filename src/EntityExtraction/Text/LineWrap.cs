namespace EntityExtraction.Text;

/// <summary>
/// Tells line breaks that end something (headlines, captions, list items) from those of a text wrapped to a width. A paragraph
/// counts as wrapped when each of its lines but the last is so long that the next line's first word would not have fitted.
/// </summary>
internal struct LineWrap(string text)
{
    private const int NarrowestWidth = 45;
    private const int WidestWidth = 110;

    private int _paragraphEnd;
    private bool _wrapped;

    /// <summary>Whether a boundary stands in the blanks from <paramref name="from"/> to <paramref name="to"/>; calls go forward in the text.</summary>
    public bool BreaksBetween(int from, int to)
    {
        int breaks = 0;
        for (int i = from; i < to; i++)
        {
            breaks += StartsBreak(i) ? 1 : 0;
        }

        if (breaks != 1)
        {
            return breaks > 1;
        }

        if (from >= _paragraphEnd)
        {
            ReadParagraph(from);
        }

        return !_wrapped;
    }

    private readonly bool StartsBreak(int i) =>
        CharClass.IsLineBreak(text[i]) && !(text[i] == '\n' && i > 0 && text[i - 1] == '\r');

    /// <summary>Reads the paragraph around <paramref name="position"/>, which is the end of its first line.</summary>
    private void ReadParagraph(int position)
    {
        int lineStart = position;
        while (lineStart > 0 && !CharClass.IsLineBreak(text[lineStart - 1]) && position - lineStart <= WidestWidth)
        {
            lineStart--;
        }

        // Every line's length must exceed the width less the next line's first word; the narrowest such bound decides.
        int width = 0;
        int shortestReach = int.MaxValue;
        int lines = 0;
        int at = lineStart;
        bool continuesLower = true;
        while (true)
        {
            int end = at;
            while (end < text.Length && !CharClass.IsLineBreak(text[end]))
            {
                end++;
            }

            width = Math.Max(width, end - at);
            lines++;
            int next = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
            int word = next;
            while (word < text.Length && !CharClass.IsBlank(text[word]))
            {
                word++;
            }

            if (end >= text.Length || word == next)
            {
                _paragraphEnd = end;
                break;
            }

            shortestReach = Math.Min(shortestReach, end - at + 1 + word - next);
            continuesLower &= CharClass.IsLower(text[next]);
            at = next;
        }

        _wrapped = width is >= NarrowestWidth and <= WidestWidth && shortestReach > width
            && (lines >= 3 || (lines == 2 && continuesLower));
    }
}
