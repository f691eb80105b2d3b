using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Proposals;

namespace CommunityAction.Participation.Web.Features.Proposals;

/// <summary>Makes options for a ballot of proposals: copies of their words, so that a ballot says the same for ever.</summary>
public sealed class ProposalOptions(ProposalDesk desk, ProposalChoices choices)
{
    /// <summary>In the given order. What has no cost, or no words any more, is left out.</summary>
    public async Task<IReadOnlyList<PollOption>> OfAsync(IEnumerable<ProposalId> proposals, CancellationToken cancel = default)
    {
        var options = new List<PollOption>();
        foreach (var proposal in proposals)
        {
            if (Of(await desk.ReadAsync(proposal, cancel)) is { } option)
            {
                options.Add(option);
            }
        }

        return options;
    }

    private PollOption? Of(ProposalFile file) => file is { Title: { } title, Proposal: { Cost: { } cost, Content: var content } proposal }
        ? new(
            KeyOf(proposal.Id), title, file.Summary ?? "", cost.Pence, content.Theme is { } theme ? choices.Theme(theme) ?? "" : "",
            content.Picture is { } picture && file.Say(picture.Description) is { Length: > 0 } shows ? new Picture(picture.Path, shows) : null,
            proposal.Id,
            content.Population)
        : null;

    /// <summary>From the id, so that two officers who add proposals at the same time use no key twice.</summary>
    private static string KeyOf(ProposalId proposal) => "p" + proposal.Value.ToString("N")[^10..];
}
