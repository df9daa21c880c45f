/// The characters no setting may hold: they break log lines, mail headers and protocols, and nobody sees them.
enum ControlCharacters {
    /// C0, DEL, C1, the Unicode line ends, and what turns the direction of writing.
    static func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
