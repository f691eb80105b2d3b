using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Polls;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Wording;

/// <summary>A poll's rules in plain words.</summary>
public sealed class PollWording(IStringLocalizer<Texts> texts)
{
    private const int FewEnoughToList = 3;

    /// <summary>Pick 3, 4 or 5.</summary>
    public string HowMany(Poll poll)
    {
        var method = poll.Rules.Method;
        var options = poll.Rules.Options.Count - poll.Withdrawn.Count;
        var most = Math.Min(method.MaxChoices, options);
        return method.Form switch
        {
            BallotForm.SingleChoice => texts["Pick 1."],
            BallotForm.Approval => Picks(method.MinChoices, most, options),
            BallotForm.Points when method.MinPoints == method.MaxPoints => texts.Many(method.MaxPoints, "Give your 1 point.", "Share out {0:N0} points. Use them all."),
            BallotForm.Points => texts.Many(method.MaxPoints, "You have 1 point to give.", "Share out up to {0:N0} points."),
            _ => throw new ArgumentOutOfRangeException(nameof(poll)),
        };
    }

    /// <summary>Each pick counts the same.</summary>
    public string HowItCounts(Poll poll)
    {
        var method = poll.Rules.Method;
        return method.Form switch
        {
            BallotForm.SingleChoice => texts["The option that most people pick comes first."],
            BallotForm.Approval => texts["Each pick counts the same."],
            BallotForm.Points when method.MaxPointsPerOption < method.MaxPoints =>
                texts.Many(method.MaxPointsPerOption, "Give more to what matters more to you, 1 point at most to any one.", "Give more to what matters more to you, {0:N0} at most to any one."),
            BallotForm.Points => texts["Give more to what matters more to you."],
            _ => throw new ArgumentOutOfRangeException(nameof(poll)),
        };
    }

    /// <summary>Whoever counted the option: "143 votes" or "143 points".</summary>
    public string Counted(Poll poll, long points) => poll.Rules.Method.Form == BallotForm.Points
        ? texts.Many(points, "{0:N0} point", "{0:N0} points")
        : texts.Many(points, "{0:N0} vote", "{0:N0} votes");

    public string MethodName(BallotForm form) => form switch
    {
        BallotForm.SingleChoice => texts["Pick one"],
        BallotForm.Approval => texts["Pick several"],
        BallotForm.Points => texts["Share out points"],
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    /// <summary>Residents of every ward may vote. They must be 16 or over this year.</summary>
    public IEnumerable<string> WhoMayVote(PollRules rules, Func<WardId, string> nameOf)
    {
        if (rules.Eligibility is not { } who)
        {
            yield return texts["Anyone with the code may vote."];
            yield break;
        }

        yield return who.Wards.Count == 0 ? texts["Residents of every ward may vote."] : texts["Residents of these wards may vote: {0}.", string.Join(", ", who.Wards.Select(nameOf))];
        if (who.FromAge is { } age)
        {
            yield return texts["They must be {0:N0} or over this year.", age];
        }
    }

    public string Turnout(long ballots) => texts.Many(ballots, "{0:N0} person has voted", "{0:N0} people have voted");

    public string Category(string category) => category switch
    {
        "climate" => texts["Climate"],
        "food-costs" => texts["Food and costs"],
        "getting-about" => texts["Getting about"],
        "health-wellbeing" => texts["Health and wellbeing"],
        "parks-nature" => texts["Parks and nature"],
        "young-people" => texts["Young people"],
        _ => category,
    };

    public string ReachesToHere(Money budget) => texts["{0} reaches to here", MoneyText.Of(budget)];

    private string Picks(int least, int most, int options) =>
        least <= 1 && most >= options ? texts["Pick as many as you like."]
        : least == most ? texts["Pick {0:N0}.", most]
        : least <= 1 && most == 2 ? texts["Pick 1 or 2."]
        : least <= 1 ? texts["Pick up to {0:N0}.", most]
        : most - least == 1 ? texts["Pick {0:N0} or {1:N0}.", least, most]
        : most - least < FewEnoughToList ? texts["Pick {0:N0}, {1:N0} or {2:N0}.", least, least + 1, most]
        : texts["Pick {0:N0} to {1:N0}.", least, most];
}
