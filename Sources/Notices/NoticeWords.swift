import Desk
import LanguageID

/// The words a notice needs beyond its template, in one language.
package struct NoticeWords: Sendable {
    private let language: Language

    package init(_ language: Language) { self.language = language }

    /// A code no language has a word for is printed as it is: policies name their own severities.
    package func name(of severity: Severity) -> String {
        switch (severity.code, language) {
        case ("critical", .italian): "critica"
        case ("major", .italian): "elevata"
        case ("moderate", .italian): "moderata"
        case ("minor", .italian): "lieve"
        default: severity.code
        }
    }

    /// As it reads after "your request is", "la Sua richiesta è".
    package func name(of status: Status) -> String {
        switch language {
        case .italian: NoticeWords.italian(status)
        case .english: NoticeWords.english(status)
        }
    }

    /// In place of an empty subject.
    package var noSubject: String {
        switch language {
        case .italian: "(senza oggetto)"
        case .english: "(no subject)"
        }
    }

    private static func italian(_ status: Status) -> String {
        switch status {
        case .open: "aperta"
        case .pending: "in lavorazione"
        case .waitingOnCustomer: "in attesa di una Sua risposta"
        case .waitingOnThirdParty: "in attesa di terzi"
        case .solved: "risolta"
        case .closed: "chiusa"
        }
    }

    private static func english(_ status: Status) -> String {
        switch status {
        case .open: "open"
        case .pending: "in progress"
        case .waitingOnCustomer: "waiting for your reply"
        case .waitingOnThirdParty: "waiting for a third party"
        case .solved: "solved"
        case .closed: "closed"
        }
    }
}
