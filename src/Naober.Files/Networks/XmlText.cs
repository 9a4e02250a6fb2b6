using System.Globalization;
using System.Text;
using System.Xml;

namespace Naober.Files.Networks;

/// <summary>What the two XML formats share.</summary>
internal static class XmlText
{
    internal static XmlWriter Open(Stream stream) => XmlWriter.Create(stream, new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        CloseOutput = false,
    });

    internal static string TypeOf(NetworkAttribute attribute) => attribute.Type switch
    {
        AttributeType.Whole => "int",
        AttributeType.Number => "double",
        _ => "string",
    };

    /// <summary>A value with a decimal point; a character that XML cannot hold, even escaped, becomes U+FFFD.</summary>
    internal static string Of(object value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture)!;
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(text[i]))
            {
                text = text[..i] + '\uFFFD' + text[(i + 1)..];
            }
        }

        return text;
    }
}
