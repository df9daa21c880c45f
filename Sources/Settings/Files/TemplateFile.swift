import LanguageID

/// One template as it stands on disk.
package struct TemplateFile: Hashable, Sendable {
    package let language: Language
    /// With its extension.
    package let name: String
    package let path: String
    package let text: String
}
