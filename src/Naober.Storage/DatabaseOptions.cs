using System.Reflection;

namespace Naober.Storage;

/// <summary>Which database to open and which tables it must have.</summary>
/// <param name="DataDirectory">Directory of the embedded server; made when it is not there.</param>
/// <param name="Rooms">Assemblies that carry migrations, a room after those it refers to.</param>
public sealed record DatabaseOptions(string DataDirectory, params IReadOnlyList<Assembly> Rooms)
{
    public const string ServerVariable = "NAOBER_DATABASE";

    /// <summary>
    /// A server to use instead of the embedded one: an Npgsql connection string or a <c>postgres://</c> URI. By default the
    /// environment variable <c>NAOBER_DATABASE</c>; empty means the embedded server.
    /// </summary>
    public string? Server { get; init; } = Environment.GetEnvironmentVariable(ServerVariable);
}
