using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>Makes a profile of what was typed, with the ward that a postcode lies in.</summary>
public sealed class ProfileForms(Wards wards, Postcodes postcodes, IDatabaseClock clock)
{
    /// <summary>
    /// The profile, or every problem in the order of the form: postcode-wrong, postcode-unknown, ward-unknown, year-of-birth-unreadable, and what the
    /// profile itself refuses.
    /// </summary>
    public async Task<(Profile? Profile, IReadOnlyList<Refusal> Problems)> ToProfileAsync(ProfileForm form, CancellationToken cancel)
    {
        var problems = new List<Refusal>();
        var ward = await WardAsync(form, problems, cancel);
        int? year = null;
        if (form.YearOfBirth.Length > 0)
        {
            if (int.TryParse(form.YearOfBirth, NumberStyles.None, CultureInfo.InvariantCulture, out var typed))
            {
                year = typed;
            }
            else
            {
                problems.Add(Refusal.Of("year-of-birth-unreadable", "yearOfBirth", form.YearOfBirth));
            }
        }

        var format = Enum.TryParse<Format>(form.Format, out var known) && Enum.IsDefined(known) ? known : Format.Standard;
        var languages = wards.Languages.Select(language => language.Key).Intersect(form.Languages).ToList();
        var profile = new Profile(form.Name, ward is null ? null : new(ward), year, languages, format);
        problems.InsertRange(0, profile.Problems(clock.Now));
        return problems.Count == 0 ? (profile, problems) : (null, problems);
    }

    /// <summary>A postcode that was typed says more than what stood in the list before.</summary>
    private async Task<string?> WardAsync(ProfileForm form, List<Refusal> problems, CancellationToken cancel)
    {
        if (form.Postcode.Length > 0)
        {
            if (Postcode.Parse(form.Postcode) is not { } postcode)
            {
                problems.Add(Refusal.Of("postcode-wrong", "postcode", form.Postcode));
                return null;
            }

            if (await postcodes.WardOfAsync(postcode, cancel) is { } found && wards.Has(found))
            {
                return found;
            }

            if (form.Ward.Length == 0)
            {
                problems.Add(Refusal.Of("postcode-unknown", "postcode", postcode.Text));
                return null;
            }
        }

        if (form.Ward.Length > 0 && !wards.Has(form.Ward))
        {
            problems.Add(Refusal.Of("ward-unknown", "ward"));
            return null;
        }

        return form.Ward.Length == 0 ? null : form.Ward;
    }
}
