using Microsoft.AspNetCore.ResponseCompression;

namespace CommunityAction.Participation.Web.StartUp;

/// <summary>Stylesheets, scripts, fonts and pictures: small on the way, and asked for again only when they may have changed.</summary>
public static class Assets
{
    private const string ForEver = "public, max-age=31536000, immutable";
    private const string AskAgain = "no-cache";

    /// <summary>Only files that are the same for everybody are compressed: an answer with a secret in it could be guessed from its length.</summary>
    public static void AddAssets(this IServiceCollection services) => services.AddResponseCompression(options =>
    {
        options.EnableForHttps = true;
        options.MimeTypes = ["text/css", "text/javascript", "application/javascript", "image/svg+xml"];
        options.Providers.Add<BrotliCompressionProvider>();
        options.Providers.Add<GzipCompressionProvider>();
    });

    public static void UseAssets(this IApplicationBuilder site)
    {
        site.UseResponseCompression();
        site.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file =>
                file.Context.Response.Headers.CacheControl = file.Context.Request.Query.ContainsKey("v") ? ForEver : AskAgain,
        });
    }
}
