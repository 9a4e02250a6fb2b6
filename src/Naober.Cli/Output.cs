using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Naober.Core;
using Naober.Files;

namespace Naober.Cli;

/// <summary>Exit codes of every command.</summary>
internal static class ExitCode
{
    internal const int Done = 0;
    internal const int Failed = 1;
    internal const int Refused = 2;
    internal const int NotFound = 3;
}

/// <summary>Input that a command refuses: nothing has changed, and every error is listed.</summary>
internal sealed class RefusedException(int exitCode, IReadOnlyList<InputError> errors) : Exception
{
    internal RefusedException(int exitCode, string column, string code, Words message)
        : this(exitCode, [new InputError("", 0, column, code, message)])
    {
    }

    internal int ExitCode { get; } = exitCode;

    internal IReadOnlyList<InputError> Errors { get; } = errors;
}

/// <summary>Writes answers: one JSON document, or text for people in their language.</summary>
internal sealed class Output(TextWriter writer, TextWriter errorWriter, bool json, Language language)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new ShareConverter(), new PairConverter() },
    };

    internal bool Json => json;

    internal Language Language => language;

    internal string Say(string dutch, string english) => new Words(dutch, english).In(language);

    internal void Line(string text = "") => writer.WriteLine(text);

    internal void Document(object document) => writer.WriteLine(JsonSerializer.Serialize(document, Options));

    /// <summary>A document with a million entries: written piece by piece, and its lists are asked for as they are written.</summary>
    internal void LargeDocument(object document)
    {
        writer.Flush();
        using var stream = Console.OpenStandardOutput();
        JsonSerializer.Serialize(stream, document, Options);
        stream.Write("\n"u8);
    }

    internal IEnumerable<object> ErrorsForJson(IEnumerable<InputError> errors) =>
        errors.Select(error => new { error.File, error.Line, error.Column, error.Code, Message = error.Message.In(language) });

    /// <summary>Errors as <c>file:line: column: message [code]</c>, on standard error.</summary>
    internal void Errors(IEnumerable<InputError> errors)
    {
        foreach (var error in errors)
        {
            var place = string.Join(':', new[] { error.File, error.Line > 0 ? error.Line.ToString() : "", error.Column }.Where(part => part.Length > 0));
            errorWriter.WriteLine($"{(place.Length > 0 ? place + ": " : "")}{error.Message.In(language)} [{error.Code}]");
        }
    }

    /// <summary>Two columns or more, the first aligned left and the others right; texts are all aligned left.</summary>
    internal void Table(IReadOnlyList<string[]> rows, bool areTexts = false)
    {
        var widths = Enumerable.Range(0, rows.Max(row => row.Length)).Select(i => rows.Max(row => i < row.Length ? row[i].Length : 0)).ToArray();
        foreach (var row in rows)
        {
            Line("  " + string.Join("  ", row.Select((cell, i) => i == 0 || areTexts ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]))).TrimEnd());
        }
    }

    /// <summary>The first rows of a long list, and how many there are.</summary>
    internal void Top(IReadOnlyList<string[]> rows, bool areTexts = false)
    {
        const int Shown = 20;
        if (rows.Count > 0)
        {
            Table([.. rows.Take(Shown)], areTexts);
        }

        if (rows.Count > Shown)
        {
            Line(Say($"  … en nog {rows.Count - Shown}; alles staat in de uitvoer met --json", $"  … and {rows.Count - Shown} more; --json gives them all"));
        }
    }

    private sealed class ShareConverter : JsonConverter<Share>
    {
        public override Share Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Share value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteNumber("count", value.Count);
            writer.WriteNumber("of", value.Of);
            if (value.Value is { } share)
            {
                writer.WriteNumber("share", share);
            }
            else
            {
                writer.WriteNull("share");
            }

            writer.WriteEndObject();
        }
    }

    private sealed class PairConverter : JsonConverter<(string A, string B)>
    {
        public override (string A, string B) Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, (string A, string B) value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(value.A);
            writer.WriteStringValue(value.B);
            writer.WriteEndArray();
        }
    }
}
