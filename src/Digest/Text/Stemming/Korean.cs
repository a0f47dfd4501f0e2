namespace Digest.Text.Stemming;

/// <summary>The particles that mark a noun's part in the sentence.</summary>
internal static class Korean
{
    private static readonly Suffixes Particles = new(2, "에게서 으로서 으로써 에서는 에서도 이라고 라고 까지 부터 에서 에게 께서 으로 처럼 보다 만의 들은 들이 들을 들의 은 는 이 가 을 를 의 에 로 와 과 도 만");

    public static ReadOnlySpan<char> Stem(string word) => Particles.Cut(word);
}
