using CommunityAction.Participation.Domain.Grants.Awards;
using static CommunityAction.Participation.Domain.Tests.Grants.Any;
using static CommunityAction.Participation.Domain.Tests.Story<CommunityAction.Participation.Domain.Grants.Awards.Award, CommunityAction.Participation.Domain.Grants.Awards.AwardFact>;

namespace CommunityAction.Participation.Domain.Tests.Grants;

/// <summary>An award of £90, of which £60 is paid, with one target of 40 people and two reports, the second of them final.</summary>
public sealed class Reporting_on_a_grant
{
    private static readonly DateTimeOffset Now = Polls.Any.Morning;
    private static readonly DateOnly Day = new(2027, 4, 1);
    private static readonly TextRef Target = new(Id(51), "target");

    private static readonly AwardFact[] Running =
    [
        new OfferIssued(TheAward, Cafe, 1, ThePot, 90_00, 0, Now.AddDays(1)), new OfferAccepted(TheAward, Ann), new PaymentScheduled(TheAward, 1, 60_00, Day, "officer:one"),
        new PaymentApproved(TheAward, 1, 1, "officer:two"), new PaymentMade(TheAward, 1, Day), new TargetsSet(TheAward, [new(Target, 40)], "officer:one"),
        new ReportRequested(TheAward, 1, Day), new ReportRequested(TheAward, 2, Day.AddDays(90), IsFinal: true),
    ];

    private static readonly ReportFigures Figures = new([40_00, 19_99], [43], 43);
    private static readonly SubmitReport Submit = new(TheAward, 1, 59_99, Text, Ann, Figures, Text);
    private static readonly ReportSubmitted Submitted = new(TheAward, 1, 59_99, Text, Ann, Figures, Text);
    private static readonly AwardFact[] FinalAccepted = [.. Running, new ReportCancelled(TheAward, 1, "officer:one"), Submitted with { Report = 2 }, new ReportAccepted(TheAward, 2, "officer:one")];

    [Fact]
    public void The_usual_schedule_is_half_way_and_four_weeks_after_the_end()
    {
        RequestReport.Usual(new(2027, 1, 1), new(2027, 12, 31)).ShouldBe([new(new(2027, 7, 2), false), new(new(2028, 1, 28), true)]);
        RequestReport.Usual(new(2027, 1, 1), new(2027, 3, 25)).ShouldBe([new(new(2027, 4, 22), true)], "11 weeks and 6 days");
        RequestReport.Usual(new(2027, 1, 1), new(2027, 3, 26)).Count.ShouldBe(2, "12 weeks");
    }

    [Fact]
    public void Reports_are_asked_for_moved_and_called_off()
    {
        Given(Running).When(new RequestReport(TheAward, [new(Day, false), new(Day, true)])).Then(new ReportRequested(TheAward, 3, Day), new ReportRequested(TheAward, 4, Day, IsFinal: true));
        Given(Running[..1]).When(new RequestReport(TheAward, Day)).ThenRefused("award-not-accepted");
        Given(Running).When(new RequestReport(TheAward, [.. Enumerable.Repeat(new PlannedReport(Day, false), 11)])).ThenRefused("too-many-reports", 12);
        Given(Running).When(new MoveReport(TheAward, 1, Day.AddDays(7), "officer:one")).Then(new ReportMoved(TheAward, 1, Day.AddDays(7), "officer:one"));
        Given(Running).When(new MoveReport(TheAward, 1, Day, "officer:one")).ThenNothing();
        Given(Running).When(new CancelReport(TheAward, 3, "officer:one")).ThenRefused("report-unknown");
        Given([.. Running, new ReportCancelled(TheAward, 1, "officer:one")]).When(Submit).ThenRefused("report-unknown");
    }

    [Fact]
    public void Lines_add_up_to_the_penny_to_what_was_spent_and_never_to_more_than_was_paid()
    {
        Given(Running).When(Submit).Then(Submitted);
        Given(Running).When(Submit with { SpentPence = 60_00 }).ThenRefused("spent-does-not-add-up", 59_99L, 60_00L);
        Given([.. Running, Submitted]).State.Reports[0].SpentPence.ShouldBe(59_99);
        Given(Running).When(Submit with { SpentPence = 60_01, Figures = Figures with { LinePence = [40_01, 20_00] } }).ThenRefused("spent-wrong", 60_00L);
        Given(Running).When(Submit with { Figures = Figures with { LinePence = [60_00, -1] } }).ThenRefused("spent-does-not-add-up", 59_99L, 59_99L);
        Given(Running).When(Submit with { Figures = Figures with { Reached = [] } }).ThenRefused("outcomes-missing");
        Given(Running).When(Submit with { Figures = Figures with { Reached = [-1] } }).ThenRefused("outcome-wrong");
    }

    [Fact]
    public void Two_who_save_do_not_overwrite_each_other_unseen()
    {
        Given(Running).When(new SaveReport(TheAward, 1, 1, Text, Ann)).Then(new ReportSaved(TheAward, 1, 1, Text, Ann));
        Given([.. Running, new ReportSaved(TheAward, 1, 1, Text, Ann)]).When(new SaveReport(TheAward, 1, 1, Text, Ben)).ThenRefused("section-changed-meanwhile");
    }

    [Fact]
    public void What_is_sent_back_is_owed_again_and_what_is_accepted_is_on_record()
    {
        AwardFact[] sent = [.. Running, Submitted];
        Given(Running).When(new SendReportBack(TheAward, 1, 1, Text, Day, "officer:one")).ThenRefused("report-unknown");
        Given(sent).When(new SendReportBack(TheAward, 1, 1, Text, Day, "officer:one")).Then(new ReportReturned(TheAward, 1, Text, "officer:one"));
        Given(sent).When(new SendReportBack(TheAward, 1, 1, Text, Day.AddDays(14), "officer:one")).Then(new ReportMoved(TheAward, 1, Day.AddDays(14), "officer:one"), new ReportReturned(TheAward, 1, Text, "officer:one"));
        Given([.. sent, new ReportReturned(TheAward, 1, Text, "officer:one")]).When(new AcceptReport(TheAward, 1, "officer:one")).ThenRefused("report-unknown");
        Given([.. sent, new ReportReturned(TheAward, 1, Text, "officer:one")]).When(Submit).Then(Submitted);
        Given(sent).When(new AcceptReport(TheAward, 1, "officer:one", 1)).Then(new ReportAccepted(TheAward, 1, "officer:one"), new OutcomeRecorded(TheAward, Target, 40, 43));
        Given([.. sent, Submitted]).When(new AcceptReport(TheAward, 1, "officer:one", 1)).ThenRefused("report-changed");
        Given([.. sent, Submitted]).When(new SendReportBack(TheAward, 1, 1, Text, Day, "officer:one")).ThenRefused("report-changed");
        Given([.. sent, new ReportAccepted(TheAward, 1, "officer:one")]).When(Submit).ThenRefused("report-accepted");
    }

    [Fact]
    public void Targets_stay_once_a_report_speaks_of_them()
    {
        Given(Running).When(new SetTargets(TheAward, [new(Target, 50)], "officer:one")).Then(new TargetsSet(TheAward, [new(Target, 50)], "officer:one"));
        Given(Running).When(new SetTargets(TheAward, [new(Target, 0)], "officer:one")).ThenRefused("target-wrong");
        Given([.. Running, Submitted]).When(new SetTargets(TheAward, [new(Target, 50)], "officer:one")).ThenRefused("targets-reported");
    }

    [Fact]
    public void Pictures_are_added_once_and_only_so_many()
    {
        ReportPhotoAdded added = new(TheAward, 1, "hash", "image/png", 9, Text, true, Ann);
        AddReportPhoto add = new(TheAward, 1, "hash", "image/png", 9, Text, true, Ann);
        Given(Running).When(add).Then(added);
        Given([.. Running, added]).When(add).ThenNothing();
        Given([.. Running, .. Enumerable.Range(0, AddReportPhoto.Most).Select(n => added with { Hash = $"{n}" })]).When(add).ThenRefused("too-many-files", AddReportPhoto.Most);
        Given([.. Running, added]).When(new RemoveReportPhoto(TheAward, 1, "hash")).Then(new ReportPhotoRemoved(TheAward, 1, "hash"));
        Given([.. Running, Submitted, added]).When(new AcceptReport(TheAward, 1, "officer:one", 1)).ThenRefused("report-changed");
    }

    [Fact]
    public void A_change_is_asked_for_one_at_a_time_and_answered()
    {
        VariationAsked asked = new(TheAward, 1, 80_00, Text, Ann);
        Given(Running).When(new AskVariation(TheAward, 80_00, Text, Ann)).Then(asked);
        Given(Running).When(new AskVariation(TheAward, 90_01, Text, Ann)).ThenRefused("award-amount-wrong");
        Given(Running).When(new AskVariation(TheAward, 59_99, Text, Ann)).ThenRefused("award-amount-wrong");
        Given([.. Running, asked]).When(new AskVariation(TheAward, 80_00, Text, Ann)).ThenRefused("variation-open");
        Given([.. Running, asked]).When(new AgreeVariation(TheAward, 80_00, Text)).Then(new VariationAgreed(TheAward, 80_00, Text, 1));
        Given([.. Running, asked with { Pence = 90_00 }]).When(new AgreeVariation(TheAward, 90_00, Text)).Then(new VariationAgreed(TheAward, 90_00, Text, 1));
        Given([.. Running, asked]).When(new DeclineVariation(TheAward, 1, Text, "officer:one")).Then(new VariationDeclined(TheAward, 1, Text, "officer:one"));
        Given([.. Running, asked, new VariationDeclined(TheAward, 1, Text, "officer:one")]).When(new DeclineVariation(TheAward, 1, Text, "officer:one")).ThenRefused("variation-unknown");
    }

    [Fact]
    public void A_grant_is_closed_when_all_is_reported_and_spent_or_returned()
    {
        Given(Running).When(new CloseGrant(TheAward)).ThenRefused("reports-open");
        Given([.. FinalAccepted, new VariationAsked(TheAward, 1, 80_00, Text, Ann)]).When(new CloseGrant(TheAward)).ThenRefused("variation-open");
        Given(FinalAccepted).State.Unspent.ShouldBe(1);
        Given(FinalAccepted).When(new CloseGrant(TheAward)).ThenRefused("underspend-open", 1L);
        Given(FinalAccepted).When(new CloseGrant(TheAward, Text)).Then(new GrantClosed(TheAward, Text));
        Given([.. FinalAccepted, new UnderspendReturned(TheAward, 1)]).When(new CloseGrant(TheAward)).Then(new GrantClosed(TheAward));
    }

    [Theory]
    [InlineData(-15, 0, ReportTiming.Ahead)]
    [InlineData(-14, 0, ReportTiming.Soon)]
    [InlineData(0, -1, ReportTiming.Soon)]
    [InlineData(0, 0, ReportTiming.Today)]
    [InlineData(1, -1, ReportTiming.Today)]
    [InlineData(1, 0, ReportTiming.Late)]
    [InlineData(15, -1, ReportTiming.Late)]
    [InlineData(15, 0, ReportTiming.VeryLate)]
    [InlineData(29, -1, ReportTiming.VeryLate)]
    [InlineData(29, 0, ReportTiming.LongLate)]
    public void A_day_ends_at_midnight_in_London(int days, int ticks, ReportTiming expected)
    {
        var winter = new ReportDates(new(2027, 2, 1));
        winter.At(new DateTimeOffset(2027, 2, 1, 0, 0, 0, TimeSpan.Zero).AddDays(days).AddTicks(ticks)).ShouldBe(expected);
        var summer = new ReportDates(new(2027, 7, 1));
        summer.At(new DateTimeOffset(2027, 6, 30, 23, 0, 0, TimeSpan.Zero).AddDays(days).AddTicks(ticks)).ShouldBe(expected, "an hour ahead of UTC");
    }
}
