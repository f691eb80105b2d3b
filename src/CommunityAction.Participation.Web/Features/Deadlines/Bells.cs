using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Awards;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Features.Programmes;

namespace CommunityAction.Participation.Web.Features.Deadlines;

/// <summary>Whichever bell rings, every sweep looks: each finds what is due by itself, and nothing is done twice.</summary>
public sealed class Bells(DeadlineSweep polls, PhaseSweep phases, RoundSweep rounds, OfferSweep offers) : IBell
{
    public void Ring(string deadline)
    {
        polls.Ring(deadline);
        phases.Ring();
        rounds.Ring();
        offers.Ring();
    }
}
