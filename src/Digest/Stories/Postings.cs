namespace Digest.Stories;

/// <summary>The numbers of the articles that hold a term, rising; the oldest can be let go.</summary>
internal sealed class Postings
{
    private int[] numbers = new int[1];
    private int begin;
    private int end;

    public int Count => end - begin;

    public int this[int i] => numbers[begin + i];

    public void Add(int number)
    {
        if (end == numbers.Length)
        {
            Grow();
        }

        numbers[end++] = number;
    }

    /// <summary>Drops the numbers below <paramref name="least"/> and tells how many are left.</summary>
    public int TrimBelow(int least)
    {
        while (begin < end && numbers[begin] < least)
        {
            begin++;
        }

        return Count;
    }

    private void Grow()
    {
        var target = Count > numbers.Length / 2 ? new int[numbers.Length * 2] : numbers;
        Array.Copy(numbers, begin, target, 0, Count);
        end = Count;
        begin = 0;
        numbers = target;
    }
}
