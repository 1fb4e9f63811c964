using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace MorningPost.Feeds.Packages;

/// <summary>What assemblies and their symbols say of themselves.</summary>
internal static class Symbols
{
    private static readonly Guid SourceLinkKind = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    /// <summary>The JSON that leads a debugger to the sources, or null.</summary>
    public static string? SourceLink(byte[] pdb)
    {
        using var provider = MetadataReaderProvider.FromPortablePdbImage(ImmutableArray.Create(pdb));
        var reader = provider.GetMetadataReader();
        foreach (var handle in reader.CustomDebugInformation)
        {
            var information = reader.GetCustomDebugInformation(handle);
            if (reader.GetGuid(information.Kind) == SourceLinkKind)
                return Encoding.UTF8.GetString(reader.GetBlobBytes(information.Value));
        }

        return null;
    }

    /// <summary>The names of the types that callers can see, as documentation writes them.</summary>
    public static HashSet<string> PublicTypes(byte[] dll)
    {
        using var pe = new PEReader(ImmutableArray.Create(dll));
        var reader = pe.GetMetadataReader();
        var types = new HashSet<string>(StringComparer.Ordinal);
        foreach (var handle in reader.TypeDefinitions)
        {
            if (Name(reader, handle) is { } name)
                types.Add(name);
        }

        return types;
    }

    private static string? Name(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var name = reader.GetString(type.Name);
        if (name.Contains('<', StringComparison.Ordinal))
            return null;
        switch (type.Attributes & TypeAttributes.VisibilityMask)
        {
            case TypeAttributes.Public:
                return $"{reader.GetString(type.Namespace)}.{name}";
            case TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem:
                return Name(reader, type.GetDeclaringType()) is { } outer ? $"{outer}.{name}" : null;
            default:
                return null;
        }
    }
}
