using System.IO.Compression;
using System.Xml;
using Naober.Files.Zip;

namespace Naober.Files.Xlsx;

/// <summary>
/// Refuses what no honest workbook holds, before a reader is let near it: another kind of file, a zip bomb, macros, document types
/// and their entities, cells far away, and formulas of which nobody computed the outcome.
/// </summary>
internal static class XlsxCheck
{
    private const string Sheets = "xl/worksheets/";

    /// <summary>Adds what is wrong; the stream is read from its start.</summary>
    public static void Check(Stream stream, string file, InputLimits limits, ErrorList errors)
    {
        var before = errors.Count;
        var head = new byte[4];
        stream.Position = 0;
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (head is [0xD0, 0xCF, 0x11, 0xE0])
        {
            errors.Add(file, 0, "", "encrypted-or-old", "Dit is een versleuteld bestand of een oude Excel (xls). Bewaar het zonder wachtwoord als xlsx.", "This is an encrypted file or an old Excel (xls). Save it without a password as xlsx.");
        }
        else if (length < head.Length || head is not [(byte)'P', (byte)'K', 3, 4] || ZipDirectory.Read(stream, limits.Entries) is not { } lines)
        {
            errors.Add(file, 0, "", "not-xlsx", "Dit is geen xlsx-bestand, of het is afgekapt.", "This is not an xlsx file, or it is cut off.");
        }
        else
        {
            ZipCheck.Check(lines, file, limits, errors);
            if (lines.Any(line => line.Name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            {
                errors.Add(file, 0, "", "macros", "Het bestand bevat macro's. Bewaar het als xlsx zonder macro's.", "The file holds macros. Save it as xlsx without macros.");
            }

            if (errors.Count == before)
            {
                stream.Position = 0;
                using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
                CheckParts(zip, file, limits, errors);
            }
        }

        stream.Position = 0;
    }

    private static void CheckParts(ZipArchive zip, string file, InputLimits limits, ErrorList errors)
    {
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            try
            {
                using var part = new LimitedStream(entry.Open(), limits.TableBytes);
                using var xml = XmlReader.Create(part, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = limits.TableBytes });
                if (entry.FullName.StartsWith(Sheets, StringComparison.OrdinalIgnoreCase))
                {
                    CheckCells(xml, file, limits, errors);
                }

                while (xml.Read())
                {
                }
            }
            catch (XmlException)
            {
                errors.Add(file, 0, "", "damaged-xlsx",
                    $"Het onderdeel {ErrorList.Show(entry.FullName)} is beschadigd of verwijst naar buiten. Open het bestand en bewaar het opnieuw als xlsx.",
                    $"The part {ErrorList.Show(entry.FullName)} is damaged or refers elsewhere. Open the file and save it as xlsx again.");
            }
        }
    }

    private static void CheckCells(XmlReader xml, string file, InputLimits limits, ErrorList errors)
    {
        var (cell, hasFormula, hasValue) = ("", false, false);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "c" or "f" or "v" or "is")
            {
                hasFormula = xml.LocalName != "c" && (hasFormula || xml.LocalName == "f");
                hasValue = xml.LocalName != "c" && (hasValue || xml.LocalName is "v" or "is");
                cell = xml.LocalName == "c" ? xml.GetAttribute("r") ?? "" : cell;
                if (xml.LocalName == "c" && ColumnOf(cell) > limits.Columns)
                {
                    errors.Add(file, 0, cell, "too-many-columns", $"Cel {ErrorList.Show(cell)} ligt verder dan kolom {limits.Columns}.", $"Cell {ErrorList.Show(cell)} lies beyond column {limits.Columns}.");
                    return;
                }
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "c" && hasFormula && !hasValue)
            {
                errors.Add(file, 0, cell, "formula-without-value",
                    $"Cel {ErrorList.Show(cell)} heeft een formule zonder uitkomst. Open het bestand in een rekenblad en bewaar het opnieuw.",
                    $"Cell {ErrorList.Show(cell)} has a formula without an outcome. Open the file in a spreadsheet and save it again.");
            }
        }
    }

    /// <summary>Of A1 it is 1; of what is no cell 0.</summary>
    private static int ColumnOf(string cell) => cell.TakeWhile(char.IsAsciiLetterUpper).Take(4).Aggregate(0, (column, letter) => (column * 26) + letter - 'A' + 1);
}
