/// Finds the fields that mail programs copy above a quoted mail: `From:`, `Sent:`, `To:`, `Subject:`.
struct HeaderBlock {
    private let lines: [TextLine]
    private let labels: [QuotePhrases.Labels]

    init(_ lines: [TextLine]) {
        self.lines = lines
        labels = lines.map { Self.labels(of: $0.folded) }
    }

    /// Behind the last line of the block that begins with line `start`; `nil` when none begins there.
    ///
    /// `isAnnounced` tells that a line above says what is to come, so that less has to be shown.
    func end(startingAt start: Int, isAnnounced: Bool) -> Int? {
        guard !labels[start].isEmpty else { return endWithoutColons(startingAt: start) }
        var (found, end, index): (QuotePhrases.Labels, Int, Int) = ([], start, start)
        var hasAddress = false
        let depth = lines[start].depth
        while index < min(lines.count, start + Self.mostLines), index - end < Self.mostLinesOfOneField {
            let line = lines[index]
            if line.isBlank, !(index + 1 < lines.count && !labels[index + 1].isEmpty) { break }
            guard line.depth == depth || line.isBlank else { break }
            if !labels[index].isEmpty {
                found.formUnion(labels[index])
                end = index + 1
            }
            hasAddress = hasAddress || line.folded.contains(.at)
            index += 1
        }
        guard Self.suffices(found, hasAddress: hasAddress, isAnnounced: isAnnounced) else { return nil }
        return endOfLastField(end)
    }

    /// QUIRK: the webmail of Aruba writes the labels without colons: `Da "X" x@y.it`, `A …`, `Data …`, `Oggetto …`.
    private func endWithoutColons(startingAt start: Int) -> Int? {
        guard bareLabel(start).contains(.from), lines[start].folded.contains(.at) else { return nil }
        var found: QuotePhrases.Labels = []
        var end = start
        while end < min(start + 7, lines.count), case let label = bareLabel(end), !label.isEmpty {
            found.formUnion(label)
            end += 1
        }
        return found.isSuperset(of: [.from, .to, .sent, .subject]) ? end : nil
    }

    private func bareLabel(_ index: Int) -> QuotePhrases.Labels {
        let word = lines[index].folded.prefix(16).prefix { $0 != .space }
        return QuotePhrases.all.labels[String(decoding: word, as: UTF8.self)] ?? []
    }

    private static let mostLines = 40
    private static let mostLinesOfOneField = 8
    private static let mostColons = 12

    /// Somebody wrote it, and more is said of it than travellers and forms say (`Da: Roma`, `A: Milano`).
    private static func suffices(_ found: QuotePhrases.Labels, hasAddress: Bool, isAnnounced: Bool) -> Bool {
        if isAnnounced { return found.contains(.from) || found.count >= 2 }
        let isMail = hasAddress || found.contains(.subject)
        if found.contains(.from) {
            return found.count >= 2 && isMail && (hasAddress || found.count >= 3 && found.contains(.to))
        }
        return found.contains(.sent) && found.contains(.to) && isMail
    }

    /// The lines that follow the last field up to an empty one belong to it, when they are few.
    private func endOfLastField(_ end: Int) -> Int {
        var index = end
        while index < lines.count, index < end + 3, !lines[index].isBlank { index += 1 }
        return index < lines.count && lines[index].isBlank ? index : end
    }

    /// The fields whose labels stand in a line: at its beginning, and behind it when one line has them all, as HTML
    /// turned to text may.
    private static func labels(of line: [UInt8]) -> QuotePhrases.Labels {
        guard let first = label(line, from: 0) else { return [] }
        guard first.contains(.from), var colon = line.position(of: .colon, in: line.indices) else { return first }
        var found = first
        for _ in 0..<Self.mostColons {
            guard let next = line.position(of: .colon, in: colon + 1..<line.count) else { break }
            let word = line[colon..<next].split(separator: .space).last ?? []
            if let more = label(line, from: word.startIndex), word.startIndex > colon { found.formUnion(more) }
            colon = next
        }
        return found
    }

    /// What the label says that begins at `start` and ends at the next colon.
    private static func label(_ line: [UInt8], from start: Int) -> QuotePhrases.Labels? {
        let begin = start < line.count && line[start] == UInt8(ascii: "|") ? start + 1 : start
        let limit = min(line.count, begin + 48)
        guard let colon = line.position(of: .colon, in: begin..<max(limit, begin)) else { return nil }
        var range = line.trimmed(begin..<colon)
        while !range.isEmpty, line[range.upperBound - 1] == .underscore { range = range.dropLast() }
        if let known = QuotePhrases.all.labels[String(decoding: line[range], as: UTF8.self)] { return known }
        return nil
    }
}
