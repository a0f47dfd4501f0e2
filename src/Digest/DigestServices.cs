using Digest.Articles;
using Digest.Articles.Indexing;
using Digest.Bot;
using Digest.Bot.Commands;
using Digest.Bot.Views;
using Digest.Editions;
using Digest.Editions.Composing;
using Digest.Editions.Corrections;
using Digest.Editions.Deliveries;
using Digest.Editions.Rules;
using Digest.Feeds;
using Digest.Feeds.Hubs;
using Digest.Health;
using Digest.Jobs;
using Digest.Lookups;
using Digest.Lookups.Timelines;
using Digest.Storage;
using Digest.Stories;
using Digest.Telegram;
using Digest.Terminal;
using Digest.Text.Weighing;
using Digest.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;
using Words = Digest.Bot.Words;

namespace Digest;

/// <summary>The whole program, put together in the order in which the data flows.</summary>
public static class DigestServices
{
    /// <summary>How long a stop may take: what is under way ends, nothing new begins.</summary>
    public static readonly TimeSpan Farewell = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddDigest(this IServiceCollection services, Settings settings)
    {
        AddGround(services, settings);
        AddWay(services);
        AddBot(services);
        AddWork(services);
        AddEdge(services, settings);
        AddHealth(services);
        return services.Configure<HostOptions>(host => host.ShutdownTimeout = Farewell);
    }

    private static void AddGround(IServiceCollection services, Settings settings) => services
        .AddSingleton(settings.Storage)
        .AddSingleton(settings.Feeds)
        .AddSingleton(settings.Seeds)
        .AddSingleton(settings.Editions)
        .AddSingleton(settings.Bot)
        .AddSingleton(settings.Telegram)
        .AddSingleton(_ => Clock.Of(settings.Clock))
        .AddSingleton(_ => new Db(settings.Storage.ConnectionString))
        .AddSingleton(settings.Retention)
        .AddSingleton(settings.Web)
        .AddSingleton<Pulse>()
        .AddSingleton<Door>()
        .AddSingleton<Migrations>()
        .AddSingleton<Leases>()
        .AddSingleton<Notes>();

    private static void AddWay(IServiceCollection services) => services
        .AddSingleton<FeedStore>()
        .AddSingleton<FeedBell>()
        .AddSingleton<Seeds>()
        .AddSingleton<FeedFetcher>()
        .AddSingleton<FeedFinder>()
        .AddSingleton<FeedRhythm>()
        .AddSingleton<FolderReader>()
        .AddSingleton<WordIndex>()
        .AddSingleton<ArticleStore>()
        .AddSingleton<ArticleChanges>()
        .AddSingleton<FullText>()
        .AddSingleton<Background>()
        .AddSingleton<Learning>()
        .AddSingleton<Analysing>()
        .AddSingleton<Intake>()
        .AddSingleton<FolderLoad>()
        .AddSingleton<HubStore>()
        .AddSingleton<HubSubscriber>()
        .AddSingleton<HubDesk>()
        .AddSingleton<Pushing>()
        .AddSingleton<Moving>()
        .AddSingleton<IEndpoint, HubEndpoint>()
        .AddSingleton<WebLoad>()
        .AddSingleton<Loader>()
        .AddSingleton<StoryStore>()
        .AddSingleton<Grouping>()
        .AddSingleton<SubscriptionStore>()
        .AddSingleton<EditionStore>()
        .AddSingleton<RuleStore>()
        .AddSingleton<FilterTrial>()
        .AddSingleton<SavedStories>()
        .AddSingleton<SubscriptionFeeds>()
        .AddSingleton<ClockWatch>()
        .AddSingleton<ToldStore>()
        .AddSingleton<Readers>()
        .AddSingleton<StarterPacks>()
        .AddSingleton<FeedChange>()
        .AddSingleton<Shelves>()
        .AddSingleton<EditionComposer>()
        .AddSingleton<Corrector>()
        .AddSingleton<EditionMaker>()
        .AddSingleton<InstantLane>()
        .AddSingleton<Outbox>()
        .AddSingleton<Takeover>()
        .AddSingleton<LostFeeds>()
        .AddSingleton<ClosedChats>()
        .AddSingleton<Notices>()
        .AddSingleton<Sender>()
        .AddSingleton<Search>()
        .AddSingleton<Asking>()
        .AddSingleton<Timeline>()
        .AddSingleton<QueryStore>()
        .AddSingleton<LookupMemory>();

    private static void AddBot(IServiceCollection services)
    {
        services
            .AddSingleton<People>()
            .AddSingleton<Access>()
            .AddSingleton<Quota>()
            .AddSingleton<Questions>()
            .AddSingleton<Privacy>()
            .AddSingleton<Backup>()
            .AddSingleton<InlineAnswers>()
            .AddSingleton<FeedRules>()
            .AddSingleton<FeedMarks>()
            .AddSingleton<SourceChange>()
            .AddSingleton<SentArticles>()
            .AddSingleton<FirstNews>()
            .AddSingleton<AskedDigests>()
            .AddSingleton<PastDigests>()
            .AddSingleton<StoryChoice>()
            .AddSingleton<AboutStory>()
            .AddSingleton<StoryQuestion>()
            .AddSingleton<TimelineChoice>()
            .AddSingleton<LookupReasons>()
            .AddSingleton<SubscriptionChoice>()
            .AddSingleton<StoryRules>()
            .AddSingleton<CommandRouter>();
        foreach (var command in CommandTypes.In("Digest.Bot.Commands"))
        {
            services.AddSingleton(typeof(ICommand), command);
        }
    }

    private static void AddWork(IServiceCollection services) => services
        .AddQuartz(Timetable.Fill)
        .AddQuartzHostedService(quartz => quartz.WaitForJobsToComplete = true)
        .AddHostedService<FeedCalls>();

    /// <summary>Where a chat happens: in Telegram when there is a token, else in the terminal.</summary>
    private static void AddEdge(IServiceCollection services, Settings settings)
    {
        services.AddSingleton<PrintEdition>(provider => edition => Print(EditionView.Of(Words.In(edition.Subscription.Language), edition, provider.GetRequiredService<TimeProvider>().GetUtcNow())));
        services.AddSingleton<PrintAlert>(provider => (subscription, story) => ReplyJson.Write(AlertView.Of(Words.In(subscription.Language), subscription, story, provider.GetRequiredService<TimeProvider>().GetUtcNow())));
        services.AddSingleton<PrintLostFeeds>(_ => (subscription, feeds) => ReplyJson.Write(LostFeedsView.Of(Words.In(subscription.Language), feeds)));
        services.AddSingleton<PrintCorrected>(_ => Correct);
        services.AddSingleton<PrintClosed>(_ => (reader, chat, why) => ReplyJson.Write(ClosedView.Of(Words.In(reader.Language), chat, why)));
        services.AddSingleton<PrintNotice>(_ => delivery => ReplyJson.Write(NoticeView.Of(Words.In(delivery.Language), delivery)));
        if (settings.Telegram.Token.Length > 0)
        {
            services
                .AddTelegram()
                .AddSingleton<Ending>()
                .AddSingleton(Receive)
                .AddSingleton(provider => new VitalSign("Telegram", () => provider.GetRequiredService<TelegramHealth>().Trouble));
        }
        else
        {
            services
                .AddSingleton<Screen>()
                .AddSingleton<TryTarget>(_ => (_, _, _, _) => Task.FromResult<TargetTrial>(new TargetTrial.NotYours()))
                .AddSingleton<IPostman, TerminalPostman>()
                .AddSingleton<TerminalChat>();
        }
    }

    /// <summary>What tells whoever runs the program how it is; the listener answers only where the settings say.</summary>
    private static void AddHealth(IServiceCollection services) => services
        .AddSingleton<VitalsStore>()
        .AddSingleton<VitalsMeter>()
        .AddSingleton<Checkup>()
        .AddSingleton<MetricBook>()
        .AddSingleton<IEndpoint, HealthEndpoint>()
        .AddSingleton<IEndpoint, ReadyEndpoint>()
        .AddSingleton<IEndpoint, MetricsEndpoint>()
        .AddSingleton<WebListener>()
        .AddHostedService(provider => provider.GetRequiredService<WebListener>())
        .AddHostedService<OtlpExport>();

    /// <summary>Who answers what comes from Telegram.</summary>
    private static Reception Receive(IServiceProvider provider)
    {
        var router = provider.GetRequiredService<CommandRouter>();
        var subscriptions = provider.GetRequiredService<SubscriptionStore>();
        var access = provider.GetRequiredService<Access>();
        var commands = CommandRouter.Listed(provider.GetServices<ICommand>());
        return new Reception
        {
            Answer = router.Answer,
            Admits = access.Admits,
            Cards = provider.GetRequiredService<InlineAnswers>().Find,
            Told = provider.GetRequiredService<Corrector>().Watch,
            Reachable = (chat, why) => why is null ? subscriptions.Resume(chat) : subscriptions.Pause(chat, why),
            Moved = subscriptions.Move,
            TokenRefused = provider.GetRequiredService<Ending>().Because,
            Menus = async () => [.. Menus.ForAll(commands), .. (await access.Owners()).SelectMany(owner => Menus.ForOwner(commands, owner))],
            MenusFor = async request => (await access.Meet(request)).Owns ? Menus.ForOwner(commands, request.Sender) : [],
        };
    }

    /// <summary>The messages of a reply, as the outbox keeps them; the buttons stand under the last.</summary>
    private static IReadOnlyList<string> Print(Reply reply)
    {
        var parts = MessageParts.Split(reply.Text);
        return [.. parts.Select((part, index) => ReplyJson.Write(new Reply { Text = part, Buttons = index == parts.Count - 1 ? reply.Buttons : [], Silent = reply.Silent, Preview = index == 0 ? reply.Preview : null }))];
    }

    /// <summary>A message with its corrections, as fully as one message holds them; a screen holds any.</summary>
    private static string? Correct(Subscription subscription, Delivery delivery, IReadOnlyList<Correction> corrections)
    {
        if (ReplyJson.Read(delivery.Body) is not { } reply)
        {
            return null;
        }

        var clean = corrections.Select(correction => correction with { Before = CleanText.Of(correction.Before) }).ToList();
        return CorrectionView
            .Of(Words.In(subscription.Language), reply, clean, subscription.TimeZone, DateTimeOffset.FromUnixTimeMilliseconds(delivery.PlannedAt))
            .Where(corrected => delivery.Address == ChatAddress.Terminal || MessageParts.Split(corrected.Text).Count == 1)
            .Select(ReplyJson.Write)
            .FirstOrDefault();
    }
}
