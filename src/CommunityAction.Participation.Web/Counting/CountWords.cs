using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Counting;

/// <summary>The sentences of the pages, without the rest of the product.</summary>
internal static class CountWords
{
    private static readonly Lazy<IServiceProvider> Words = new(() => new ServiceCollection().AddLogging().AddWording(new ConfigurationManager()).BuildServiceProvider());

    public static T Get<T>()
        where T : notnull => Words.Value.GetRequiredService<T>();
}
