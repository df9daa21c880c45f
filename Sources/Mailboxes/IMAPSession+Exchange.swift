import IMAPSyntax
import Wire

/// Commands out, responses in: everything else is built on these.
extension IMAPSession {
    /// Sends a command and reads until it has succeeded; NO and BAD are thrown as `.refused`. `observe` sees every
    /// other response and says whether it brought the answer on.
    @discardableResult
    func run(_ command: Command, observe: (Response) -> Bool = { _ in false }) async throws(MailboxError) -> StatusReply
    {
        let reply = try await exchange(command, patience(for: command), observe: observe)
        guard reply.condition == .ok else { throw refusal(of: command, reply) }
        return reply
    }

    /// As `run`, with the reply as it is.
    func exchange(
        _ command: Command,
        _ kind: Patience.Kind,
        observe: (Response) -> Bool = { _ in false }
    ) async throws(MailboxError) -> StatusReply {
        let tag = try await send(command)
        return try await reply(to: tag, of: command, kind, observe: observe)
    }

    /// Reads until the reply that bears `tag`.
    func reply(
        to tag: Tag,
        of command: Command,
        _ kind: Patience.Kind,
        observe: (Response) -> Bool = { _ in false }
    ) async throws(MailboxError) -> StatusReply {
        var patience = Patience(kind, deadlines, from: stopwatch.elapsed())
        while true {
            let response = try await response(to: command, &patience)
            if case .tagged(tag, let reply) = response { return reply }
            let isProgress = try route(response, during: command)
            if observe(response) || isProgress { patience.progressed(at: stopwatch.elapsed()) }
        }
    }

    func patience(for command: Command) -> Patience.Kind {
        if case .fetch = command { return .progress }
        return .total(deadlines.command)
    }

    func send(_ command: Command) async throws(MailboxError) -> Tag {
        let tag = tags.next()
        let line: [UInt8]
        do throws(IMAPSyntaxError) {
            line = try command.encoded(tag: tag)
        } catch {
            throw failure(.unencodable(error), during: command)
        }
        try await send(line, during: command)
        return tag
    }

    func send(_ line: [UInt8], during command: Command) async throws(MailboxError) {
        guard life != .closed else { throw failure(.closed(nil), during: command) }
        let stream = stream
        let timeout = deadlines.send
        let failure = await withTaskCancellationHandler { () async -> WireError? in
            do throws(WireError) {
                try await stream.send(line, within: timeout)
                return nil
            } catch {
                return error
            }
        } onCancel: {
            stream.close()
        }
        guard let error = failure else { return }
        throw end(Task.isCancelled ? .cancelled : .connection(error, nil), during: command)
    }

    /// The next response, with its bearing on the session taken in.
    func response(to command: Command, _ patience: inout Patience) async throws(MailboxError) -> Response {
        while true {
            if let response = try parsed(during: command) { return response }
            let literal = parser.literalProgress
            guard let wait = patience.wait(at: stopwatch.elapsed(), received: received, literal: literal) else {
                throw end(.tooSlow(literal), during: command)
            }
            try await receive(within: wait, during: command)
        }
    }

    /// A response that is already here.
    func parsed(during command: Command) throws(MailboxError) -> Response? {
        guard life != .closed else { throw failure(.closed(nil), during: command) }
        let response: Response?
        do throws(IMAPSyntaxError) {
            response = try parser.next()
        } catch {
            throw end(IMAPSession.code(error), during: command, uid: error.uid)
        }
        if let response { try absorb(response, during: command) }
        return response
    }

    private static func code(_ error: IMAPSyntaxError) -> MailboxError.Code {
        switch error {
        case .exceeded: .limit(error)
        case .malformed, .unencodable: .protocolViolation(error.description)
        }
    }

    /// Feeds the parser, or returns with nothing when `timeout` is over.
    func receive(within timeout: Duration, during command: Command) async throws(MailboxError) {
        let stream = stream
        let bytes = await withTaskCancellationHandler { () async -> Result<[UInt8], WireError> in
            do throws(WireError) {
                return .success(try await stream.receive(within: timeout))
            } catch {
                return .failure(error)
            }
        } onCancel: {
            stream.close()
        }
        if Task.isCancelled { throw end(.cancelled, during: command) }
        switch bytes {
        case .success([]): throw end(.closed(parser.literalProgress), during: command)
        case .success(let bytes): try feed(bytes, during: command)
        case .failure(let error) where error.code == .timedOut: break
        case .failure(let error): throw end(.connection(error, parser.literalProgress), during: command)
        }
    }

    private func feed(_ bytes: [UInt8], during command: Command) throws(MailboxError) {
        parser.append(bytes)
        received += bytes.count
        let answer = received - receivedBefore
        guard answer <= limits.answer else {
            throw end(
                .limit(.exceeded(.answer, actual: answer, maximum: limits.answer, uid: nil)),
                during: command
            )
        }
    }

    /// What a response says about the session, whatever command is under way.
    private func absorb(_ response: Response, during command: Command) throws(MailboxError) {
        switch response {
        // QUIRK: some servers repeat EXISTS at every IDLE and NOOP; the same count is no news.
        case .exists(let count): (exists, hasNews) = (count, hasNews || count != exists)
        case .expunge: (exists, hasNews) = (exists > 0 ? exists - 1 : 0, true)
        case .vanished(let uids, earlier: false):
            let gone = UInt32(clamping: uids.count ?? 0)
            (exists, hasNews) = (exists > gone ? exists - gone : 0, true)
        case .capabilities(let offered): capabilities = offered
        case .tagged(_, let reply):
            receivedBefore = received
            if case .capabilities(let offered) = reply.code { capabilities = offered }
        case .status(let reply): try absorb(reply, during: command)
        case .vanished, .continuation, .enabled, .flags, .recent, .search, .fetch, .other: break
        }
    }

    private func absorb(_ reply: StatusReply, during command: Command) throws(MailboxError) {
        if case .capabilities(let offered) = reply.code { capabilities = offered }
        guard reply.condition == .bye, life != .leaving else { return }
        throw end(.byebye(reply.text), during: command)
    }
}
