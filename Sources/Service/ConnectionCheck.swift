import Desk
import IMAPSyntax
import MailSyntax
import Mailboxes
import Settings
import Submission
import Wire

/// `check --connect`: whether every server of the settings lets us in, one finding for each.
package struct ConnectionCheck: Sendable {
    private let connections: Connections

    /// What a server answered.
    package struct Finding: Sendable {
        /// `mailbox "support"` or `submission of desk "interzen"`.
        package var subject: String
        package var endpoint: String
        package var result: Result<String, ServiceError>
    }

    package init() throws(ServiceError) {
        connections = try Connections()
    }

    package func findings(for settings: SportelloSettings) async -> [Finding] {
        var findings: [Finding] = []
        for desk in settings.desks {
            for mailbox in desk.mailboxes { findings.append(await finding(mailbox)) }
            findings.append(await finding(desk))
        }
        return findings
    }

    private func finding(_ settings: MailboxSettings) async -> Finding {
        let endpoint = Account.endpoint(settings.server, .imap)
        let result: Result<String, ServiceError>
        do {
            let folder = try await look(at: settings)
            result = .success("folder \"\(settings.folder)\" holds \(folder.exists) mails")
        } catch {
            result = .failure(ConnectionCheck.explained(error))
        }
        return Finding(subject: "mailbox \"\(settings.id.value)\"", endpoint: "\(endpoint)", result: result)
    }

    private func look(at settings: MailboxSettings) async throws -> FolderStatus {
        let (session, folder) = try await connections.examined(settings)
        await session.logout()
        return folder
    }

    private func finding(_ desk: DeskSettings) async -> Finding {
        let endpoint = Account.endpoint(desk.submission.server, .smtp)
        let result: Result<String, ServiceError>
        do {
            let session = try await connections.session(with: desk.submission)
            let doubt = await ConnectionCheck.doubt(of: desk.profile, in: session)
            await session.quit()
            result = .success("takes mail" + (doubt.map { "; \($0)" } ?? ""))
        } catch {
            result = .failure(ConnectionCheck.explained(error))
        }
        return Finding(
            subject: "submission of desk \"\(desk.profile.id.value)\"",
            endpoint: "\(endpoint)",
            result: result
        )
    }

    /// A ticket that there never is.
    private static let probe = "probe-0-0000000000000000"

    /// What is wrong with the addresses that answers go to, if the server knows of it: each would bounce.
    private static func doubt(of desk: DeskProfile, in session: SMTPSession) async -> String? {
        guard desk.threads.replyAddress else { return nil }
        let base = desk.from.address.withoutExtension
        let address = Address(localPart: "\(base.localPart)+\(probe)", domain: base.domain)
        guard let reply = try? await session.probe(address, from: desk.envelopeFrom), reply.kind == .permanent else {
            return nil
        }
        return
            "but answers to \(address) would be refused (\(reply)): let it deliver \(base.localPart)+anything, or set "
            + "threads: {reply_address: false}"
    }

    private static func explained(_ error: any Error) -> ServiceError {
        switch error {
        case let error as WireError: ServiceError(.wire(error.code), [error.reason])
        case let error as MailboxError: ServiceError(.server, ["\(error)"])
        case let error as SubmissionError: ServiceError(.server, ["\(error)"])
        default: ServiceError(.server, ["\(error)"])
        }
    }
}
