import LanguageID

/// A desk's own templates as they stand in `it/` and `en/` of its folder, unread by anything that knows templates.
package struct TemplateFolder: Hashable, Sendable {
    package let path: String
    /// By language, then by name.
    package let files: [TemplateFile]

    /// Far more than there are notices and variants of them, and longer than any.
    static let mostFiles = 100
    static let longest = 262_144

    /// Reads every file of every language's folder; a language without one keeps the built-in templates.
    static func read(_ path: String, from source: any FileSource) throws(TemplateFolderFailure) -> TemplateFolder {
        do throws(FileFailure) {
            guard try source.status(of: path).kind == .folder else { throw .notAFolder }
        } catch {
            throw TemplateFolderFailure(path: path, cause: error)
        }
        var files: [TemplateFile] = []
        for language in Language.allCases {
            files += try templates(in: language, of: path, from: source)
        }
        return TemplateFolder(path: path, files: files)
    }

    private static func templates(
        in language: Language,
        of path: String,
        from source: any FileSource
    ) throws(TemplateFolderFailure) -> [TemplateFile] {
        let folder = Path.joined(path, language.rawValue)
        guard (try? source.status(of: folder)) != nil else { return [] }
        var templates: [TemplateFile] = []
        for name in try names(in: folder, of: source) {
            templates.append(try template(name, in: language, at: Path.joined(folder, name), from: source))
        }
        return templates
    }

    /// Without the hidden and back-up files of editors.
    private static func names(
        in folder: String,
        of source: any FileSource
    ) throws(TemplateFolderFailure) -> [String] {
        do throws(FileFailure) {
            let names = try source.names(in: folder).filter { !$0.hasPrefix(".") && !$0.hasSuffix("~") }
            guard names.count <= mostFiles else { throw .unusable("more than \(mostFiles) files") }
            return names
        } catch {
            throw TemplateFolderFailure(path: folder, cause: error)
        }
    }

    private static func template(
        _ name: String,
        in language: Language,
        at path: String,
        from source: any FileSource
    ) throws(TemplateFolderFailure) -> TemplateFile {
        do throws(FileFailure) {
            let bytes = try source.contents(of: path, limit: longest)
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw .unusable("not valid UTF-8")
            }
            return TemplateFile(language: language, name: name, path: path, text: text)
        } catch {
            throw TemplateFolderFailure(path: path, cause: error)
        }
    }
}
