namespace CommunityAction.Participation.Domain.Tests.Counting.Pabulib;

public sealed class Reading_what_people_write
{
    [Fact]
    public void A_quoted_cell_may_hold_quotes_semicolons_and_line_breaks()
    {
        var election = Pb.Election(Pb.Meta + "PROJECTS\nproject_id;cost;name\na;10;\"A \"\"green\"\" roof;\nand a pond\"\nVOTES\nvoter_id;vote\nv1;a\n");
        election.Projects[0].Name.ShouldBe("A \"green\" roof;\nand a pond");
    }

    [Fact]
    public void A_quote_within_a_cell_is_only_a_quote() =>
        Pb.Election(Pb.Meta + "PROJECTS\nproject_id;cost;name\na;10;The \"Arch\"\nVOTES\nvoter_id;vote\n").Projects[0].Name.ShouldBe("The \"Arch\"");

    [Fact]
    public void A_byte_order_mark_and_carriage_returns_do_not_matter()
    {
        var plain = Pb.Meta + Pb.Projects + "VOTES\nvoter_id;vote\nv1;a,b";
        Pb.Election("\uFEFF" + plain.Replace("\n", "\r\n", StringComparison.Ordinal)).ShouldBeTheSameAs(Pb.Election(plain));
    }

    [Fact]
    public void Sections_are_known_by_name_whatever_the_case() =>
        Pb.Election((Pb.Meta + Pb.Projects).Replace("META", " Meta ", StringComparison.Ordinal) + "votes\nvoter_id;vote\nv1;a\n").Voters.Count.ShouldBe(1);

    [Fact]
    public void Old_files_have_a_decimal_comma()
    {
        var election = Pb.Election("META\nkey;value\nbudget;740793,05\nvote_type;approval\nPROJECTS\nproject_id;cost\na;10,5\nVOTES\nvoter_id;vote\n");
        election.MetaNumber("budget").ShouldBe(740793.05m);
        election.Projects[0].Cost.ShouldBe(10.5m);
        Pb.Written(election).ShouldContain("\na;10.5\n");
    }

    [Fact]
    public void Columns_are_found_by_name_and_written_where_they_stood()
    {
        const string file = Pb.Meta + "PROJECTS\nname;selected;place;cost;project_id\nRoof;1;east;10;a\nVOTES\nage;vote;voter_id\n34;a;v1\n";
        var election = Pb.Election(file);
        (election.Projects[0].Id, election.Projects[0].Cost, election.Projects[0].Selected).ShouldBe(("a", 10m, 1));
        election.ValueOf(election.Projects[0], "place").ShouldBe("east");
        election.ValueOf(election.Projects[0], "nowhere").ShouldBe("");
        election.Voters[0].Others.ShouldBe(["34"]);
        Pb.Written(election).ShouldBe(file);
    }

    [Fact]
    public void Meta_keeps_its_order_and_what_stands_twice()
    {
        var election = Pb.Election(Pb.Meta + "comment;one\ncomment;two\n" + Pb.Projects + "VOTES\nvoter_id;vote\n");
        election.Meta.Select(entry => entry.Value).ShouldBe(["100", "approval", "one", "two"]);
        election.MetaValue("Comment").ShouldBe("one");
    }

    [Fact]
    public void A_blank_ballot_is_a_voter() =>
        Pb.Election(Pb.Meta + Pb.Projects + "VOTES\nvoter_id;vote\nv1;\n\nv2; b , a ,\n").Voters.Select(v => string.Join('+', v.Choices)).ShouldBe(["", "b+a"]);

    [Fact]
    public void A_project_named_twice_counts_once_with_its_first_points()
    {
        var election = Pb.Election("META\nkey;value\nbudget;1\nvote_type;cumulative\n" + Pb.Projects + "VOTES\nvoter_id;vote;points\nv1;a,b,a;3,2,1\n");
        election.Voters[0].Choices.ShouldBe(["a", "b"]);
        election.Voters[0].Points.ShouldBe([3m, 2m]);
        election.Duplicates.ShouldBe([new("v1", "a", 11)]);
    }
}
