/// One thing in the settings that keeps the daemon from starting.
///
/// Its description reads `sportello.yaml:42:9: unknown severity "mnor"; did you mean "minor"? (one of: …)`.
/// It never holds a secret, nor a whole server URL, where people put passwords.
package struct SettingsProblem: Error, Hashable, Sendable {
    /// The settings file, as the caller named it.
    package let file: String
    package let position: Position
    package let code: Code
    /// What is wrong, lower case, without a full stop.
    package let text: String

    package enum Code: String, CaseIterable, Sendable {
        /// Not UTF-8, not YAML, or a part of YAML that settings do not use.
        case syntax
        case unknownKey
        case duplicateKey
        case missingKey
        case wrongType
        case invalidValue
        /// An id, prefix or other name that may be given only once.
        case duplicateName
        /// Two keys that exclude or demand each other.
        case contradiction
        /// A file or folder that is named and cannot be used.
        case file
        /// Foreseen, but not by this version.
        case unsupported
    }

    package init(file: String, position: Position, code: Code, text: String) {
        (self.file, self.position, self.code, self.text) = (file, position, code, text)
    }
}

extension SettingsProblem: CustomStringConvertible {
    package var description: String { "\(file):\(position): \(text)" }
}
