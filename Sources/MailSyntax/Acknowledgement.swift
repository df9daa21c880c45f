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
        /// It bears a Message-ID of ours, from whomever it comes.
        case ownMessageID = "own_message_id"
        case spam
        /// The sender's domain disowns it (DMARC, RFC 7489).
        case notAuthentic = "not_authentic"
    }

    static func judge(_ mail: ParsedMail, own: Set<Address>) -> Acknowledgement {
        refusal(mail, own).map { .refused($0) } ?? .allowed
    }

    private static func refusal(_ mail: ParsedMail, _ own: Set<Address>) -> Refusal? {
        if mail.returnPath == .null { return .nullReturnPath }
        if mail.returnPath == nil, mail.header.contains("return-path") { return .unreadableReturnPath }
        guard let from = mail.from.first?.address, isUsable(from), !hasControls(mail.header) else {
            return .noUsableFrom
        }
        if isOurs(mail, own) { return .ownAddress }
        if isOurs(mail.messageID, own) { return .ownMessageID }
        return fieldRefusal(mail.header, own) ?? senderRefusal(mail, from)
    }

    private static func fieldRefusal(_ header: Header, _ own: Set<Address>) -> Refusal? {
        if FieldKeyword.all(header, "auto-submitted").contains(where: { $0 != "no" }) { return .autoSubmitted }
        if AutomaticMail.listFields.contains(where: header.contains) { return .listField }
        if FieldKeyword.precedences(header).contains(
            where: ["bulk", "list", "junk", "auto_reply", "auto-reply", "autoreply"].contains
        ) {
            return .precedence
        }
        if isSuppressed(header) { return .responseSuppressed }
        if isSpam(header) { return .spam }
        if isDisowned(header) { return .notAuthentic }
        return header.all("x-loop").contains { isLoop($0, own) } ? .loopField : nil
    }

    /// `yes`, or an address of ours with or without an extension.
    private static func isLoop(_ value: String, _ own: Set<Address>) -> Bool {
        if value.lowercased().filter({ $0 != " " }) == "yes" { return true }
        let addresses = AddressScanner.findings(in: Array(value.utf8)).map(\.address)
        return addresses.contains { own.contains($0) || own.contains($0.withoutExtension) }
    }

    private static func senderRefusal(_ mail: ParsedMail, _ from: Address) -> Refusal? {
        if AutomaticMail.classify(mail).kind != .person {
            return RoleAddress.isRole(from) ? .roleAddress : .automaticKind
        }
        let path: [Address] = if case .address(let path) = mail.returnPath { [path] } else { [] }
        let others = path + mail.replyTo.map(\.address) + [mail.sender?.address].compactMap { $0 }
        return others.contains(where: RoleAddress.isRole) ? .roleAddress : nil
    }

    /// Reply-To, when it is one address that an answer may go to: not ours, no machine's, and no list's. A list that is
    /// not marked as one is told by this: the mail was sent to it, not to us, and answers are to go there again.
    static func replyTo(_ mail: ParsedMail, own: Set<Address>) -> NamedAddress? {
        guard mail.replyTo.count == 1, let only = mail.replyTo.first, isUsable(only.address) else { return nil }
        func isOwn(_ address: Address) -> Bool { own.contains(address) || own.contains(address.withoutExtension) }
        let recipients = (mail.to + mail.cc).map(\.address)
        let isList =
            recipients.contains(only.address) && only.address != mail.from.first?.address
            && !recipients.contains(where: isOwn)
        return isOwn(only.address) || RoleAddress.isRole(only.address) || isList ? nil : only
    }

    /// What reading leaves out of an address may have made it somebody else's. QUIRK: old Japanese programs write names
    /// with the escapes of ISO-2022-JP.
    private static func hasControls(_ header: Header) -> Bool {
        guard let value = header.slot("from")?.value else { return false }
        let harmless: Set<UInt8> = [0x09, 0x0A, 0x0D, 0x1B]
        return header.bytes[value].contains { $0.isControl && !harmless.contains($0) }
    }

    /// MS-OXCMAIL: what the sender does not want to get. It says nothing about who wrote the mail.
    private static func isSuppressed(_ header: Header) -> Bool {
        header.all("x-auto-response-suppress").contains { value in
            value.lowercased().split { $0 == "," || $0 == ";" || $0.isWhitespace }
                .contains { ["all", "autoreply", "oof"].contains($0) }
        }
    }

    /// What a filter at our border marked: an answer would go to somebody who never wrote.
    private static func isSpam(_ header: Header) -> Bool {
        ["x-spam-flag", "x-spam-status", "x-spam"].contains { name in
            header.first(name)?.lowercased().hasPrefix("yes") == true
        }
    }

    /// The topmost of these fields is that of the last server, ours; should it be somebody else's, it can only silence.
    private static func isDisowned(_ header: Header) -> Bool {
        let results = header.first("authentication-results")?.lowercased().split(separator: ";") ?? []
        return results.contains { result in
            let words = result.drop(while: \.isWhitespace)
            let verdict = words.prefix { !$0.isWhitespace && $0 != "(" }
            return verdict == "dmarc=fail"
        }
    }

    private static func isOurs(_ mail: ParsedMail, _ own: Set<Address>) -> Bool {
        let authors = mail.from + mail.replyTo + [mail.sender].compactMap { $0 }
        return authors.contains { own.contains($0.address) || own.contains($0.address.withoutExtension) }
    }

    /// A notice of ours that came back under another sender: `IZ-1042.k7q2m9xd…@` one of our domains. People of the same
    /// domain have other forms.
    private static func isOurs(_ messageID: MessageID?, _ own: Set<Address>) -> Bool {
        guard let parts = messageID?.value.split(separator: "@"), parts.count == 2,
            own.contains(where: { $0.domain.lowercased() == parts[1].lowercased() })
        else { return false }
        let words = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        guard words.count == 2, words[1].utf8.count >= 12, words[1].utf8.allSatisfy({ $0.isLetter || $0.isDigit })
        else { return false }
        let ticket = words[0].split(separator: "-", omittingEmptySubsequences: false)
        return ticket.count == 2 && ticket[0].utf8.allSatisfy { $0.isLetter || $0.isDigit } && !ticket[0].isEmpty
            && ticket[1].utf8.allSatisfy(\.isDigit) && !ticket[1].isEmpty
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
