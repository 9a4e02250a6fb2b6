namespace Naober.Web;

/// <summary>What the host decides about the web application.</summary>
public sealed record WebOptions
{
    /// <summary>Addresses to listen on; port 0 takes a free port.</summary>
    public IReadOnlyList<string> Urls { get; init; } = ["http://127.0.0.1:5200"];

    /// <summary>Adds the services of the rooms (data source, caches) that pages ask for.</summary>
    public Action<IServiceCollection> AddRooms { get; init; } = _ => { };

    public LogLevel LogLevel { get; init; } = LogLevel.Warning;

    /// <summary>Where users report problems, leaks included: a mailto: or https: address of the organisation that runs this installation.</summary>
    public Uri? Contact { get; init; }

    /// <summary>Where the source code of this installation can be read.</summary>
    public Uri? SourceCode { get; init; }
}
