import MailSyntax

/// A ticket's number as a mail bears it, with the signature that may stand with it.
struct TicketMark: Hashable {
    var ticket: TicketNumber
    var signature: String?

    /// So many marks of one mail are looked at.
    static let limit = 10

    /// In the extension of an address of ours: `iz-1042-0123456789abcdef`.
    init?(extension text: Substring) {
        guard let dash = text.lastIndex(of: "-"), let ticket = TicketNumber(String(text[..<dash])) else { return nil }
        let signature = text[text.index(after: dash)...]
        guard signature.utf8.count == ThreadSignature.lengthInAddress else { return nil }
        (self.ticket, self.signature) = (ticket, signature.lowercased())
    }

    private init(_ ticket: TicketNumber, signature: String?) {
        (self.ticket, self.signature) = (ticket, signature)
    }

    /// Those in `subject` that begin with `prefix`: `[IZ-1042.01234567]`, `IZ-1042` as a word, and `[#1042]`, which
    /// people write by hand; in their order.
    static func all(in subject: String, prefix: String) -> [TicketMark] {
        var scanner = Scanner(bytes: Array(subject.utf8), prefix: Array(prefix.lowercased().utf8))
        var marks: [TicketMark] = []
        while marks.count < limit, let found = scanner.next() {
            marks.append(TicketMark(TicketNumber(prefix: prefix, number: found.number), signature: found.signature))
        }
        return marks
    }

    /// What `subject` says beside marks, prefixes and punctuation, for comparing: `Re: [IZ-7.01234567] R: Toner, nero!`
    /// is `toner nero`.
    static func bareSubject(_ subject: String, prefix: String) -> String {
        var scanner = Scanner(bytes: Array(subject.utf8), prefix: Array(prefix.lowercased().utf8))
        var (kept, from): ([UInt8], Int) = ([], 0)
        while let found = scanner.next() {
            kept += scanner.bytes[from..<max(found.range.lowerBound, from)] + [0x20]
            from = found.range.upperBound
        }
        kept += scanner.bytes[from...]
        let words = SubjectLine.withoutPrefixes(String(decoding: kept, as: UTF8.self)).lowercased()
        return words.split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
    }

    private struct Scanner {
        let bytes: [UInt8]
        /// In lower case.
        let prefix: [UInt8]
        var index = 0

        struct Found {
            var number: Int64
            var signature: String?
            /// With the brackets around it.
            var range: Range<Int>
        }

        mutating func next() -> Found? {
            while index < bytes.count {
                let start = index
                index += 1
                guard let digits = digits(ofNumberAt: start) ?? digits(ofHashAt: start), let number = number(digits)
                else { continue }
                let signature = signature(at: digits.upperBound)
                index = signature?.end ?? digits.upperBound
                return Found(number: number, signature: signature?.text, range: withBrackets(start..<index))
            }
            return nil
        }

        /// Of `IZ-1042`, when no letter or digit stands before it.
        private func digits(ofNumberAt start: Int) -> Range<Int>? {
            let dash = start + prefix.count
            guard dash < bytes.count, bytes[dash] == UInt8(ascii: "-"), start == 0 || !isOfWord(bytes[start - 1]),
                zip(prefix, bytes[start..<dash]).allSatisfy({ $0 == lowercased($1) })
            else { return nil }
            return digits(from: dash + 1)
        }

        /// Of `[#1042]`.
        private func digits(ofHashAt start: Int) -> Range<Int>? {
            guard bytes[start...].starts(with: "[#".utf8), let digits = digits(from: start + 2),
                digits.upperBound < bytes.count, bytes[digits.upperBound] == UInt8(ascii: "]")
            else { return nil }
            return digits
        }

        private func digits(from start: Int) -> Range<Int>? {
            var end = start
            while end < bytes.count, (0x30...0x39).contains(bytes[end]) { end += 1 }
            guard end > start, end == bytes.count || !isLetter(bytes[end]) else { return nil }
            return start..<end
        }

        /// Of `.01234567`. QUIRK: programs that fold a subject may leave a blank in the tag.
        private func signature(at dot: Int) -> (text: String, end: Int)? {
            guard dot < bytes.count, bytes[dot] == UInt8(ascii: ".") else { return nil }
            var (text, end): ([UInt8], Int) = ([], dot + 1)
            while end < bytes.count, text.count < ThreadSignature.lengthInSubject {
                let byte = lowercased(bytes[end])
                guard byte == 0x20 || ThreadSignature.alphabet.contains(byte) else { break }
                if byte != 0x20 { text.append(byte) }
                end += 1
            }
            return text.isEmpty ? nil : (String(decoding: text, as: UTF8.self), end)
        }

        private func withBrackets(_ range: Range<Int>) -> Range<Int> {
            let isOpen = range.lowerBound > 0 && bytes[range.lowerBound - 1] == UInt8(ascii: "[")
            let isClosed = range.upperBound < bytes.count && bytes[range.upperBound] == UInt8(ascii: "]")
            return (range.lowerBound - (isOpen ? 1 : 0))..<(range.upperBound + (isClosed ? 1 : 0))
        }

        private func number(_ digits: Range<Int>) -> Int64? {
            Int64(String(decoding: bytes[digits], as: UTF8.self))
        }

        private func isOfWord(_ byte: UInt8) -> Bool {
            isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-") || byte >= 0x80
        }

        private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(lowercased(byte)) }

        private func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5a).contains(byte) ? byte | 0x20 : byte }
    }
}
