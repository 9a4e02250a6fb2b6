using Naober.Storage;
using Npgsql;

namespace Naober.Tests.Storage;

public class ServerAddressTests
{
    [Theory]
    [InlineData("postgres://jan:s%40pe%3Ac@db.example:6432/naober?sslmode=verify-full&application_name=web", "db.example", 6432, "jan", "s@pe:c", "naober")]
    [InlineData("postgresql://jan@db.example/naober", "db.example", 5432, "jan", null, "naober")]
    [InlineData("Host=db.example;Username=jan;Database=naober", "db.example", 5432, "jan", null, "naober")]
    [InlineData("postgres:///naober?host=/run/postgresql", "/run/postgresql", 5432, null, null, "naober")]
    public void Parse_UriOrConnectionString_IsUnderstood(string text, string host, int port, string? user, string? password, string database)
    {
        var parsed = new NpgsqlConnectionStringBuilder(ServerAddress.Parse(text));

        (parsed.Host, parsed.Port, parsed.Username, parsed.Password, parsed.Database).ShouldBe((host, port, user, password, database));
    }

    [Fact]
    public void Parse_OptionsOfLibpq_AreTranslated()
    {
        var parsed = new NpgsqlConnectionStringBuilder(ServerAddress.Parse("postgres://h/d?sslmode=verify-full&application_name=web"));

        parsed.SslMode.ShouldBe(SslMode.VerifyFull);
        parsed.ApplicationName.ShouldBe("web");
    }
}
