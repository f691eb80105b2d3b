using System.Text;
using CommunityAction.Participation.Adapters.Smtp;

namespace CommunityAction.Participation.Web.Tests.Mail;

public sealed class Reading_delivery_reports
{
    private static readonly Guid Letter = Guid.Parse("01990000-0000-7000-8000-0000000000aa");

    [Fact]
    public void A_report_names_the_mail_the_receiver_and_the_reason()
    {
        var report = Read(DeliveryReports.Of(Letter)).ShouldNotBeNull();

        report.Mail.ShouldBe(Letter);
        report.Failures.ShouldBe([new FailedDelivery("zoe@example.org", "5.1.1")]);
    }

    [Fact]
    public void Lines_may_end_in_either_way() =>
        Read(DeliveryReports.Of(Letter).ReplaceLineEndings("\r\n"))!.Failures.ShouldBe(Read(DeliveryReports.Of(Letter).ReplaceLineEndings("\n"))!.Failures);

    [Theory]
    [InlineData("delayed", "4.4.1")]
    [InlineData("delayed", "5.4.1")]
    [InlineData("delivered", "2.0.0")]
    [InlineData("failed", "4.2.2")]
    [InlineData("failed", "unknown")]
    public void What_may_still_arrive_is_no_failure(string action, string status) => Read(DeliveryReports.Of(Letter, status: status, action: action))!.Failures.ShouldBeEmpty();

    [Fact]
    public void A_server_may_send_no_part_of_the_mail_back()
    {
        var report = Read(DeliveryReports.Of(null, "<zoe@example.org>"))!;

        report.Mail.ShouldBeNull();
        report.Failures.ShouldBe([new FailedDelivery("zoe@example.org", "5.1.1")]);
    }

    [Fact]
    public void Each_receiver_has_a_group_of_fields()
    {
        var two = DeliveryReports.Of(Letter).Replace("Final-Recipient: rfc822; zoe", "Final-Recipient: rfc822; ann@example.org\nAction: failed\nStatus: 5.2.1\n\nFinal-Recipient: rfc822; zoe", StringComparison.Ordinal);

        Read(two)!.Failures.ShouldBe([new FailedDelivery("ann@example.org", "5.2.1"), new FailedDelivery("zoe@example.org", "5.1.1")]);
    }

    [Fact]
    public void The_report_may_be_encoded()
    {
        var fields = "Reporting-MTA: dns; mx.example.org\n\nFinal-Recipient: rfc822; zoe@example.org\nAction: failed\nStatus: 5.1.1\n";
        string Mail(string encoding, string body) =>
            $"Content-Type: Multipart/Report; report-type=\"delivery-status\"; boundary=b\nIn-Reply-To: <{Letter:N}@hathermere.test>\n\n--b\nContent-Type: Message/Delivery-Status\nContent-Transfer-Encoding: {encoding}\n\n{body}\n--b--\n";

        foreach (var mail in new[] { Mail("base64", Convert.ToBase64String(Encoding.ASCII.GetBytes(fields))), Mail("quoted-printable", fields.Replace("@", "=40", StringComparison.Ordinal)) })
        {
            var report = Read(mail).ShouldNotBeNull(mail);
            report.Mail.ShouldBe(Letter);
            report.Failures.ShouldBe([new FailedDelivery("zoe@example.org", "5.1.1")]);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("Subject: Hello\n\nI am on holiday.")]
    [InlineData("Content-Type: multipart/report; report-type=delivery-status\n\nno boundary")]
    [InlineData("Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\nno status\n--b--")]
    [InlineData("Content-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\nA: b\n\nFinal-Recipient: rfc822; a@b.org\n--b--")]
    [InlineData("Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n--b--")]
    [InlineData("Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: message/delivery-status\nContent-Transfer-Encoding: base64\n\n*****\n--b--")]
    [InlineData("Content-Type: multipart/report;; = \"\n\n--b")]
    public void Any_other_mail_is_none(string mail) => Read(mail).ShouldBeNull();

    [Fact]
    public void A_report_that_is_cut_off_or_garbled_breaks_nothing()
    {
        var whole = DeliveryReports.Of(Letter);
        for (var length = 0; length <= whole.Length; length++)
        {
            Read(whole[..length]);
            var garbled = Encoding.Latin1.GetBytes(whole);
            garbled[Math.Min(length, garbled.Length - 1)] = (byte)(length * 31);
            DeliveryReport.Parse(garbled);
        }

        Read(whole[..whole.IndexOf("Remote-MTA", StringComparison.Ordinal)])!.Failures.Count.ShouldBe(1, "what matters came first");
    }

    private static DeliveryReport? Read(string mail) => DeliveryReport.Parse(Encoding.Latin1.GetBytes(mail));
}
