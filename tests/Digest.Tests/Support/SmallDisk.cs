using System.Diagnostics;

namespace Digest.Tests.Support;

/// <summary>A disk of a few megabytes that can be filled and made read-only. Skips the test where no disk may be mounted.</summary>
public sealed class SmallDisk : IDisposable
{
    private SmallDisk(string path) => Path = path;

    public string Path { get; }

    private string Filler => System.IO.Path.Combine(Path, "filler");

    public static SmallDisk Mount(int megabytes)
    {
        Skip.IfNot(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "only root of a Linux may mount a small disk");
        var path = Directory.CreateTempSubdirectory("digest-disk-").FullName;
        Skip.IfNot(Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "digest-test", path), "no disk can be mounted here");
        return new SmallDisk(path);
    }

    /// <summary>Leaves no room at all.</summary>
    public void Fill()
    {
        using var file = File.Create(Filler);
        try
        {
            for (var block = new byte[4096]; ;)
            {
                file.Write(block);
                file.Flush();
            }
        }
        catch (IOException)
        {
            // That was the last block.
        }
    }

    public void Free() => File.Delete(Filler);

    public void MakeReadOnly() => Run("mount", "-o", "remount,ro", Path).ShouldBeTrue();

    public void Dispose()
    {
        Run("umount", "-l", Path);
        Directory.Delete(Path);
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
