using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Naober.Files;
using Naober.Files.Packages;
using Naober.Network;

namespace Naober.Tests.Files.Packages;

/// <summary>Zips made to break a reader are refused from their directory alone; nothing is ever unpacked to disk.</summary>
public sealed class HostileZipTests : IDisposable
{
    private const int LineFlags = 8, LineLength = 24, LineStart = 42;

    private readonly string path = Path.Combine(Path.GetTempPath(), $"naober-{Guid.NewGuid():N}.zip");

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Read_SoundZip_IsTaken() => Codes(Make(zip => Add(zip, "sources.csv", TestPackage.Sources))).ShouldBeEmpty();

    [Theory]
    [InlineData("../sources.csv")]
    [InlineData("/etc/sources.csv")]
    [InlineData("a/../../sources.csv")]
    [InlineData("..\\sources.csv")]
    [InlineData("C:sources.csv")]
    public void Read_NameThatLeadsElsewhere_IsRefused(string name) =>
        Codes(Make(zip => Add(zip, name, TestPackage.Sources))).ShouldBe(["unsafe-name"]);

    [Fact]
    public void Read_Link_IsRefused() =>
        Codes(Make(zip => Add(zip, "sources.csv", "/etc/passwd").ExternalAttributes = unchecked((int)0xA1FF0000))).ShouldBe(["link"]);

    [Fact]
    public void Read_SameNameTwice_IsRefused() => Codes(Make(zip =>
    {
        Add(zip, "sources.csv", TestPackage.Sources);
        Add(zip, "Sources.csv", TestPackage.Sources);
    })).ShouldBe(["repeated-file"]);

    [Fact]
    public void Read_ZipInAZip_IsRefused() => Codes(Make(zip =>
    {
        Add(zip, "sources.csv", TestPackage.Sources);
        Add(zip, "more.zip", "PK");
    })).ShouldBe(["nested-zip"]);

    [Fact]
    public void Read_Bomb_IsRefusedWithoutUnpacking() =>
        Codes(Make(zip => Add(zip, "sources.csv", new string('a', 32 << 20)))).ShouldBe(["zip-bomb"]);

    [Fact]
    public void Read_BombThatLiesAboutItsLength_StopsEarly()
    {
        var zip = Make(zip => Add(zip, "sources.csv", string.Concat(Enumerable.Repeat("a,b\n", 8 << 20))));
        Patch(zip, line: 0, LineLength, 100);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Codes(zip).ShouldNotBeEmpty();
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(32L << 20);
    }

    [Fact]
    public void Read_FilesThatShareBytes_AreRefused()
    {
        var zip = Make(zip =>
        {
            Add(zip, "sources.csv", TestPackage.Sources);
            Add(zip, "regions.csv", TestPackage.Regions);
        });
        Patch(zip, line: 1, LineStart, 0);

        Codes(zip).ShouldBe(["overlapping-files"]);
    }

    [Fact]
    public void Read_EncryptedFile_IsRefused()
    {
        var zip = Make(zip => Add(zip, "sources.csv", TestPackage.Sources));
        Patch(zip, line: 0, LineFlags, 1);

        Codes(zip).ShouldBe(["encrypted"]);
    }

    [Fact]
    public void Read_HundredThousandFiles_IsRefused() => Codes(Make(zip =>
    {
        for (var i = 0; i < 100_000; i++)
        {
            zip.CreateEntry($"{i}.csv", CompressionLevel.NoCompression);
        }
    })).ShouldBe(["too-many-files"]);

    [Fact]
    public void Read_TotalBeyondTheLimit_IsRefused()
    {
        File.WriteAllBytes(path, Make(zip => Add(zip, "sources.csv", TestPackage.Sources)));

        PackageReader.Read(path, NetworkTables.Package, limits: new InputLimits { TotalBytes = 10 }).Errors.Select(error => error.Code).ShouldBe(["zip-too-large"]);
        PackageReader.Read(path, NetworkTables.Package, limits: new InputLimits { ZipBytes = 10 }).Errors.Select(error => error.Code).ShouldBe(["zip-too-large"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(-1)]
    [InlineData(-30)]
    public void Read_TruncatedZip_IsRefused(int keep)
    {
        var zip = Make(zip => Add(zip, "sources.csv", TestPackage.Sources));

        Codes(keep < 0 ? zip[..^-keep] : zip[..keep]).ShouldBe(["damaged-zip"]);
    }

    [Fact]
    public void Read_MacFolderBesideTheTables_IsLeftAlone() => Codes(Make(zip =>
    {
        Add(zip, "drenthe/sources.csv", TestPackage.Sources);
        Add(zip, "__MACOSX/drenthe/._sources.csv", "\0\u0005");
        Add(zip, "drenthe/LICENSE", "EUPL-1.2");
    })).ShouldBeEmpty();

    [Fact]
    public void Read_DamagedBytesAnywhere_NeverThrows()
    {
        var random = new Random(1);
        var zip = Make(zip =>
        {
            Add(zip, "sources.csv", TestPackage.Sources);
            Add(zip, "regions.csv", TestPackage.Regions);
        });
        for (var i = 0; i < 500; i++)
        {
            var damaged = zip.ToArray();
            for (var j = random.Next(1, 4); j > 0; j--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            File.WriteAllBytes(path, damaged[..(random.Next(4) == 0 ? random.Next(damaged.Length) : damaged.Length)]);
            var result = PackageReader.Read(path, NetworkTables.Package);
            (result.Package is null).ShouldBe(result.Errors.Count > 0);
        }
    }

    private string[] Codes(byte[] zip)
    {
        File.WriteAllBytes(path, zip);
        return [.. PackageReader.Read(path, NetworkTables.Package).Errors.Select(error => error.Code)];
    }

    private static byte[] Make(Action<ZipArchive> fill)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            fill(zip);
        }

        return stream.ToArray();
    }

    private static ZipArchiveEntry Add(ZipArchive zip, string name, string text)
    {
        var entry = zip.CreateEntry(name);
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
        return entry;
    }

    /// <summary>Changes a field of a line of the central directory.</summary>
    private static void Patch(byte[] zip, int line, int field, ushort value)
    {
        var at = 0;
        for (var found = -1; found < line; found++)
        {
            at = zip.AsSpan(at + 1).IndexOf("PK\u0001\u0002"u8) + at + 1;
        }

        if (field == LineFlags)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(zip.AsSpan(at + field), value);
        }
        else
        {
            BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(at + field), value);
        }
    }
}
