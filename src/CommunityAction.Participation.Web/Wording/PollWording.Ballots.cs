using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Web.Wording;

/// <summary>How each kind of ballot is filled in.</summary>
public sealed partial class PollWording
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
            BallotForm.SingleChoice or BallotForm.YesNo => texts["Pick 1."],
            BallotForm.Approval => Picks(method.MinChoices, most, options),
            BallotForm.Points when method.MinPoints == method.MaxPoints => texts.Many(method.MaxPoints, "Give your 1 point.", "Share out {0:N0} points. Use them all."),
            BallotForm.Points => texts.Many(method.MaxPoints, "You have 1 point to give.", "Share out up to {0:N0} points."),
            BallotForm.Tokens when method.MinPoints == method.MaxPoints => texts.Many(method.MaxPoints, "Put your 1 token on something.", "Put your {0:N0} tokens on what you want. Use them all."),
            BallotForm.Tokens => texts.Many(method.MaxPoints, "You have 1 token to put on something.", "Put up to {0:N0} tokens on what you want."),
            BallotForm.Score when method.MinChoices <= 1 => texts["Score as many as you like, from 0 to {0:N0}.", method.MaxPointsPerOption],
            BallotForm.Score when method.MinChoices >= options => texts["Score them all, from 0 to {0:N0}.", method.MaxPointsPerOption],
            BallotForm.Score => texts["Score {1:N0} or more, from 0 to {0:N0}.", method.MaxPointsPerOption, method.MinChoices],
            BallotForm.Budget => Spends(poll, method),
            BallotForm.Ranking => Ranks(method.MinChoices, most, options),
            BallotForm.Pairwise => Pairs(method.MinChoices, method.MaxChoices),
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
            BallotForm.YesNo => texts["If you abstain you take part, but say neither yes nor no."],
            BallotForm.Approval or BallotForm.Budget => texts["Each pick counts the same."],
            BallotForm.Points when method.MaxPointsPerOption < method.MaxPoints =>
                texts.Many(method.MaxPointsPerOption, "Give more to what matters more to you, 1 point at most to any one.", "Give more to what matters more to you, {0:N0} at most to any one."),
            BallotForm.Points => texts["Give more to what matters more to you."],
            BallotForm.Tokens when method.MaxPointsPerOption < method.MaxPoints =>
                texts.Many(method.MaxPointsPerOption, "Put more on what matters more to you, 1 token at most on any one.", "Put more on what matters more to you, {0:N0} at most on any one."),
            BallotForm.Tokens => texts["Put more on what matters more to you. You may put them all on one."],
            BallotForm.Score => texts["{0:N0} is best. A score of 0 counts as a score; no score does not.", method.MaxPointsPerOption],
            BallotForm.Ranking when method.AllowTies == true => texts["Write 1 beside the best, 2 beside the next, and so on. You may give two the same place."],
            BallotForm.Ranking => texts["Write 1 beside the best, 2 beside the next, and so on. Give each place once."],
            BallotForm.Pairwise => texts["For each two, say which matters more to you, or that you cannot choose."],
            _ => throw new ArgumentOutOfRangeException(nameof(poll)),
        };
    }

    /// <summary>What the order goes by: "143 votes", "143 points", "143 wins".</summary>
    public string Counted(Poll poll, long points) => $"{points.ToString("N0", System.Globalization.CultureInfo.CurrentCulture)} {Unit(poll, points)}";

    /// <summary>What is counted: "vote" for 1, else "votes".</summary>
    public string Unit(Poll poll, long points = 2) => poll.Rules.Method.Form switch
    {
        BallotForm.Points or BallotForm.Score or BallotForm.Ranking => texts.Many(points, "point", "points"),
        BallotForm.Tokens => texts.Many(points, "token", "tokens"),
        BallotForm.Pairwise => texts.Many(points, "win", "wins"),
        _ => texts.Many(points, "vote", "votes"),
    };

    /// <summary>The head of a column of what is counted.</summary>
    public string Units(Poll poll) => poll.Rules.Method.Form switch
    {
        BallotForm.Points or BallotForm.Score or BallotForm.Ranking => texts["Points"],
        BallotForm.Tokens => texts["Tokens"],
        BallotForm.Pairwise => texts["Wins"],
        _ => texts["Votes"],
    };

    /// <summary>What the order on a screen goes by while voting is open.</summary>
    public string OrderNow(Poll poll) => poll.Rules.Method.Form switch
    {
        BallotForm.Points or BallotForm.Score or BallotForm.Ranking => texts["Order by number of points. It can still change."],
        BallotForm.Tokens => texts["Order by number of tokens. It can still change."],
        BallotForm.Pairwise => texts["Order by number of wins. It can still change."],
        _ => texts["Order by number of votes. It can still change."],
    };

    /// <summary>The order goes by something other than the voters who named an option.</summary>
    public static bool GoesByPoints(Poll poll) => poll.Rules.Method.Form is BallotForm.Points or BallotForm.Tokens or BallotForm.Score or BallotForm.Ranking;

    /// <summary>How points came about where a voter gave none; null where the figure says it all.</summary>
    public string? WhatPointsAre(Poll poll) => poll.Rules.Method.Form switch
    {
        BallotForm.Score => texts["The points are all scores added up."].Value,
        BallotForm.Ranking => texts.Many(poll.Rules.Method.MaxChoices, "A first place is 1 point.", "A first place is {0:N0} points, and each place further down is one point less."),
        BallotForm.Pairwise => texts["A win is one voter who found it better than another."],
        _ => null,
    };

    public string MethodName(BallotForm form) => form switch
    {
        BallotForm.SingleChoice => texts["Pick one"],
        BallotForm.Approval => texts["Pick several"],
        BallotForm.Points => texts["Share out points"],
        BallotForm.YesNo => texts["Yes or no"],
        BallotForm.Score => texts["Score each"],
        BallotForm.Tokens => texts["Put tokens on options"],
        BallotForm.Budget => texts["Spend the money"],
        BallotForm.Ranking => texts["Put in order"],
        BallotForm.Pairwise => texts["Compare two at a time"],
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    /// <summary>For an officer who chooses: what it is good for, in one sentence.</summary>
    public string MethodHint(BallotForm form) => form switch
    {
        BallotForm.SingleChoice => texts["For one question with one answer."],
        BallotForm.Approval => texts["The usual choice for sharing money: set the fewest picks to 3 or so, and nobody votes for their own project alone."],
        BallotForm.Points => texts["For how much things matter: people give more points to what matters more."],
        BallotForm.YesNo => texts["For a decision: yes, no or abstain; the options above are not used."],
        BallotForm.Score => texts["For judging each option on its own, from 0 up to a highest score."],
        BallotForm.Tokens => texts["Points under another name, for an evening in a room where tokens are handed out."],
        BallotForm.Budget => texts["People pick what fits into the money together, so each option needs a cost."],
        BallotForm.Ranking => texts["For electing people, and for priorities where the order matters; not everything needs a place."],
        BallotForm.Pairwise => texts["For long lists: each voter is asked about a few pairs, and all answers together give the order."],
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    private string Spends(Poll poll, VotingMethod method)
    {
        var pot = poll.Rules.Budget!.Value;
        return (method.MinChoices, method.MinSpendPence) switch
        {
            (_, { } least) => texts["Pick what you would pay for. Spend from {1} to {0}.", MoneyText.Of(pot), MoneyText.Of(pot with { Pence = least })],
            ( > 1, _) => texts["Pick at least {1:N0} that you would pay for. Stay within {0}.", MoneyText.Of(pot), method.MinChoices],
            _ => texts["Pick what you would pay for. Stay within {0}.", MoneyText.Of(pot)],
        };
    }

    private string Ranks(int least, int most, int options) =>
        least <= 1 && most >= options ? texts["Put as many as you like in order."]
        : least == most ? texts["Put {0:N0} in order.", most]
        : least <= 1 ? texts["Put up to {0:N0} in order.", most]
        : texts["Put {0:N0} to {1:N0} in order.", least, most];

    private string Pairs(int least, int most) =>
        least == most ? texts.Many(most, "Compare 1 pair.", "Compare {0:N0} pairs.")
        : least <= 1 ? texts["Compare up to {0:N0} pairs.", most]
        : texts["Compare {0:N0} to {1:N0} pairs.", least, most];

    private string Picks(int least, int most, int options) =>
        least <= 1 && most >= options ? texts["Pick as many as you like."]
        : least == most ? texts["Pick {0:N0}.", most]
        : least <= 1 && most == 2 ? texts["Pick 1 or 2."]
        : least <= 1 ? texts["Pick up to {0:N0}.", most]
        : most - least == 1 ? texts["Pick {0:N0} or {1:N0}.", least, most]
        : most - least < FewEnoughToList ? texts["Pick {0:N0}, {1:N0} or {2:N0}.", least, least + 1, most]
        : texts["Pick {0:N0} to {1:N0}.", least, most];
}
