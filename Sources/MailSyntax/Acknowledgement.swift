/// Whether an automatic acknowledgement may go out for a mail, and if not, why not.
///
/// Rules that need the ticket or the sender's history (already acknowledged, budgets, loops) are the desk's.
package enum Acknowledgement: Hashable, Sendable {
    case allowed
    case refused(Refusal)

    /// The first rule that forbade it.
    package enum Refusal: String, CaseIterable, Sendable {
        case nullReturnPath = "null_return_path"
        case unreadableReturnPath = "unreadable_return_path"
        case noUsableFrom = "no_usable_from"
        case autoSubmitted = "auto_submitted"
        case listField = "list_field"
        case precedence
        case responseSuppressed = "response_suppressed"
        case loopField = "loop_field"
        case roleAddress = "role_address"
        case automaticKind = "automatic_kind"
        case ownAddress = "own_address"
        case spam
    }

    static func judge(_ mail: ParsedMail, own: Set<Address>) -> Acknowledgement {
        refusal(mail, own).map { .refused($0) } ?? .allowed
    }

    private static func refusal(_ mail: ParsedMail, _ own: Set<Address>) -> Refusal? {
        if mail.returnPath == .null { return .nullReturnPath }
        if mail.returnPath == nil, mail.header.contains("return-path") { return .unreadableReturnPath }
        guard let from = mail.from.first?.address, isUsable(from) else { return .noUsableFrom }
        if isOurs(mail, own) { return .ownAddress }
        return fieldRefusal(mail.header, own) ?? senderRefusal(mail, from)
    }

    private static func fieldRefusal(_ header: Header, _ own: Set<Address>) -> Refusal? {
        if let keyword = FieldKeyword.first(header, "auto-submitted"), keyword != "no" { return .autoSubmitted }
        if AutomaticMail.listFields.contains(where: header.contains) { return .listField }
        if FieldKeyword.precedences(header).contains(
            where: ["bulk", "list", "junk", "auto_reply", "auto-reply", "autoreply"].contains
        ) {
            return .precedence
        }
        if isSuppressed(header) { return .responseSuppressed }
        if isSpam(header) { return .spam }
        let loops = header.all("x-loop").map { $0.lowercased() }
        let isLoop = loops.contains { loop in loop == "yes" || own.contains { loop.contains($0.key) } }
        return isLoop ? .loopField : nil
    }

    private static func senderRefusal(_ mail: ParsedMail, _ from: Address) -> Refusal? {
        if AutomaticMail.classify(mail).kind != .person {
            return RoleAddress.isRole(from) ? .roleAddress : .automaticKind
        }
        guard case .address(let path) = mail.returnPath, RoleAddress.isRole(path) else { return nil }
        return .roleAddress
    }

    /// MS-OXCMAIL: what the sender does not want to get. It says nothing about who wrote the mail.
    private static func isSuppressed(_ header: Header) -> Bool {
        header.all("x-auto-response-suppress").contains { value in
            value.lowercased().split { $0 == "," || $0 == ";" || $0 == " " }
                .contains { ["all", "autoreply", "oof"].contains($0) }
        }
    }

    /// What a filter at our border marked: an answer would go to somebody who never wrote.
    private static func isSpam(_ header: Header) -> Bool {
        ["x-spam-flag", "x-spam-status"].contains { name in
            header.first(name)?.lowercased().hasPrefix("yes") == true
        }
    }

    private static func isOurs(_ mail: ParsedMail, _ own: Set<Address>) -> Bool {
        let authors = mail.from + mail.replyTo + [mail.sender].compactMap { $0 }
        return authors.contains { own.contains($0.address) || own.contains($0.address.withoutExtension) }
    }

    /// An address that mail can be sent to: bounded, one domain with labels or a literal, no white space or controls.
    private static func isUsable(_ address: Address) -> Bool {
        let (local, domain) = (Array(address.localPart.utf8), Array(address.domain.utf8))
        guard (1...64).contains(local.count), (1...255).contains(domain.count) else { return false }
        if local.contains(where: { $0.isControl }) { return false }
        if domain.first == .openBracket { return domain.last == .closeBracket }
        let labels = domain.split(separator: .dot, omittingEmptySubsequences: false)
        return labels.allSatisfy { label in
            (1...63).contains(label.count)
                && label.allSatisfy { $0.isLetter || $0.isDigit || $0 == .hyphen || $0 == .underscore || !$0.isASCII }
        }
    }
}

extension Address {
    /// `anna+orders@example.org` is `anna@example.org` (RFC 5233).
    package var withoutExtension: Address {
        let base = localPart.prefix { $0 != "+" }
        return base.isEmpty ? self : Address(localPart: String(base), domain: domain)
    }
}
