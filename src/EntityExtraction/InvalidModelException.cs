namespace EntityExtraction;

/// <summary>A model file is cut, damaged, of another version or not a model at all.</summary>
public sealed class InvalidModelException : Exception
{
    /// <summary>Names the part that is wrong and what was expected of it.</summary>
    /// <param name="section">The section of the model file, or "header".</param>
    /// <param name="expected">What a sound file holds there.</param>
    public InvalidModelException(string section, string expected)
        : base($"The model file is not usable: section '{section}': expected {expected}.")
    {
        Section = section;
    }

    /// <summary>Creates the exception with a message of its own.</summary>
    public InvalidModelException(string message)
        : base(message)
    {
        Section = "header";
    }

    /// <summary>The section of the model file that is wrong, or "header".</summary>
    public string Section { get; }
}
