namespace CommunityAction.Participation.Web.Wording;

/// <summary>What a person reads when something cannot be done to a proposal or a comment.</summary>
public sealed partial class RefusalWording
{
    private void AddProposals()
    {
        Word("text-missing", _ => _texts["Write something here."]);
        Word("text-too-long", a => _texts["This has {1:N0} characters. {0:N0} is the most. Make it shorter.", a[0], a[1]]);
        Word("summary-missing", _ => _texts["Write a summary: one or two sentences that say what you want."]);
        Word("body-missing", _ => _texts["Write what should happen, and why."]);
        Word("theme-missing", _ => _texts["Choose a theme."]);
        Word("choice-unknown", _ => _texts["Choose one from the list."]);
        Word("money-unreadable", a => _texts["“{0}” is not an amount of money. Write it like 18500 or 1,250.50.", a[0]]);
        Word("cost-not-positive", _ => _texts["The cost must be more than nothing."]);
        Word("picture-description-missing", _ => _texts["Say what the picture shows, for people who cannot see it."]);
        Word("proposal-unknown", _ => _texts["There is no such proposal, or it is not public."]);
        Word("not-your-proposal", _ => _texts["Only the person who wrote this proposal can do this."]);
        Word("not-in-group", _ => _texts["You do not belong to the group that puts this forward. Choose your own name, or a group of yours."]);
        Word("not-your-comment", _ => _texts["Only the person who wrote this comment can take it back."]);
        Word("proposing-closed", _ => _texts["This programme does not take new proposals at present. What you have written is kept."]);
        Word("supporting-closed", _ => _texts["People cannot back proposals in this programme at present."]);
        Word("commenting-closed", _ => _texts["People cannot comment on proposals in this programme at present."]);
        Word("owner-not-officer", _ => _texts["Choose an officer from the list."]);
        Word("proposal-cannot-change", _ => _texts["The council has this proposal now, so it cannot be changed."]);
        Word("changes-not-made", _ => _texts["This proposal says what it said before. Change what the council asked for, then hand it in."]);
        Word("proposal-not-submitted", _ => _texts["This proposal does not wait to be checked any more. Somebody may have decided about it just now."]);
        Word("no-changes-named", _ => _texts["Write what should change beside at least one part."]);
        Word("change-twice", _ => _texts["One part stands twice. Name each part once."]);
        Word("support-target-wrong", a => _texts["The number of people must be a whole number from 1 to {0:N0}.", a[0]]);
        Word("days-to-answer-wrong", a => _texts["The number of days must be a whole number from 1 to {0:N0}.", a[0]]);
        Word("merged-with-itself", _ => _texts["This is the same proposal. Choose another one."]);
        Word("proposal-cannot-merge", _ => _texts["This proposal cannot be merged: it is a draft, on a ballot, or over."]);
        Word("merge-target-unknown", _ => _texts["Choose the proposal that goes on. It must be public."]);
        Word("merge-target-closed", _ => _texts["People cannot back that proposal any more, so its supporters would be lost. Choose another one."]);
        Word("proposal-not-to-cost", _ => _texts["This proposal cannot be costed: it is not accepted, it is on a ballot, or it is over."]);
        Word("no-change-offered", _ => _texts["There is no change to agree to. The council may have taken it back."]);
        Word("proposal-cannot-withdraw", _ => _texts["This proposal cannot be withdrawn: people vote on it, or it is over."]);
        Word("proposal-not-to-answer", _ => _texts["This proposal cannot be answered: it is not accepted, or it is over."]);
        Word("proposal-not-costed", _ => _texts["Only a proposal that can be done and has a cost can go on a ballot."]);
        Word("proposals-not-picked", _ => _texts["Tick at least one proposal."]);
        Word("proposals-not-ready", _ => _texts["A proposal that you picked cannot go on this ballot any more, and is not in the list now. Check what is ticked and go on."]);
        Word("proposal-twice", a => _texts["“{0}” stands on the ballot twice. A proposal can stand there once.", a[0]]);
        Word("proposal-over", _ => _texts["This proposal is over, so this cannot be done any more."]);
        Word("comment-unknown", _ => _texts["There is no such comment here."]);
        Word("comment-gone", _ => _texts["This comment was removed."]);
        Word("thread-too-deep", _ => _texts["You can answer a comment, but not an answer. Answer the first comment of the thread."]);
        Word("own-comment", _ => _texts["This is your own comment. You can take it back."]);
    }
}
