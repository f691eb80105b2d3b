using CommunityAction.Participation.Domain;

namespace CommunityAction.Participation.Web.Wording;

/// <summary>Ballots other than picks and points.</summary>
public sealed partial class RefusalWording
{
    private void AddBallotForms()
    {
        Word("too-few-tokens", a => a.Number(0) == 0
            ? _texts["You have not put a token on anything. Put down at least {0:N0}.", a[1]]
            : _texts["You put down {0:N0} tokens. Put down {2:N0} more so that you reach {1:N0}.", a[0], a[1], a[2]]);
        Word("too-many-tokens", a => _texts["You put down {0:N0} tokens. Take away {2:N0} so that you have {1:N0} or fewer.", a[0], a[1], a[2]]);
        Word("too-many-tokens-on-option", a => _texts["You put {1:N0} tokens on “{0}”. One option can have {2:N0} at most.", a.Option(0), a[1], a[2]]);
        Word("tokens-unreadable", a => _texts["Put a whole number of tokens on “{0}”, from 0 to {1:N0}.", a[0], a[1]]);
        Word("too-few-scores", a => a.Number(0) == 0
            ? _texts["You have not scored anything. Score at least {0:N0}.", a[1]]
            : _texts["You scored {0:N0}. Score {2:N0} more so that you have at least {1:N0}.", a[0], a[1], a[2]]);
        Word("score-too-high", a => _texts["You gave “{0}” a score of {1:N0}. {2:N0} is the highest.", a.Option(0), a[1], a[2]]);
        Word("score-unreadable", a => _texts["Give “{0}” a score from 0 to {1:N0}, or none.", a[0], a[1]]);
        Word("over-budget", a => _texts["Your picks cost {0}. That is {2} more than the {1} there is. Take something away.", a.Money(0), a.Money(1), a.Money(2)]);
        Word("under-spend", a => a[0] is Money { Pence: 0 }
            ? _texts["You have not picked anything. Pick what costs at least {0} together.", a.Money(1)]
            : _texts["Your picks cost {0}. Pick {2} more so that you spend at least {1}.", a.Money(0), a.Money(1), a.Money(2)]);
        Word("too-few-ranked", a => a.Number(0) == 0
            ? _texts["You have not given any places. Put at least {0:N0} in order.", a[1]]
            : _texts["You put {0:N0} in order. Give {2:N0} more a place so that you have at least {1:N0}.", a[0], a[1], a[2]]);
        Word("too-many-ranked", a => _texts["You put {0:N0} in order. Take the place from {2:N0} so that you have {1:N0} or fewer.", a[0], a[1], a[2]]);
        Word("place-twice", a => _texts["“{1}” and “{2}” both have place {0:N0}. Give each place once.", a[0], a.Option(1), a.Option(2)]);
        Word("place-missing", a => _texts["Nothing has place {0:N0}. Number your places from 1, without a gap.", a[0]]);
        Word("place-unreadable", a => _texts["Give “{0}” a place from 1 to {1:N0}, or leave it empty.", a[0], a[1]]);
        Word("too-few-pairs", a => a.Number(0) == 0
            ? _texts["You have not compared any. Compare at least {0:N0}.", a[1]]
            : _texts["You compared {0:N0}. Compare {2:N0} more so that you have at least {1:N0}.", a[0], a[1], a[2]]);
        Word("too-many-pairs", a => _texts["You compared {0:N0}. Take away {2:N0} so that you have {1:N0} or fewer.", a[0], a[1], a[2]]);
        Word("pair-unreadable", a => _texts["“{0}” is not a comparison of two options. Load the page again and compare the pairs that it shows.", a[0]]);
        Word("pair-twice", a => _texts["“{0}” and “{1}” were compared twice. Compare them once.", a.Option(0), a.Option(1)]);
        Word("own-project", a => _texts["“{0}” is your own project, or that of a group that you belong to. In this vote nobody votes for their own. Pick again without it.", a[0]]);
        Word("ballots-not-choices", _ => _texts["Only votes that compare two options at a time come as this table. The votes of this one are in its .pb file."]);
        Word("ballots-do-not-fit", _ => _texts["These votes compare two options at a time. A .pb file has no place for that."]);
    }

    private void AddBallotRules()
    {
        Word("method-missing", _ => _texts["Choose how people vote."]);
        Word("method-wrong", _ => _texts["These settings do not belong to this kind of ballot. Leave out what it does not need."]);
        Word("yes-no-wrong", _ => _texts["A yes or no vote has three answers, yes, no and abstain, and each voter picks one."]);
        Word("score-wrong", a => _texts["The highest score must be a whole number from 1 to {0:N0}.", a[0]]);
        Word("budget-needed", _ => _texts["Write how much money there is. People can only spend it when they know."]);
        Word("cost-needed", a => _texts["“{0}” has no cost. Write one, so that people can see whether it fits into the money.", a[0]]);
        Word("min-choices-too-dear", a => _texts["Even the {0:N0} cheapest options cost more than {1}. Ask for fewer picks.", a[0], a.Money(1)]);
        Word("min-spend-wrong", a => _texts["No picks within {0} can cost that much together. Write a smaller amount, or leave it empty.", a.Money(0)]);
        Word("min-spend-not-money", a => _texts["“{0}” is not an amount of money. Write it like 120000 or 1,250.50.", a[0]]);
        Word("pairs-wrong", a => _texts["The most pairs must be a whole number, at least the fewest and at least 1, and no more than the {0:N0} pairs that the options make.", a[0]]);
        Word("pair-options-wrong", a => _texts["There are {1:N0} options. To compare two at a time there must be from 2 to {0:N0}.", a[0], a[1]]);
        Word("pair-key-wrong", a => _texts["The short name “{0}” has a sign that stands for a comparison. Use letters, digits, dots and hyphens.", a[0]]);
    }
}
