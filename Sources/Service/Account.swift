import Desk
import IMAPSyntax
import Mailboxes
import Settings
import Submission
import Wire

/// From the settings to what the network understands. Secrets are read at each login, so that a renewed one works
/// without a restart.
enum Account {
    static func endpoint(_ server: ServerSettings, _ service: Endpoint.Service) -> Endpoint {
        let security: Endpoint.Security =
            switch server.security {
            case .implicitTLS: .tls
            case .startTLS: .startTLS
            case .none: .none
            }
        return Endpoint(
            service: service,
            host: server.host,
            port: server.port,
            security: security,
            authorities: server.authorities
        )
    }

    static func login(_ settings: LoginSettings?, at endpoint: Endpoint) throws(WireError) -> Login {
        guard let settings else { return .anonymous }
        do throws(SettingsProblem) {
            let secret = try settings.secret.read()
            return switch settings.method {
            case .password: .password(user: settings.user, password: secret)
            case .xoauth2: .token(user: settings.user, token: secret)
            }
        } catch {
            throw WireError(.unusable, endpoint: "\(endpoint)", reason: "\(error)")
        }
    }

    static func mailbox(_ settings: MailboxSettings, of desk: DeskID) throws(ServiceError) -> MailboxAccount {
        do throws(IMAPSyntaxError) {
            let after: MailboxAccount.AfterTaking =
                switch settings.afterCommit {
                case .keep: .keep
                case .seen: .seen
                case .move(let folder): .move(to: try MailboxName(folder))
                }
            return MailboxAccount(
                mailbox: settings.id,
                desk: desk,
                endpoint: endpoint(settings.server, .imap),
                folder: try MailboxName(settings.folder),
                start: settings.startFrom == .now ? .now : .all,
                poll: settings.poll,
                after: after,
                maximumSize: Int(clamping: settings.maximumSize)
            )
        } catch {
            throw ServiceError(.settings, ["mailbox \"\(settings.id.value)\": \(error)"])
        }
    }
}
