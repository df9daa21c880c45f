/// A password or token in a file of its own. It is read each time it is needed, so that a changed one works at the
/// next login, and it never stands in a description, a dump or an error.
package struct Secret: Sendable {
    /// More than any password or token has; a larger file was put there by mistake.
    package static let limit = 8_192

    package let path: String
    private let files: any FileSource
    /// The place in the settings that names it.
    private let file: String
    private let position: Position
    private let key: String

    init(path: String, files: any FileSource, file: String, position: Position, key: String) {
        (self.path, self.files, self.file, self.position, self.key) = (path, files, file, position, key)
    }

    /// The first line of the file, without its end.
    package func read() throws(SettingsProblem) -> String {
        let bytes: [UInt8]
        do throws(FileFailure) {
            bytes = try files.contents(of: path, limit: Self.limit)
        } catch {
            throw problem("\(error)")
        }
        var line = bytes.prefix { $0 != 0x0A }
        if line.last == 0x0D { line.removeLast() }
        guard !line.isEmpty else { throw problem("its first line is empty") }
        guard let text = String(validating: line, as: UTF8.self) else { throw problem("not valid UTF-8") }
        guard !text.unicodeScalars.contains(where: ControlCharacters.contains) else {
            throw problem("a control character in its first line")
        }
        return text
    }

    private func problem(_ cause: String) -> SettingsProblem {
        let text = "\(key) \(Quotation.of(path)): \(cause)"
        return SettingsProblem(file: file, position: position, code: .file, text: text)
    }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "•••" }
    package var debugDescription: String { "•••" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
