/// The recipients whom the text of a delivery report names.
///
/// Reports are written by hundreds of programs; what they share is where an address stands: alone at the beginning of
/// a line after a sentence of failure, behind a label, in that sentence itself, in the reply of a server. The surest
/// places that name anybody are believed.
struct BounceAddresses {
    /// How an address stands in the report, surest first.
    private enum Place: Int, Comparable {
        case listed
        case inSentence
        case inReply
        case mentioned
        case addressee

        static func < (left: Place, right: Place) -> Bool { left.rawValue < right.rawValue }
    }

    /// An address found in the report.
    struct Finding {
        var address: Address
        /// The line it stands in.
        var line: Int
    }

    private let text: BounceText
    /// The sender of the report, who did not fail.
    private let reporters: Set<Address>
    private var found: [Place: [Finding]] = [:]
    /// How many addresses were looked at.
    private var seen = 0

    /// Who failed, in the order of the report, each once.
    static func findings(in text: BounceText, of mail: ParsedMail) -> [Finding] {
        var search = BounceAddresses(text, mail)
        for index in text.lines.indices { search.read(line: index) }
        if search.found.isEmpty { search.readSubject(mail) }
        if search.found.isEmpty { search.readUnqualified(mail) }
        if search.found.isEmpty { search.readReturned() }
        var seen: Set<Address> = []
        let surest = search.found.min { $0.key < $1.key }?.value ?? []
        return surest.filter { seen.insert($0.address).inserted }
    }

    private init(_ text: BounceText, _ mail: ParsedMail) {
        self.text = text
        reporters = Set(mail.from.map(\.address) + mail.to.map(\.address))
    }

    /// How many addresses of one report are looked at, and how far before each.
    private static let addressLimit = 1_000
    private static let context = 200

    private mutating func read(line index: Int) {
        let line = text.lines[index]
        var last: (end: Int, place: Place)?
        for finding in AddressScanner.findings(in: line.bytes, limit: Self.addressLimit - seen) {
            seen += 1
            let continued = last.flatMap { isList(line.bytes[$0.end..<finding.place.lowerBound]) ? $0.place : nil }
            guard let place = continued ?? place(of: finding, in: line, index) else { continue }
            found[place, default: []].append(Finding(address: finding.address, line: index))
            last = (finding.place.upperBound, place)
        }
    }

    /// Whether only separators stand between two addresses: what the first is, the second is too.
    private func isList(_ gap: ArraySlice<UInt8>) -> Bool {
        gap.count < 10 && gap.contains { $0 == .comma || $0 == .semicolon }
            && gap.allSatisfy { Self.isBracket($0) || $0 == .comma || $0 == .semicolon || $0 == .greater }
    }

    private func place(of finding: AddressScanner.Finding, in line: BounceText.Line, _ index: Int) -> Place? {
        if RoleAddress.isMailSystem(finding.address) { return nil }
        let before = FoldedText.of(
            String(decoding: line.bytes[..<finding.place.lowerBound].suffix(Self.context), as: UTF8.self)
        )
        let words = before[(before.firstIndex { !Self.isBullet($0) } ?? before.count)...]
        let end = (words.lastIndex { !Self.isBracket($0) } ?? words.startIndex - 1) + 1
        let label = Array(words[..<end].drop { Self.isBullet($0) })
        if label.isEmpty { return leading(finding, in: line, index) }
        if BounceLabels.addressees.begins(label + [.nul]), label.count < 20 { return .addressee }
        if BounceLabels.other.begins(label) { return nil }
        if BounceLabels.recipient.ends(label, before: label.count) { return .listed }
        if BounceLabels.contacts.occurs(in: label) || reporters.contains(finding.address) { return nil }
        if text.triggers.contains(index) || text.triggers.contains(index - 1) { return .inSentence }
        if isNamed(finding, label, in: line) { return leading(finding, in: line, index) }
        return hasReplyCode(line.folded) ? .inReply : .mentioned
    }

    /// `"Anna Rossi" <anna@example.org>` alone on its line: a name before an address does not make a sentence.
    private func isNamed(_ finding: AddressScanner.Finding, _ label: [UInt8], in line: BounceText.Line) -> Bool {
        let rest = line.bytes[finding.place.upperBound...].drop { $0 == .greater || $0 == .colon || $0.isSpace }
        let isBracketed = finding.place.lowerBound > 0 && line.bytes[finding.place.lowerBound - 1] == .less
        return isBracketed && rest.isEmpty && !label.contains(.colon) && label.split(separator: .space).count <= 4
    }

    /// An address with which a line begins: listed, once failure was spoken of, or as qmail does it: `<address>:`.
    private func leading(_ finding: AddressScanner.Finding, in line: BounceText.Line, _ index: Int) -> Place? {
        let rest = line.bytes[finding.place.upperBound...]
        let isQmail = rest.starts(with: ">:".utf8)
        if isQmail { return .listed }
        if isProse(rest) { return text.triggers.contains(index) ? .inSentence : .mentioned }
        if reporters.contains(finding.address), index > (text.triggers.first ?? 0) + 6 { return nil }
        return (text.triggers.first ?? .max) <= index + 1 ? .listed : .mentioned
    }

    /// Whether an address at the beginning of a line goes on as a sentence that was wrapped there.
    private func isProse(_ rest: ArraySlice<UInt8>) -> Bool {
        let words = FoldedText.of(String(decoding: rest.prefix(20), as: UTF8.self))
        return [" for ", " has ", " at ", " and ", " or ", " as ", " with ", " to ", " se ", " per ", " o "].contains {
            words.starts(with: $0.utf8)
        }
    }

    /// A line with an SMTP reply of failure in it: `550 5.1.1 <anna@example.org> user unknown`.
    private func hasReplyCode(_ folded: [UInt8]) -> Bool {
        StatusCode.reply(in: folded) != nil || StatusCode.enhanced(in: folded) != nil
    }

    /// The subject, when the text names nobody: `Delivery failed: anna@example.org`.
    private mutating func readSubject(_ mail: ParsedMail) {
        let subject = Array((mail.subject ?? "").prefix(500).utf8)
        let addresses = AddressScanner.findings(in: subject).map(\.address).filter { !reporters.contains($0) }
        guard addresses.count == 1 else { return }
        found[.mentioned] = addresses.map { Finding(address: $0, line: 0) }
    }

    /// QUIRK: AOL and some gateways name their users without the domain; it is that of the report.
    private mutating func readUnqualified(_ mail: ParsedMail) {
        guard let first = text.triggers.first, let domain = mail.from.first?.address.domain, !domain.isEmpty else {
            return
        }
        for index in text.lines.indices.dropFirst(first + 1).prefix(6) {
            let words = text.lines[index].bytes.split { $0.isSpace }
            guard words.count == 1, let word = words.first, word.count <= 64, word.allSatisfy(\.isUserName) else {
                continue
            }
            let address = Address(localPart: String(decoding: word, as: UTF8.self), domain: domain)
            found[.mentioned, default: []].append(Finding(address: address, line: index))
        }
    }

    /// The To of the returned mail, when it names one person only.
    private mutating func readReturned() {
        guard
            let field = text.returned.first(where: { line in
                line.folded.starts(with: "to:".utf8) || line.folded.starts(with: ">to:".utf8)
            })
        else { return }
        let addresses = AddressScanner.findings(in: field.bytes)
        guard addresses.count == 1 else { return }
        found[.addressee] = addresses.map { Finding(address: $0.address, line: 0) }
    }

    /// What may stand before the first word of a line of a list.
    private static func isBullet(_ byte: UInt8) -> Bool {
        BounceText.isDecoration(byte) || isBracket(byte) || byte == .dot || byte == .closeParenthesis
    }

    /// What may stand between a label and an address.
    private static func isBracket(_ byte: UInt8) -> Bool {
        byte == .space || "<[(\"'*".utf8.contains(byte)
    }
}

extension UInt8 {
    /// A character of a name by which a user is known to one system.
    fileprivate var isUserName: Bool { isLetter || isDigit || self == .dot || self == .hyphen || self == .underscore }
}
