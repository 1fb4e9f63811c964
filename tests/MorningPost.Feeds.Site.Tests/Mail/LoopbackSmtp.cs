using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MorningPost.Feeds.Site.Tests.Mail;

/// <summary>A server for one message (RFC 5321, section 4.5.1): it takes it, and keeps it byte by byte.</summary>
internal sealed class LoopbackSmtp : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<string> _commands = [];

    public LoopbackSmtp()
    {
        _listener.Start();
        Message = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The message, once the client has said good-bye.</summary>
    public Task<byte[]> Message { get; }

    /// <summary>What the client said besides it.</summary>
    public IReadOnlyList<string> Commands => _commands;

    public void Dispose() => _listener.Dispose();

    private async Task<byte[]> ServeAsync()
    {
        using var client = await _listener.AcceptTcpClientAsync();
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        var message = new StringBuilder();
        await writer.WriteLineAsync("220 loopback");
        while (await reader.ReadLineAsync() is { } command)
        {
            _commands.Add(command);
            if (command == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                while (await reader.ReadLineAsync() is { } line && line != ".")
                    message.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
            }

            await writer.WriteLineAsync(command == "QUIT" ? "221 bye" : "250 ok");
            if (command == "QUIT")
                break;
        }

        return Encoding.Latin1.GetBytes(message.ToString());
    }
}
