import Glibc

/// One line on standard output.
func writeLine(_ line: String) {
    writeLine(line, to: STDOUT_FILENO)
}

/// One line on `descriptor`; quietly nothing when nobody reads any more, as `list | head` expects.
func writeLine(_ line: String, to descriptor: Int32) {
    _ = writeAll(Array("\(line)\n".utf8), to: descriptor)
}

/// Whether all of `bytes` could be written.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
        var rest = UnsafeRawBufferPointer(buffer)
        while let start = rest.baseAddress, !rest.isEmpty {
            let written = write(descriptor, start, rest.count)
            if written < 0 {
                guard errno == EINTR else { return false }
                continue
            }
            rest = UnsafeRawBufferPointer(rebasing: rest[written...])
        }
        return true
    }
}

/// `1 mail`, `2 mails`.
func counted(_ count: Int, _ noun: String) -> String {
    let ending = noun.hasSuffix("x") ? "es" : "s"
    return "\(count) \(noun)\(count == 1 ? "" : ending)"
}

extension String {
    /// Fit for a terminal: text from a mail could otherwise move the cursor or hide a line.
    var printable: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { scalar in
                    switch scalar.properties.generalCategory {
                    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: "\u{FFFD}"
                    default: scalar
                    }
                }
            )
        )
    }

    /// At most `width` characters, padded to it.
    func column(_ width: Int) -> String {
        let short = count > width ? "\(prefix(width - 1))…" : self
        return short + String(repeating: " ", count: max(0, width - short.count))
    }
}
