using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Naober.Tests.Files.Fetch;

/// <summary>A server on loopback that says exactly what a test tells it to, byte for byte.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Func<string, NetworkStream, CancellationToken, Task> answer;

    internal LoopbackServer(Func<string, NetworkStream, CancellationToken, Task> answer)
    {
        this.answer = answer;
        listener.Start();
        _ = AcceptAsync();
    }

    internal LoopbackServer(Func<string, string> answer)
        : this((request, stream, stop) => stream.WriteAsync(Encoding.Latin1.GetBytes(answer(request)), stop).AsTask())
    {
    }

    /// <summary>What was asked, whole requests.</summary>
    internal List<string> Requests { get; } = [];

    internal Uri At(string path, string host = "127.0.0.1") => new($"http://{host}:{((IPEndPoint)listener.LocalEndpoint).Port}{path}");

    internal static string Ok(string body, string headers = "") =>
        $"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\nConnection: close\r\n{headers}\r\n{body}";

    internal static string Redirect(string location) => $"HTTP/1.1 302 Found\r\nLocation: {location}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    public void Dispose()
    {
        stop.Cancel();
        listener.Dispose();
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                var stream = client.GetStream();
                var buffer = new byte[16 << 10];
                var request = Encoding.Latin1.GetString(buffer, 0, await stream.ReadAsync(buffer, stop.Token));
                Requests.Add(request);
                await answer(request, stream, stop.Token);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
        {
            // The test is over, or the client has hung up, as it should.
        }
    }
}
