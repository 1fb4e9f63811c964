using MorningPost.Feeds.Formats.Xml;

namespace MorningPost.Feeds.Reading;

/// <summary>An open element.</summary>
internal struct Frame
{
    public ElementName Name;
    public FrameKind Kind;
    public KnownElement Element;

    /// <summary>What its text is, where that is a value; and what Atom says the type of it is.</summary>
    public TextKind Text;
    public string? Type;

    /// <summary>Where its text begins.</summary>
    public int TextStart;

    /// <summary>How text is taken inside of it.</summary>
    public XmlText Mode;

    /// <summary>Whether its text holds tags, or is a CDATA section.</summary>
    public bool HasMarkup;
    public bool HasSection;

    /// <summary>What relative addresses in it are relative to.</summary>
    public Uri? Base;

    public string? Language;

    /// <summary>A value of an attribute that counts when the element ends.</summary>
    public string? Attribute;

    /// <summary>What was declared before it.</summary>
    public int Declared;
    public int Scope;

    /// <summary>Where its tag begins in the window; or line and column, once that part of the window is gone.</summary>
    public int Start;
    public (int Line, int Column)? Place;
}
