namespace CommunityAction.Participation.Web.Tests.Mail;

/// <summary>Delivery reports as mail servers write them (RFC 3464, 6522).</summary>
internal static class DeliveryReports
{
    /// <param name="letter">In the Message-ID of the mail that came back; null for a server that does not send it back.</param>
    /// <param name="address">Of the receiver.</param>
    /// <param name="status">RFC 3463.</param>
    /// <param name="action">failed, delayed, delivered, relayed or expanded.</param>
    public static string Of(Guid? letter, string address = "zoe@example.org", string status = "5.1.1", string action = "failed") =>
        $"""
        Return-Path: <>
        From: MAILER-DAEMON@mx.example.org (Mail Delivery System)
        Subject: Undelivered Mail Returned to Sender
        To: no-reply@hathermere.test
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status;
        	boundary="4F1A2.1700000000/mx.example.org"

        This is a MIME-encapsulated message.

        --4F1A2.1700000000/mx.example.org
        Content-Description: Notification
        Content-Type: text/plain; charset=us-ascii

        I'm sorry to have to inform you that your message could not be delivered.

        --4F1A2.1700000000/mx.example.org
        Content-Description: Delivery report
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.org
        X-Postfix-Queue-ID: 4F1A2
        Arrival-Date: Sun, 22 Nov 2026 07:00:00 +0000 (GMT)

        Final-Recipient: rfc822; {address}
        Original-Recipient: rfc822;{address}
        Action: {action}
        Status: {status}
        Remote-MTA: dns; mail.example.org
        Diagnostic-Code: smtp; 550 5.1.1 <{address}>: Recipient address rejected:
            User unknown
        {Returned(letter)}
        --4F1A2.1700000000/mx.example.org--

        """;

    private static string Returned(Guid? letter) => letter is null ? "" :
        $"""

        --4F1A2.1700000000/mx.example.org
        Content-Description: Undelivered Message Headers
        Content-Type: text/rfc822-headers

        From: Hathermere Borough Council <no-reply@hathermere.test>
        To: zoe@example.org
        Subject: =?utf-8?B?WW91ciBjb2Rl?=
        Message-ID:
         <{letter:N}@hathermere.test>

        """;
}
