import ArgumentParser
import Desk
import Glibc
import LanguageID
import MailSyntax
import Notices
import Service
import Settings

/// `sportello notice …`
struct NoticeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notice",
        abstract: "Look at the notices that a desk sends.",
        subcommands: [Preview.self]
    )

    struct Preview: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the subject and text of a notice, with invented facts; nothing is sent.",
            discussion: "With --config, the templates are the desk's own, else the built-in ones."
        )

        @OptionGroup var configuration: ConfigurationOption
        @Argument(help: "The kind of notice.") var kind: NoticeKind
        @Option(help: "The language; the desk's first when left out.") var language: Language?
        @Option(help: "The desk, by id; the first of the settings when left out.") var desk: String?
        @Flag(help: "With only the facts such a notice always has.") var minimal = false

        func run() throws {
            let settings = try configuration.config == nil ? nil : chosenDesk()
            let profile = settings?.profile() ?? SampleNotice.desk
            let language = language ?? profile.languages.first ?? .english
            let composer: NoticeComposer
            do { composer = try NoticeComposer(for: profile, own: settings?.templates) } catch { throw Failure(error) }
            let notice =
                minimal
                ? SampleNotice.minimal(kind, in: language, of: profile)
                : SampleNotice.full(kind, in: language, of: profile)
            let mail = composer.mail(notice, messageID: MessageID("preview@\(profile.from.address.domain)"))
            writeLine("Subject: \(mail.subject)\n")
            _ = writeAll(Array(mail.text.utf8), to: STDOUT_FILENO)
        }

        private func chosenDesk() throws(Failure) -> DeskSettings {
            let settings = try configuration.settings()
            guard let desk = settings.desks.first(where: { desk == nil || $0.profile.id.value == desk }) else {
                let known = settings.desks.map(\.profile.id.value).joined(separator: ", ")
                throw Failure(.noInput, "sportello: no desk \"\(desk ?? "")\" is set up (one of: \(known))")
            }
            return desk
        }
    }
}

extension NoticeKind: ExpressibleByArgument {}

extension Language: ExpressibleByArgument {}
