namespace Digest.Editions;

/// <summary>When a subscription's editions come: its cadence in its zone, held through its quiet hours. What is held comes as one.</summary>
public sealed record Calendar(Cadence Cadence, QuietHours Quiet, TimeZoneInfo Zone)
{
    /// <summary>The first time after <paramref name="after"/>; null where none comes by itself.</summary>
    public DateTimeOffset? Next(DateTimeOffset after)
    {
        // A slot that is held already comes at the end of the quiet hours we are in.
        var from = Quiet.Around(after, Zone)?.From.AddTicks(-1) ?? after;
        for (var slot = Cadence.Next(from, Zone); slot is { } found; slot = Cadence.Next(found, Zone))
        {
            if (Held(found) is var comes && comes > after)
            {
                return comes;
            }
        }

        return null;
    }

    /// <summary>The next <paramref name="count"/> times.</summary>
    public IReadOnlyList<DateTimeOffset> Coming(int count, DateTimeOffset after)
    {
        var times = new List<DateTimeOffset>(count);
        for (var next = Next(after); next is not null && times.Count < count; next = Next(next.Value))
        {
            times.Add(next.Value);
        }

        return times;
    }

    /// <summary>The last time that is not after <paramref name="now"/>, counted on from <paramref name="slot"/>: after a long stop one edition is due, not one for each slot.</summary>
    public DateTimeOffset Latest(DateTimeOffset slot, DateTimeOffset now)
    {
        // Back a day, then four, then sixteen: a cadence of minutes is not counted over a stop of weeks, and none is rarer than the horizon.
        for (var days = 1; days < Cadence.Horizon; days *= 4)
        {
            var near = now.AddDays(-days);
            if (near <= slot)
            {
                break;
            }

            if (Next(near) is { } recent && recent <= now)
            {
                return LastFrom(recent, now);
            }
        }

        return LastFrom(slot, now);
    }

    private DateTimeOffset LastFrom(DateTimeOffset slot, DateTimeOffset now)
    {
        var last = slot;
        for (var next = Next(last); next is { } passed && passed <= now; next = Next(passed))
        {
            last = passed;
        }

        return last;
    }

    /// <summary>The last slot after <paramref name="since"/> that the quiet hours around <paramref name="now"/> hold back; null: they hold none, or it is not quiet.</summary>
    public DateTimeOffset? HeldBack(DateTimeOffset since, DateTimeOffset now)
    {
        if (Quiet.Around(now, Zone) is null)
        {
            return null;
        }

        var near = now.AddDays(-Cadence.Horizon);
        DateTimeOffset? held = null;
        for (var slot = Cadence.Next(since > near ? since : near, Zone); slot is { } found && found <= now; slot = Cadence.Next(found, Zone))
        {
            held = found;
        }

        return held;
    }

    private DateTimeOffset Held(DateTimeOffset slot) => Quiet.Around(slot, Zone)?.To ?? slot;
}
