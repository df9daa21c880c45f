import Desk

extension Reading {
    mutating func mailbox(_ node: YAMLNode) -> MailboxSettings? {
        guard let fields = fields(of: node, as: .mailbox) else { return nil }
        let id = literal(fields["id"], as: Identifier.self)?.value
        unique(id, "mailbox id", at: fields["id"])
        let server = server(fields, schemes: [.imap, .imaps])
        let login = login(fields)
        let folder = text(fields["folder"]) ?? "INBOX"
        let startFrom = choice(fields["start_from"], "start_from", of: MailboxSettings.StartFrom.self)
        let poll = poll(fields["poll"])
        let afterCommit = afterCommit(fields["after"], folder: folder)
        let maximumSize = maximumSize(fields["max_size"])
        guard let id, let server, let login else { return nil }
        warnOfShared(server, user: login.user, folder: folder, at: fields)
        return MailboxSettings(
            id: MailboxID(id),
            server: server,
            login: login,
            folder: folder,
            startFrom: startFrom ?? .now,
            poll: .seconds(poll ?? 60),
            afterCommit: afterCommit ?? .keep,
            maximumSize: maximumSize ?? 50 * 1_048_576
        )
    }

    mutating func submission(_ field: Field?) -> SubmissionSettings? {
        guard let field, let fields = fields(of: field.node, as: .submission) else { return nil }
        let server = server(fields, schemes: [.smtp, .smtps])
        let login = login(fields)
        return server.map { SubmissionSettings(server: $0, login: login) }
    }

    /// A day is long enough for a mailbox that nobody hurries for; IDLE is renewed on its own schedule all the while.
    private mutating func poll(_ field: Field?) -> Int64? {
        span(field, literal(field, as: DurationLiteral.self)?.seconds, in: 1...86_400, DurationLiteral.written)
    }

    private mutating func maximumSize(_ field: Field?) -> Int64? {
        let range: ClosedRange<Int64> = 65_536...536_870_912
        return span(field, literal(field, as: SizeLiteral.self)?.bytes, in: range, SizeLiteral.written)
    }

    private mutating func span(
        _ field: Field?,
        _ value: Int64?,
        in range: ClosedRange<Int64>,
        _ written: (Int64) -> String
    ) -> Int64? {
        guard let field, let value else { return nil }
        guard range.contains(value) else {
            let bounds = "from \(written(range.lowerBound)) to \(written(range.upperBound))"
            refuse(field.position, .invalidValue, "\"\(field.name)\" \"\(written(value))\": expected \(bounds)")
            return nil
        }
        return value
    }

    private mutating func afterCommit(_ field: Field?, folder: String) -> AfterCommit? {
        guard let field, let after = literal(field, as: AfterCommit.self) else { return nil }
        if after == .move(folder: folder) {
            refuse(field.position, .contradiction, "\"after\": mail would be moved to the folder it is taken from")
        }
        return after
    }

    private mutating func warnOfShared(_ server: ServerSettings, user: String, folder: String, at fields: Fields) {
        let place = "\(server.host):\(server.port)/\(user)/\(folder)"
        guard let first = claim(place, as: "folder", at: fields.position) else { return }
        warn(fields.position, .sharedFolder, "the same folder is already read by the mailbox in line \(first.line)")
    }
}

// MARK: The server

extension Reading {
    /// `tls` as the settings write it.
    private enum Transport: String, CaseIterable {
        case required, none
    }

    private mutating func server(_ fields: Fields, schemes: [ServerURL.Scheme]) -> ServerSettings? {
        let url = url(fields["url"], schemes: schemes)
        let transport = choice(fields["tls"], "tls", of: Transport.self) ?? .required
        let authorities = existingFile(fields["ca_file"])
        guard let url else { return nil }
        let security = security(of: url, transport, at: fields["tls"])
        return ServerSettings(host: url.host.value, port: url.port, security: security, authorities: authorities)
    }

    private mutating func url(_ field: Field?, schemes: [ServerURL.Scheme]) -> ServerURL? {
        guard let field, let url = literal(field, as: ServerURL.self) else { return nil }
        guard schemes.contains(url.scheme) else {
            let expected = schemes.map { "\($0)://" }.joined(separator: " or ")
            refuse(field.position, .invalidValue, "\"url\": expected \(expected), found \(url.scheme)://")
            return nil
        }
        return url
    }

    private mutating func security(of url: ServerURL, _ transport: Transport, at field: Field?) -> TransportSecurity {
        if transport == .none, let field {
            if url.scheme.isImplicitTLS {
                refuse(field.position, .contradiction, "\"tls: none\" contradicts \(url.scheme)://")
            } else if !url.host.isLoopback {
                let host = Quotation.of(url.host.value)
                let text = "\"tls: none\" is for loopback addresses only; \(host) needs \"tls: required\""
                refuse(field.position, .contradiction, text)
            }
            return .none
        }
        return url.scheme.isImplicitTLS ? .implicitTLS : .startTLS
    }
}
