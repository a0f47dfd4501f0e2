using Digest.Editions;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Digest.Jobs;

/// <summary>Makes the editions that are due. One subscription that fails holds up no other.</summary>
[DisallowConcurrentExecution]
public sealed partial class MakeEditionsJob(EditionMaker maker, ILogger<MakeEditionsJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await maker.MakeDue((subscription, error) => LogFault(error, subscription.Id), cancellationToken);

    [LoggerMessage(LogLevel.Error, "The edition of subscription {Id} could not be made; it stays due")]
    private partial void LogFault(Exception error, long id);
}
