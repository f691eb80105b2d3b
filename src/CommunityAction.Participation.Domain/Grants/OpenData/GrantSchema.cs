namespace CommunityAction.Participation.Domain.Grants.OpenData;

/// <summary>The fields of a grant and of a package of grants, from the 360Giving Data Standard 1.4.3: one list for checks, for tables and for JSON.</summary>
public static class GrantSchema
{
    /// <summary>Of the standard, as packages name it.</summary>
    public const string Version = "1.4";

    private static readonly GrantField Modified = Text("dateModified", "Last Modified", TextForm.DateTime);

    private static readonly GrantField[] Location =
    [
        Text("id", "Identifier"), Text("name", "Name"), Text("countryCode", "Country Code", codes: Codelist.Countries), Number("latitude", "Latitude"), Number("longitude", "Longitude"),
        Text("description", "Description"), Text("geoCode", "Geographic Code"), Text("geoCodeType", "Geographic Code Type", codes: Codelist.GeographicCodeTypes), Modified,
    ];

    private static readonly GrantField[] Organisation =
    [
        Required(Text("id", "Identifier")), Required(Text("name", "Name")), Text("department", "Department"), Contact("contactName", "Contact Name"),
        Text("charityNumber", "Charity Number"), Text("companyNumber", "Company Number"), Text("streetAddress", "Street Address"), Text("addressLocality", "City"),
        Text("addressRegion", "County"), Text("addressCountry", "Country"), Text("postalCode", "Postal Code"), Contact("telephone", "Phone Number"),
        Text("alternateName", "Alternate Name"), Contact("email", "Email"), Text("description", "Description"), Text("organisationType", "Organisation Type"),
        Text("url", "Web Address", TextForm.Address), Groups("location", "Location", Location), Modified,
    ];

    private static readonly GrantField[] Dates =
    [
        Text("title", "Title"), Text("startDate", "Start Date", TextForm.LooseDate), Text("endDate", "End Date", TextForm.LooseDate),
        Number("duration", "Duration (months)") with { IsLength = true }, Text("description", "Description"), Modified,
    ];

    private static readonly GrantField[] Classification =
    [
        Text("vocabulary", "Vocabulary"), Text("code", "Code"), Text("title", "Title"), Text("description", "Description"), Text("url", "URL", TextForm.Address), Modified,
    ];

    private static readonly GrantField[] Transaction =
    [
        Text("id", "Identifier"), Text("transactionDate", "Transaction Date", TextForm.Date), Text("currency", "Currency", codes: Codelist.Currencies), Number("value", "Value"),
        Text("valueDate", "Value Date", TextForm.Date), Text("description", "Description"), Text("provider", "Provider"), Text("recipient", "Recipient"), Modified,
    ];

    /// <summary>In the order of the standard's own tables. Transactions have no titles there; a table names them by their path.</summary>
    public static GrantField Grant { get; } = Group("", "",
    [
        Required(Text("id", "Identifier")), Required(Text("title", "Title")), Required(Text("description", "Description")),
        Required(Text("currency", "Currency", codes: Codelist.Currencies)), Number("amountAppliedFor", "Amount Applied For"),
        Required(Number("amountAwarded", "Amount Awarded")), Number("amountDisbursed", "Amount Disbursed"), Required(Text("awardDate", "Award Date", TextForm.Date)),
        Text("url", "URL", TextForm.Address), Groups("plannedDates", "Planned Dates", Dates), Groups("actualDates", "Actual Dates", Dates),
        Group("recipientIndividual", "Recipient Ind", [Required(Text("id", "Identifier")), Required(Text("name", "Name"))]),
        Group("toIndividualsDetails", "To Individuals Details",
        [
            Text("primaryGrantReason", "Primary Grant Reason", codes: Codelist.IndividualsReasons), Text("secondaryGrantReason", "Secondary Grant Reason", codes: Codelist.IndividualsReasons),
            Texts("grantPurpose", "Grant Purpose", Codelist.IndividualsPurposes),
        ]),
        Groups("recipientOrganization", "Recipient Org", Organisation), Groups("beneficiaryLocation", "Beneficiary Location", Location),
        Required(Groups("fundingOrganization", "Funding Org", Organisation)),
        Groups("grantProgramme", "Grant Programme", [Text("code", "Code"), Text("title", "Title"), Text("description", "Description"), Text("url", "URL", TextForm.Address), Modified]),
        Text("fromOpenCall", "From An Open Call?", codes: Codelist.YesOrNo), Groups("fundingType", "Funding Type", Classification),
        Groups("classifications", "Classifications", Classification),
        Groups("relatedDocument", "Related Document",
        [
            Text("id", "Identifier"), Text("title", "Title"), Text("url", "Web Address", TextForm.Address), Text("description", "Description"), Text("documentType", "Document Type"), Modified,
        ]),
        Groups("applicationTransaction", "", Transaction), Groups("commitmentTransaction", "", Transaction), Groups("disbursementTransaction", "", Transaction),
        Texts("relatedActivity", "Related Activity"), Modified, Text("dataSource", "Data Source", TextForm.Address),
        Text("regrantType", "For Regrant Type", codes: Codelist.RegrantTypes), Text("locationScope", "Location Scope", codes: Codelist.LocationScopes),
    ]);

    /// <summary>What a package says of itself, beside its grants.</summary>
    public static GrantField Package { get; } = Group("", "",
    [
        Text("version", "Version"), Texts("extensions", "Extensions"), Text("title", "Title"), Text("description", "Description"), Text("issued", "Issued", TextForm.Date),
        Text("modified", "Modified", TextForm.Date), Text("identifier", "Identifier"),
        Group("publisher", "Publisher",
        [
            Text("identifier", "Identifier"), Required(Text("name", "Name")), Text("website", "Website", TextForm.Address), Text("logo", "Logo", TextForm.Address),
        ]),
        Text("downloadURL", "Download URL", TextForm.Address), Text("accessURL", "Access URL", TextForm.Address), Text("license", "License", TextForm.Address),
    ]);

    private static GrantField Text(string name, string title, TextForm form = TextForm.Any, Codelist? codes = null) => new(name, title, GrantFieldKind.Text) { Form = form, Codes = codes };

    private static GrantField Contact(string name, string title) => Text(name, title) with { IsContact = true };

    private static GrantField Number(string name, string title) => new(name, title, GrantFieldKind.Number);

    private static GrantField Texts(string name, string title, Codelist? codes = null) => new(name, title, GrantFieldKind.Texts) { Codes = codes };

    private static GrantField Group(string name, string title, GrantField[] parts) => new(name, title, GrantFieldKind.Group) { Parts = parts };

    private static GrantField Groups(string name, string title, GrantField[] parts) => new(name, title, GrantFieldKind.Groups) { Parts = parts };

    private static GrantField Required(GrantField field) => field with { IsRequired = true };
}
