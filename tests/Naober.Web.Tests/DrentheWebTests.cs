using System.Net;

namespace Naober.Web.Tests;

public sealed class DrentheWebTests(DrentheWeb web)
{
    [Fact]
    public async Task Start_WithTheBundledPackage_IsServed()
    {
        using var response = await web.Client.GetAsync("/nl", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        web.Register.ReferenceDate.ShouldBe(new DateOnly(2021, 9, 1));
    }
}
