using Naober.Core;
using Naober.Web.Pages.About;

namespace Naober.Web.Tests.Pages.About;

public sealed class MethodPageTests
{
    [Fact]
    public void All_BothLanguages_ExplainTheSameMeasures() =>
        MethodPage.All(Language.English).Select(page => page.Id).ShouldBe(MethodPage.All(Language.Dutch).Select(page => page.Id), ignoreOrder: true);

    [Fact]
    public void Parse_HeadingAndParagraph_BecomeTitleAndSummary()
    {
        var page = MethodPage.Parse("x", "# A *good* `title`\n\nFirst\nline.\n\n## Next\n");

        page.Title.ShouldBe("A good title");
        page.Summary.ShouldBe("First line.");
        page.Body.Value.Trim().ShouldBe("<h2>Next</h2>");
    }

    [Fact]
    public void Parse_RightAlignedColumn_GetsAClassAndNoStyle()
    {
        var html = MethodPage.Parse("x", "# T\n\nS.\n\n| a | b |\n|---|---:|\n| c | 1 |\n").Body.Value;

        html.ShouldContain("<td class=\"number\">1</td>");
        html.ShouldNotContain("style");
    }

    [Fact]
    public void Parse_Table_ScrollsInAFrameNamedAfterItsHeading() =>
        MethodPage.Parse("x", "# T\n\nS.\n\n## One & two\n\n| a |\n|---|\n| c |\n\nText.\n").Body.Value
            .ShouldContain("""<div class="table-frame" role="region" aria-label="One &amp; two" tabindex="0"><table>""");

    [Fact]
    public void Parse_Html_IsShownAsText() =>
        MethodPage.Parse("x", "# T\n\nS.\n\n<img onerror=x>\n").Body.Value.ShouldContain("&lt;img");

    [Fact]
    public void Parse_NoHeading_SaysWhatIsMissing() =>
        Should.Throw<FormatException>(() => MethodPage.Parse("x", "Text.")).Message.ShouldContain("docs/methods/x");
}
