using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CommunityAction.Participation.Web.Tests.Architecture;

/// <summary>What an assembly uses, read from its compiled code, so that no spelling in the sources can hide it.</summary>
internal sealed record References(IReadOnlySet<string> Assemblies, IReadOnlySet<string> Types, IReadOnlySet<string> Members)
{
    public static References Of(System.Reflection.Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var code = file.GetMetadataReader();
        return new(
            code.AssemblyReferences.Select(handle => code.GetString(code.GetAssemblyReference(handle).Name)).ToHashSet(),
            code.TypeReferences.Select(handle => NameOf(code, handle)).ToHashSet(),
            code.MemberReferences.Select(code.GetMemberReference)
                .Where(member => member.Parent.Kind == HandleKind.TypeReference)
                .Select(member => $"{NameOf(code, (TypeReferenceHandle)member.Parent)}.{code.GetString(member.Name)}")
                .ToHashSet());
    }

    private static string NameOf(MetadataReader code, TypeReferenceHandle handle)
    {
        var type = code.GetTypeReference(handle);
        var name = code.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{NameOf(code, (TypeReferenceHandle)type.ResolutionScope)}.{name}"
            : $"{code.GetString(type.Namespace)}.{name}";
    }
}
