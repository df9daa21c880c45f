/// An attribution that begins in the line of the writer's last words.
enum SharedLine {
    /// Where in the text the attribution begins; `nil` when it has the line for itself.
    static func startOfSentence(_ text: [UInt8], _ line: TextLine) -> Int? {
        let content = line.content
        var index = content.upperBound - 1
        while index > content.lowerBound {
            if text[index - 1].isSpace || text[index - 1] == .hyphen, isOpener(text[index..<content.upperBound]) {
                return start(text, content.lowerBound, index)
            }
            index -= 1
        }
        return nil
    }

    /// The dashes and the space before the sentence belong to it; without any words before them it has the line.
    private static func start(_ text: [UInt8], _ begin: Int, _ sentence: Int) -> Int? {
        var start = sentence
        while start > begin, text[start - 1].isSpace || text[start - 1] == .hyphen || text[start - 1] == .asterisk {
            start -= 1
        }
        return start > begin ? start : nil
    }

    /// An opener with a date behind it: a weekday, or a number with a month or a divider.
    private static func isOpener(_ words: ArraySlice<UInt8>) -> Bool {
        for opener in openers where words.starts(with: opener) {
            let date = words.dropFirst(opener.count)
            if weekdays.contains(where: date.starts(with:)) { return true }
            let digits = date.prefix(while: \.isDigit)
            return (1...2).contains(digits.count) && date.dropFirst(digits.count).first != .dot
        }
        return false
    }

    private static let openers = ["On ", "Il ", "Il giorno ", "Le ", "El ", "Am ", "Op "].map { Array($0.utf8) }
    private static let weekdays = [
        "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "lun", "mar", "mer", "gio", "ven", "sab", "dom",
    ].map { Array($0.utf8) }
}
