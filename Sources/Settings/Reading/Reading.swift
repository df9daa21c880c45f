import MailSyntax

/// One reading of a settings file: what it is read with, and what was found wrong so far.
///
/// Nothing here throws. Each method gives what could be read and notes what could not, so that whoever writes the
/// file learns of every problem at once. A value that is missing or wrong comes back as `nil` or as its default; that
/// is harmless, since a reading with problems yields no settings.
struct Reading {
    /// The settings file, as the caller named it.
    let file: String
    let environment: [String: String]
    let files: any FileSource
    let secretCheck: SecretCheck
    private(set) var problems: [SettingsProblem] = []
    private(set) var warnings: [SettingsWarning] = []
    /// Where each name that may be given once was given, by what it names.
    private var claims: [Claim: Position] = [:]

    /// Addresses that must not be ours, which is known when every desk is read.
    private var foreign: [(address: Address, field: Field)] = []

    private struct Claim: Hashable {
        let thing: String
        let scope: Position
        let name: String
    }

    init(file: String, environment: [String: String], files: any FileSource, secretCheck: SecretCheck) {
        (self.file, self.environment, self.files, self.secretCheck) = (file, environment, files, secretCheck)
    }

    mutating func refuse(_ position: Position, _ code: SettingsProblem.Code, _ text: String) {
        problems.append(SettingsProblem(file: file, position: position, code: code, text: text))
    }

    mutating func warn(_ position: Position, _ code: SettingsWarning.Code, _ text: String) {
        warnings.append(SettingsWarning(file: file, position: position, code: code, text: text))
    }

    /// Notes what was found in another file.
    mutating func add(problems: [SettingsProblem] = [], warnings: [SettingsWarning] = []) {
        self.problems += problems
        self.warnings += warnings
    }

    /// Notes that `name` is given here; gives back where it was given before, as `thing`, within `scope`.
    mutating func claim(
        _ name: String,
        as thing: String,
        within scope: Position = .start,
        at position: Position
    ) -> Position? {
        let claim = Claim(thing: thing, scope: scope, name: name)
        if let first = claims[claim] { return first }
        claims[claim] = position
        return nil
    }

    /// An address that must not be one of ours.
    mutating func mustBeForeign(_ address: Address, at field: Field) {
        foreign.append((address, field))
    }

    /// Refuses those that are.
    mutating func refuseOwn(_ own: Set<Address>) {
        for (address, field) in foreign where own.contains(address) || own.contains(address.withoutExtension) {
            let text = "\"\(field.name)\" \(Quotation.of("\(address)")): an address of ours, whose mail would come back"
            refuse(field.position, .contradiction, text)
        }
    }

    /// A name that may be given once.
    mutating func unique(_ name: String?, _ thing: String, within scope: Position = .start, at field: Field?) {
        guard let name, let field else { return }
        guard let first = claim(name, as: thing, within: scope, at: field.position) else { return }
        let text = "duplicate \(thing) \(Quotation.of(name)), first given in line \(first.line)"
        refuse(field.position, .duplicateName, text)
    }

    /// A relative path starts from the folder of the settings file.
    func resolved(_ path: String) -> String {
        Path.joined(Path.folder(of: file), path)
    }
}
