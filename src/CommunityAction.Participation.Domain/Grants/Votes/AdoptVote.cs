using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Grants.Panels;

namespace CommunityAction.Participation.Domain.Grants.Votes;

/// <summary>An application that was voted on, as it stands when the result is adopted.</summary>
/// <param name="Application">The application.</param>
/// <param name="Line">What is recommended; null when it has no place in the order.</param>
/// <param name="BallotPence">What it asked for on the ballot.</param>
/// <param name="RequestedPence">What it asks for now.</param>
/// <param name="LeastPence">The least that is of use, now.</param>
/// <param name="IsIn">The group has not taken it back.</param>
/// <param name="IsDecided">Somebody has decided about it.</param>
public sealed record VotedCase(ApplicationId Application, VotedLine? Line, long BallotPence, long RequestedPence, long LeastPence, bool IsIn, bool IsDecided);

/// <summary>
/// Adopts what a declared vote means, where the fund says that the vote decides. What a rule can carry out becomes an outcome: money for what it funds, and no money for what votes did not reach. What it cannot is left to
/// people, with why; and so is whatever comes after that in line for money, because it may be gone by then.
/// </summary>
/// <param name="Round">The round.</param>
/// <param name="Poll">The vote whose result was declared.</param>
/// <param name="Declaration">Its declaration's position in the log.</param>
/// <param name="Panel">Whose scores count with it; null where only residents decide.</param>
/// <param name="Cases">What stands on its ballot, in the order of the result.</param>
/// <param name="Ties">Those that are level and of which the money reaches some.</param>
/// <param name="Next">First in line for money that another one left; null for none.</param>
/// <param name="SharesMoney">The vote itself shared out the money: who does not get what it gave is short. Otherwise it made an order, and the money ends somewhere in it.</param>
/// <param name="IsShort">There is less money than people were told.</param>
public sealed record AdoptVote(
    RoundId Round, PollId Poll, long Declaration, PanelId? Panel, IReadOnlyList<VotedCase> Cases, IReadOnlyList<ApplicationId> Ties, ApplicationId? Next, bool SharesMoney, bool IsShort) : IShortlistCommand
{
    /// <summary>Decides nothing when it is adopted already, or when there is no such vote or it does not count. Refuses nothing.</summary>
    public Decision<ShortlistFact> Decide(Shortlist state, DateTimeOffset now) =>
        state.Find(Poll) is { IsCancelled: false } && state.AdoptionOf(Poll) is null ? new ShortlistVoteAdopted(Round, Poll, Declaration, Panel, Lines()) : Decision<ShortlistFact>.Nothing;

    private List<AdoptedLine> Lines()
    {
        var (lines, isOpen) = (new List<AdoptedLine>(), false);
        foreach (var one in Cases.Where(one => one.IsIn))
        {
            var left = WhyPeople(one, isOpen);
            isOpen |= left is LeftToPeople.Level or LeftToPeople.MoneyShort or LeftToPeople.AskChanged or LeftToPeople.AfterOthers;
            lines.Add(left is null ? Decided(one, one.Line!) : new(one.Application, one.Line?.Place ?? 0, null, 0, null, left, one.Application == Next));
        }

        return lines;
    }

    private LeftToPeople? WhyPeople(VotedCase one, bool isOpen) => one switch
    {
        { IsDecided: true } => LeftToPeople.DecidedBefore,
        { Line: null } => LeftToPeople.NoPlace,
        { Line.Standing: VoteStanding.Withdrawn } => LeftToPeople.OffTheBallot,
        { Line.Standing: VoteStanding.NotFunded } => null,
        _ when Ties.Contains(one.Application) => LeftToPeople.Level,
        _ when one.BallotPence != one.RequestedPence => LeftToPeople.AskChanged,
        { Line.Standing: not VoteStanding.Funded } when SharesMoney || IsShort => LeftToPeople.MoneyShort,
        _ when isOpen => LeftToPeople.AfterOthers,
        { Line: { Pence: > 0 } line } when line.Pence < one.LeastPence => LeftToPeople.AskChanged,
        _ => null,
    };

    private AdoptedLine Decided(VotedCase one, VotedLine line)
    {
        var outcome = line.Pence == 0 ? GrantOutcome.Declined : line.Pence == one.RequestedPence ? GrantOutcome.Approved : GrantOutcome.PartFunded;
        return new(one.Application, line.Place, outcome, line.Pence, line.Pot, null, one.Application == Next);
    }
}

/// <summary>Leaves to people what could not be carried out, such as when a pot has too little by now.</summary>
public sealed record LeaveToPeople(RoundId Round, PollId Poll, ApplicationId Application, LeftToPeople Why) : IShortlistCommand
{
    /// <summary>Decides nothing when nothing follows from that vote for it, or it is left to people already. Refuses nothing.</summary>
    public Decision<ShortlistFact> Decide(Shortlist state, DateTimeOffset now) =>
        state.AdoptionOf(Poll)?.Lines.Any(line => line.Application == Application && line.Left is null) == true ? new ShortlistLineReturned(Round, Poll, Application, Why) : Decision<ShortlistFact>.Nothing;
}
