namespace Naober.Web.Tests.Pages;

/// <summary>Reads a file of the application as a spreadsheet would: its rows, a cell by its column name.</summary>
internal static class Csv
{
    internal static async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> Get(HttpClient client, string url)
    {
        using var response = await client.GetAsync(url, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK, url);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        var rows = Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return [.. rows.Skip(1).Select(row => (IReadOnlyDictionary<string, string>)rows[0].Zip(row).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    private static List<List<string>> Parse(string text)
    {
        List<List<string>> rows = [];
        List<string> row = [];
        var cell = new System.Text.StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when quoted && i + 1 < text.Length && text[i + 1] == '"':
                    cell.Append(text[++i]);
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' or '\n' when !quoted:
                    row.Add(cell.ToString());
                    cell.Clear();
                    if (text[i] == '\n')
                    {
                        rows.Add(row);
                        row = [];
                    }

                    break;
                case '\r' when !quoted:
                    break;
                default:
                    cell.Append(text[i]);
                    break;
            }
        }

        return rows;
    }
}
