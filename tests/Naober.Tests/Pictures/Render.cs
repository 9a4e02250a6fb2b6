using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.AspNetCore.Components;
using Naober.Core;
using Naober.Pictures;
using Naober.Pictures.Drawing;

namespace Naober.Tests.Pictures;

/// <summary>Renders a picture and holds it against the rules that all pictures keep.</summary>
internal static partial class Render
{
    public static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static Task<string> TextAsync<TPicture>(object data, PictureSize size, Language language = Language.Dutch, string title = "Titel")
        where TPicture : IComponent => SvgDocument.RenderAsync<TPicture>(new Dictionary<string, object?>
        {
            ["Id"] = "p1",
            ["Title"] = title,
            ["Description"] = "Beschrijving",
            ["Data"] = data,
            ["Language"] = language,
            ["Size"] = size,
            ["Source"] = "Bron: BRE par. 5.2; peildatum 1 september 2021",
        });

    public static async Task<XElement> Async<TPicture>(object data, PictureSize size = PictureSize.Wide, Language language = Language.Dutch)
        where TPicture : IComponent
    {
        var picture = XDocument.Parse(await TextAsync<TPicture>(data, size, language)).Root!;
        Check(picture, size);
        return picture;
    }

    /// <summary>Everything that is read on the picture, tooltips left out.</summary>
    public static string[] Texts(XElement picture) => [.. picture.Descendants(Svg + "text").Select(text => text.Value)];

    public static string[] Tips(XElement picture) => [.. picture.Descendants(Svg + "title").Skip(1).Select(title => title.Value)];

    private static void Check(XElement picture, PictureSize size)
    {
        picture.Name.ShouldBe(Svg + "svg");
        foreach (var element in picture.DescendantsAndSelf())
        {
            element.Attribute("style").ShouldBeNull();
            element.Name.LocalName.ShouldNotBeOneOf("style", "script", "foreignObject");
            element.Attributes().Any(attribute => attribute.Value is "NaN" or "\u221e" or "-\u221e" or "Infinity").ShouldBeFalse();
        }

        var ids = picture.DescendantsAndSelf().Attributes("id").Select(id => id.Value).ToArray();
        ids.ShouldBeUnique();
        ids.ShouldAllBe(id => id.StartsWith("p1-", StringComparison.Ordinal));
        picture.Attribute("aria-labelledby")!.Value.Split(' ').ShouldAllBe(id => ids.Contains(id));
        var isGroup = picture.Descendants(Svg + "a").Any();
        picture.Attribute("role")!.Value.ShouldBe(isGroup ? "group" : "img");
        foreach (var mark in picture.Descendants().Where(element => ((string?)element.Attribute("class"))?.Split(' ').Contains("np-mark") == true))
        {
            mark.Element(Svg + "title").ShouldNotBeNull().Value.ShouldNotBeEmpty();
        }

        var viewBox = picture.Attribute("viewBox")!.Value.Split(' ').Select(Number).ToArray();
        viewBox[2].ShouldBe(size == PictureSize.Wide ? 720 : 340);
        var paper = new Box(viewBox[0], viewBox[1], viewBox[2], viewBox[3]);
        foreach (var text in picture.Descendants(Svg + "text"))
        {
            Number(text.Attribute("font-size")!.Value).ShouldBeGreaterThanOrEqualTo(size == PictureSize.Wide ? 12 : 11);
            foreach (var (x, y) in Ends(text))
            {
                (x >= paper.X - 0.5 && x <= paper.Right + 0.5 && y >= paper.Y && y <= paper.Bottom).ShouldBeTrue($"'{text.Value}' at {x:0.0}, {y:0.0} in {paper}");
            }
        }
    }

    /// <summary>Where the base line of a text begins and ends, by estimate.</summary>
    private static IEnumerable<(double X, double Y)> Ends(XElement text)
    {
        var (x, y) = (Number(text.Attribute("x")!.Value), Number(text.Attribute("y")!.Value));
        var width = TextWidth.Of(text.Value, Number(text.Attribute("font-size")!.Value), text.Attribute("font-weight") is not null);
        var from = text.Attribute("text-anchor")?.Value switch { "end" => -width, "middle" => -width / 2, _ => 0 };
        var angle = text.Attribute("transform") is { } turn ? Number(Rotation().Match(turn.Value).Groups["degrees"].Value) * Math.PI / 180 : 0;
        return new[] { from, from + width }.Select(along => (x + (along * Math.Cos(angle)), y + (along * Math.Sin(angle))));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^rotate\((?<degrees>-?[\d.]+) ", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rotation();
}
