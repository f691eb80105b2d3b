// The ids by which capabilities speak of each other. They share nothing else: a capability that needs another's state is told by Web.
global using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;
global using GroupId = CommunityAction.Participation.Domain.Groups.GroupId;
global using PersonId = CommunityAction.Participation.Domain.People.PersonId;
global using PollId = CommunityAction.Participation.Domain.Polls.PollId;
global using PopulationId = CommunityAction.Participation.Domain.Council.PopulationId;
global using ProgrammeId = CommunityAction.Participation.Domain.Programmes.ProgrammeId;
global using ProposalId = CommunityAction.Participation.Domain.Proposals.ProposalId;
global using RoundId = CommunityAction.Participation.Domain.Grants.RoundId;
global using ThemeId = CommunityAction.Participation.Domain.Council.ThemeId;
global using WardId = CommunityAction.Participation.Domain.Council.WardId;
