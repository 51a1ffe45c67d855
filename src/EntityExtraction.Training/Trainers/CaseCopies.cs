using EntityExtraction.Training.Corpora;

namespace EntityExtraction.Training.Trainers;

/// <summary>Copies of documents in capitals and in title case, so that headlines do not come as a surprise.</summary>
internal static class CaseCopies
{
    /// <summary>Words of fewer letters stay small in title case.</summary>
    private const int ShortestTitled = 4;

    /// <summary>One in <paramref name="every"/> documents in capitals, another one in title case; none for 0.</summary>
    public static IEnumerable<LabelledDocument> Of(IEnumerable<LabelledDocument> documents, int every)
    {
        int number = 0;
        foreach (LabelledDocument document in documents)
        {
            int turn = every == 0 ? -1 : number++ % every;
            if (turn == 0)
            {
                yield return document with { Text = document.Text.ToUpperInvariant() };
            }
            else if (turn == every / 2)
            {
                yield return document with { Text = TitleCase(document.Text) };
            }
        }
    }

    /// <summary>Capitalises the first letter of every word that is not short; the length stays.</summary>
    public static string TitleCase(string text)
    {
        char[] characters = text.ToCharArray();
        int start = 0;
        for (int i = 0; i <= characters.Length; i++)
        {
            if (i < characters.Length && (char.IsLetterOrDigit(characters[i]) || characters[i] is '\'' or '\u2019'))
            {
                continue;
            }

            if (i - start >= ShortestTitled)
            {
                characters[start] = char.ToUpperInvariant(characters[start]);
            }

            start = i + 1;
        }

        return new string(characters);
    }
}
