using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Dev;

/// <summary>Pages that only a developer or somebody who tries the product out may ever meet. Elsewhere they have no address: they are not there.</summary>
public static class DevelopmentPages
{
    private const string Folder = "/Dev";

    public static void KeepOut(RazorPagesOptions options) => options.Conventions.AddFolderRouteModelConvention(Folder, page => page.Selectors.Clear());
}
