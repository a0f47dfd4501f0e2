using System.Globalization;
using Digest;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
return await CommandLine.Root().Parse(args).InvokeAsync();
