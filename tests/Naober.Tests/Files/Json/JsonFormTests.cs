using System.Text;
using Naober.Core;
using Naober.Files;
using Naober.Files.Json;

namespace Naober.Tests.Files.Json;

public sealed class JsonFormTests
{
    private readonly ErrorList errors = new(100);

    [Fact]
    public void Read_AForm_GivesExactValues()
    {
        var form = Read("""{"name":"Zuidas","amount":"160000.00","weight":"1/3","number":0.25,"years":2,"on":"2010-01-01","open":null,"yes":true}""");

        form.Text("name").ShouldBe("Zuidas");
        form.Amount("amount").ShouldBe(new Money(16_000_000));
        form.Fraction("weight").ShouldBe(new Fraction(1, 3));
        form.Fraction("number").ShouldBe(new Fraction(1, 4));
        form.Whole("years", 0, 9).ShouldBe(2);
        form.Date("on").ShouldBe(new DateOnly(2010, 1, 1));
        form.YesNo("open").ShouldBeNull();
        form.YesNo("yes").ShouldBe(true);
        form.RefuseOthers();
        errors.Count.ShouldBe(0);
    }

    [Fact]
    public void Read_WithManyMistakes_ReportsAllOfThemWithLineAndPath()
    {
        var form = Read(
            """
            {
              "amount": "1.005",
              "parts": [
                {"weight": "1/0"},
                7
              ],
              "colour": "red",
              "amount": "abc"
            }
            """);

        form.Amount("amount");
        foreach (var part in form.Objects("parts"))
        {
            part.Fraction("weight");
        }

        form.Text("name", required: true);
        form.RefuseOthers();

        errors.Listed.Select(error => (error.Line, error.Column, error.Code)).ShouldBe(
        [
            (1, "name", "required"), (4, "parts[0].weight", "fraction"), (5, "parts[1]", "json-object"),
            (7, "colour", "unknown-field"), (8, "amount", "repeated-field"), (8, "amount", "amount"),
        ]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"a\":1")]
    [InlineData("[]")]
    [InlineData("{} {}")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    public void Read_NoObject_IsOneError(string text)
    {
        JsonForm.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "key.json", errors).ShouldBeNull();

        errors.Count.ShouldBe(1);
    }

    [Fact]
    public void Read_NestedTooDeep_IsRefused()
    {
        var deep = "{\"a\":" + new string('[', 10_000) + new string(']', 10_000) + "}";

        JsonForm.Read(new MemoryStream(Encoding.UTF8.GetBytes(deep)), "key.json", errors).ShouldBeNull();

        errors.Listed.ShouldHaveSingleItem().Code.ShouldBe("json");
    }

    private JsonForm Read(string text) => JsonForm.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "key.json", errors).ShouldNotBeNull();
}
