using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using static Naober.Pictures.Drawing.Svg;

namespace Naober.Pictures.Drawing;

/// <summary>
/// One line of text. Written in C# because Razor takes a &lt;text&gt; element for its own. Y is the base line, or the
/// middle of the lower-case letters when <see cref="Centred"/>.
/// </summary>
public sealed class Label : ComponentBase
{
    /// <summary>From the middle of the letters to their base line, as a part of the font size.</summary>
    private const double HalfLetter = 0.35;

    [Parameter, EditorRequired] public double X { get; set; }

    [Parameter, EditorRequired] public double Y { get; set; }

    [Parameter, EditorRequired] public string Text { get; set; } = "";

    [Parameter] public double Size { get; set; } = 12;

    /// <summary>start, middle or end.</summary>
    [Parameter] public string Anchor { get; set; } = "start";

    [Parameter] public bool Bold { get; set; }

    [Parameter] public bool Centred { get; set; }

    [Parameter] public string Fill { get; set; } = "currentColor";

    [Parameter] public string Class { get; set; } = "np-text";

    /// <summary>A rim in the colour of the paper, for text across lines.</summary>
    [Parameter] public bool Halo { get; set; }

    /// <summary>Degrees clockwise around (X, Y).</summary>
    [Parameter] public double Rotate { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Halo ? Class + " np-halo" : Class);
        builder.AddAttribute(2, "x", N(X));
        builder.AddAttribute(3, "y", N(Centred ? Y + (Size * HalfLetter) : Y));
        builder.AddAttribute(4, "font-size", N(Size));
        builder.AddAttribute(5, "fill", Fill);
        if (Anchor != "start")
        {
            builder.AddAttribute(6, "text-anchor", Anchor);
        }

        if (Bold)
        {
            builder.AddAttribute(7, "font-weight", "bold");
        }

        if (Halo)
        {
            builder.AddAttribute(8, "stroke", Palette.Paper);
            builder.AddAttribute(9, "stroke-width", "3");
            builder.AddAttribute(10, "stroke-linejoin", "round");
            builder.AddAttribute(11, "paint-order", "stroke");
        }

        if (Rotate != 0)
        {
            builder.AddAttribute(12, "transform", $"rotate({N(Rotate)} {N(X)} {N(Y)})");
        }

        builder.AddContent(13, Text);
        builder.CloseElement();
    }
}
