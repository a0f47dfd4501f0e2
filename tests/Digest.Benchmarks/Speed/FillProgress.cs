namespace Digest.Benchmarks.Speed;

/// <summary>Tells on the error stream how far a long fill has come, at each tenth.</summary>
internal sealed class FillProgress(string name, int all)
{
    private int told;

    public void Tell(int done)
    {
        var tenths = (int)(10L * done / all);
        if (tenths > told)
        {
            told = tenths;
            Console.Error.WriteLine(FormattableString.Invariant($"{name}: {done:#,0} of {all:#,0} articles stored"));
        }
    }
}
