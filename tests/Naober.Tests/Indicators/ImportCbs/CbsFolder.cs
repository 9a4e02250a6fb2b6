namespace Naober.Tests.Indicators.ImportCbs;

/// <summary>A small download of each version in a folder of its own; gone when disposed.</summary>
internal sealed class CbsFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("naober-cbs-");

    private CbsFolder()
    {
    }

    public string Path => folder.FullName;

    /// <summary>Inhabitants and households of two municipalities by sex, and one text that is no figure.</summary>
    public static CbsFolder V3() => new CbsFolder()
        .With("TableInfos.json", """{"value":[{"Identifier":"99999NED","Title":"Inwoners; geslacht, regio ","Modified":"2024-05-01T02:00:00","ApiUrl":"https://opendata.cbs.nl/ODataApi/OData/99999NED","RecordCount":6}]}""")
        .With("DataProperties.json", """
            {"odata.metadata":"x","value":[
            {"ID":0,"ParentID":null,"Type":"Dimension","Key":"Geslacht","Title":"Geslacht"},
            {"ID":1,"ParentID":null,"Type":"GeoDimension","Key":"RegioS","Title":"Regio's"},
            {"ID":2,"ParentID":null,"Type":"TimeDimension","Key":"Perioden","Title":"Perioden"},
            {"ID":3,"ParentID":null,"Type":"TopicGroup","Key":"","Title":"Bevolking"},
            {"ID":4,"ParentID":3,"Type":"Topic","Key":"Inwoners_1","Title":"Aantal inwoners","Description":"Op 1 januari.","Datatype":"Long","Unit":"aantal","Decimals":0},
            {"ID":5,"ParentID":3,"Type":"Topic","Key":"GemiddeldeLeeftijd_2","Title":"Gemiddelde leeftijd","Datatype":"Float","Unit":"kWh per ding","Decimals":1},
            {"ID":6,"ParentID":null,"Type":"Topic","Key":"Naam_3","Title":"Naam","Datatype":"String","Unit":"","Decimals":0}
            ]}
            """)
        .With("Geslacht.json", """{"value":[{"Key":"T001038  ","Title":"Totaal mannen en vrouwen"},{"Key":"3000   ","Title":"Mannen"}]}""")
        .With("RegioS.json", """{"value":[{"Key":"GM0114  ","Title":"Emmen"},{"Key":"GM0106  ","Title":"Assen"}]}""")
        .With("Perioden.json", """{"value":[{"Key":"2022JJ00","Title":"2022","Status":"Definitief"},{"Key":"2023JJ00","Title":"2023*","Status":"Voorlopig"}]}""")
        .With("TypedDataSet.json", """
            {"odata.metadata":"x","value":[
            {"ID":0,"Geslacht":"T001038","RegioS":"GM0114  ","Perioden":"2022JJ00","Inwoners_1":107024,"GemiddeldeLeeftijd_2":44.29999923706055,"Naam_3":"Emmen"},
            {"ID":1,"Geslacht":"T001038","RegioS":"GM0114  ","Perioden":"2023JJ00","Inwoners_1":108003,"GemiddeldeLeeftijd_2":null,"Naam_3":"Emmen"},
            {"ID":2,"Geslacht":"3000   ","RegioS":"GM0106  ","Perioden":"2022JJ00","Inwoners_1":34064,"GemiddeldeLeeftijd_2":41.5,"Naam_3":null}
            ]}
            """);

    /// <summary>Inhabitants of two neighbourhoods; one figure is secret.</summary>
    public static CbsFolder V4() => new CbsFolder()
        .With("Properties.json", """{"Identifier":"88888NED","Title":"Kerncijfers wijken 2017","License":"https://creativecommons.org/licenses/by/4.0/","TemporalCoverage":"2017","ObservationsModified":"2020-11-06T00:00:00+01:00"}""")
        .With("MeasureGroups.json", """{"value":[{"Id":"M1","Title":"Bevolking","ParentId":null}]}""")
        .With("MeasureCodes.json", """
            {"value":[{"Identifier":"T001036","Title":"Aantal inwoners","MeasureGroupId":"M1","DataType":"Long","Unit":"aantal","Decimals":0,"PresentationType":"Absolute"},
            {"Identifier":"M000100","Title":"Dichtheid","MeasureGroupId":"M1","DataType":"Double","Unit":"aantal inwoners per km²","Decimals":1,"PresentationType":"Relative"},
            {"Identifier":"M000200","Title":"Soort","MeasureGroupId":null,"DataType":"String","Unit":"","Decimals":0,"PresentationType":"Absolute"}]}
            """)
        .With("Dimensions.json", """{"value":[{"Identifier":"WijkenEnBuurten","Title":"Wijken en buurten","Kind":"GeoDetail"}]}""")
        .With("Observations.json", """
            {"@odata.context":"x","value":[
            {"Id":0,"Measure":"T001036","ValueAttribute":"None","Value":17131720.0,"StringValue":null,"WijkenEnBuurten":"NL00      "},
            {"Id":1,"Measure":"T001036","ValueAttribute":"None","Value":25,"StringValue":null,"WijkenEnBuurten":"WK011401"},
            {"Id":2,"Measure":"M000100","ValueAttribute":"None","Value":508.5,"StringValue":null,"WijkenEnBuurten":"NL00      "},
            {"Id":3,"Measure":"M000100","ValueAttribute":"Confidential","Value":null,"StringValue":null,"WijkenEnBuurten":"WK011401"},
            {"Id":4,"Measure":"M000200","ValueAttribute":"None","Value":null,"StringValue":"Wijk","WijkenEnBuurten":"WK011401"}
            ]}
            """);

    public CbsFolder With(string name, string content)
    {
        File.WriteAllText(System.IO.Path.Combine(Path, name), content);
        return this;
    }

    /// <summary>The file with one text in place of another.</summary>
    public CbsFolder Replacing(string name, string old, string with)
    {
        var text = File.ReadAllText(System.IO.Path.Combine(Path, name));
        text.ShouldContain(old);
        return With(name, text.Replace(old, with, StringComparison.Ordinal));
    }

    public CbsFolder Without(string name)
    {
        File.Delete(System.IO.Path.Combine(Path, name));
        return this;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
