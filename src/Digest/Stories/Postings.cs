namespace Digest.Stories;

/// <summary>The numbers of the articles that hold a term, rising; the oldest can be let go.</summary>
internal sealed class Postings
{
    private int[] _numbers = new int[1];
    private int _begin;
    private int _end;

    public int Count => _end - _begin;

    public int this[int i] => _numbers[_begin + i];

    public void Add(int number)
    {
        if (_end == _numbers.Length) Grow();
        _numbers[_end++] = number;
    }

    /// <summary>Drops the numbers below <paramref name="least"/> and tells how many are left.</summary>
    public int TrimBelow(int least)
    {
        while (_begin < _end && _numbers[_begin] < least) _begin++;
        return Count;
    }

    private void Grow()
    {
        var target = Count > _numbers.Length / 2 ? new int[_numbers.Length * 2] : _numbers;
        Array.Copy(_numbers, _begin, target, 0, Count);
        _end = Count;
        _begin = 0;
        _numbers = target;
    }
}
