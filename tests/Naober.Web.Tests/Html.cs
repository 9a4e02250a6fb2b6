using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Naober.Web.Tests;

/// <summary>Reads a page as a document.</summary>
public static class Html
{
    public static async Task<IDocument> Get(HttpClient client, string url)
    {
        using var response = await client.GetAsync(url, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return await new HtmlParser().ParseDocumentAsync(text, TestContext.Current.CancellationToken);
    }
}
