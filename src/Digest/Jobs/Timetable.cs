using Quartz;

namespace Digest.Jobs;

/// <summary>How often each job is woken. Quartz only wakes: what is due stands in the database, and who may do it is decided there.</summary>
public static class Timetable
{
    private static readonly TimeSpan Feeds = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Hubs = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Stories = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pruning = TimeSpan.FromHours(1);
    private static readonly TimeSpan Editions = TimeSpan.FromSeconds(1);

    /// <summary>Simple triggers, which know no time zone: a cron in local time pauses when clocks go back.</summary>
    public static void Fill(IQuartzBuilder quartz)
    {
        // A stop must not wait for a slow feed: what was claimed is released or runs out.
        quartz.ConfigureScheduler(scheduler => scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always);
        Wake<ReadFeedsJob>(quartz, Feeds);
        Wake<AskHubsJob>(quartz, Hubs);
        Wake<GroupStoriesJob>(quartz, Stories);
        Wake<MakeEditionsJob>(quartz, Editions);
        Wake<SendDeliveriesJob>(quartz, Editions);
        Wake<PruneJob>(quartz, Pruning);
    }

    private static void Wake<TJob>(IQuartzBuilder quartz, TimeSpan every)
        where TJob : IJob =>
        quartz.ScheduleJob<TJob>(
            trigger => trigger.StartNow().WithSimpleSchedule(schedule => schedule.WithInterval(every).RepeatForever()),
            job => job.WithIdentity(Key<TJob>()));

    /// <summary>Wakes another job at once: what is ready for it does not wait until its second is over.</summary>
    public static ValueTask WakeNext<TJob>(this IJobExecutionContext context, CancellationToken cancellation)
        where TJob : IJob => context.Scheduler.Wake<TJob>(cancellation);

    /// <summary>Wakes a job at once; where it is at work, once more when it has ended.</summary>
    public static ValueTask Wake<TJob>(this IScheduler scheduler, CancellationToken cancellation)
        where TJob : IJob => scheduler.TriggerJob(Key<TJob>(), cancellation);

    private static JobKey Key<TJob>() => new(typeof(TJob).Name);
}
