using Digest.Benchmarks.Profiles;
using Digest.Benchmarks.Quality;
using Digest.Benchmarks.Speed;
using Digest.Benchmarks.Speed.Apart;
using Digest.Benchmarks.Speed.Parts;

return args switch
{
    ["profiles", var corpus, var target, .. var names] => Profiles(corpus, target, names),
    ["quality", .. var wanted] => QualityTable.Print(wanted),
    ["speed", .. var wanted] => await SpeedTable.Print(wanted),
    ["parts", .. var rest] => PartsTable.Print(rest),
    [OwnProcess.Word, var part, .. var rest] => await OwnProcess.Enter(part, rest),
    _ => Explain(),
};

static int Profiles(string corpus, string target, string[] names)
{
    ProfileMaker.Make(corpus, target, names);
    return 0;
}

static int Explain()
{
    Console.WriteLine(
        """
        quality [NAME…]             how well the work is done on labelled data, beside the floors
        speed [NAME…] [--full]      how fast it is done, ratios first, beside the goals
        parts [--filter *NAME*]     time and memory of one step of the work, by BenchmarkDotNet
        profiles CORPUS TARGET      makes the language models anew
        """);
    return 1;
}
