namespace Naober.Web.Hosting;

/// <summary>A key may hold a slash (a TOOI address). The server leaves %2F in a path as it is, so that it separates nothing; here it becomes the slash of the key.</summary>
public static class EscapedSlashes
{
    /// <summary>After routing, before an endpoint reads its route values.</summary>
    public static void UseEscapedSlashes(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var values = context.Request.RouteValues;
        foreach (var (name, value) in values.ToList())
        {
            if (value is string text && text.Contains("%2F", StringComparison.OrdinalIgnoreCase))
            {
                values[name] = text.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
            }
        }

        return next(context);
    });
}
