extension String {
    /// The string as one harmless line: control, format and separator characters become blanks, and what is longer than
    /// `limit` characters ends in an ellipsis. Servers choose these words, terminals and log readers believe them.
    func printable(atMost limit: Int) -> String {
        if utf8.count <= limit, utf8.allSatisfy({ 0x20...0x7e ~= $0 }) { return self }
        var line = String.UnicodeScalarView()
        for (count, scalar) in unicodeScalars.enumerated() {
            guard count < limit else {
                line.append("…")
                break
            }
            line.append(scalar.isPrintable ? scalar : " ")
        }
        return String(line)
    }
}

extension Unicode.Scalar {
    fileprivate var isPrintable: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
        default: true
        }
    }
}
