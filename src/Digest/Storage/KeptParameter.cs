using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Digest.Storage;

/// <summary>A parameter that is called what its statement calls it: one without the sign before its name is sought again with each sign that there is.</summary>
internal sealed class KeptParameter : SqliteParameter
{
    private const char Sign = '@';

    [AllowNull]
    public override string ParameterName
    {
        get => base.ParameterName;
        set => base.ParameterName = value is [not Sign, ..] ? Sign + value : value;
    }
}
