import Desk
import MailSyntax

extension SMTPSession {
    /// Whether the server takes mail for `recipient`, as far as it says so before there is a message (RFC 5321 §3.3): its
    /// reply to RCPT. Nothing is sent. A server that passes all mail on takes any recipient.
    package func probe(_ recipient: Address, from sender: ReversePath) async throws(SubmissionError) -> SMTPReply {
        do throws(SubmissionError) {
            let mail = try await answer(to: "MAIL FROM:", path(of: sender), "probing with MAIL")
            guard mail.kind == .completed else { throw refused(by: mail, "probing with MAIL") }
            let reply = try await answer(to: "RCPT TO:", path(of: .address(recipient)), "probing with RCPT")
            needsReset = true
            return reply
        } catch {
            throw end(error)
        }
    }

    private func answer(to command: String, _ path: [UInt8], _ doing: String) async throws(SubmissionError) -> SMTPReply
    {
        let line = Array(command.utf8) + [UInt8(ascii: "<")] + path + Array(">\r\n".utf8)
        try await send(line, within: deadlines.recipient, doing)
        let reply = try await nextReply(within: deadlines.recipient, doing)
        guard !reply.endsSession else { throw refused(by: reply, doing) }
        return reply
    }

    private func path(of address: ReversePath) throws(SubmissionError) -> [UInt8] {
        guard case .address(let address) = address else { return [] }
        do {
            return try SMTPMailbox(address).bytes
        } catch {
            throw SubmissionError(
                .invalidName,
                server: server,
                doing: "probing",
                cause: "the address \"\(address)\" \(error.rawValue)",
                isTemporary: false
            )
        }
    }
}
