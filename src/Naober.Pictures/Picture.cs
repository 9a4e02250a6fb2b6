using Microsoft.AspNetCore.Components;
using Naober.Core;

namespace Naober.Pictures;

/// <summary>The two widths for which every picture has a layout; a page holds both and shows one by media query.</summary>
public enum PictureSize
{
    /// <summary>720 units wide, text of 12 units or more.</summary>
    Wide,

    /// <summary>340 units wide, text of 11 units or more.</summary>
    Narrow,
}

/// <summary>What all pictures take besides their data. Same parameters, same bytes.</summary>
public abstract class Picture<TData> : ComponentBase
    where TData : class
{
    /// <summary>Unique in the page; the ids inside the picture begin with it.</summary>
    [Parameter, EditorRequired] public string Id { get; set; } = "picture";

    /// <summary>What the picture says, in one line; its accessible name.</summary>
    [Parameter, EditorRequired] public string Title { get; set; } = "";

    /// <summary>What there is to see, for those who do not see it, with date and inclusion rule.</summary>
    [Parameter, EditorRequired] public string Description { get; set; } = "";

    [Parameter, EditorRequired] public TData Data { get; set; } = null!;

    [Parameter] public Language Language { get; set; }

    [Parameter] public PictureSize Size { get; set; }

    /// <summary>A file of its own: with visible title, source line, font and background.</summary>
    [Parameter] public bool Standalone { get; set; }

    /// <summary>Where the figures come from and of which date; shown under a standalone picture.</summary>
    [Parameter] public string? Source { get; set; }
}
