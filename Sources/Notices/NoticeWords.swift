import Desk
import LanguageID
import ServiceLevels

/// The words a notice needs beyond its template, in one language.
package struct NoticeWords: Sendable {
    private let language: Language

    package init(_ language: Language) { self.language = language }

    /// A code no language has a word for is printed as it is: policies name their own severities.
    package func name(of severity: Severity) -> String {
        switch language {
        case .italian: NoticeWords.italianSeverities[severity.code] ?? severity.code
        case .english: severity.code
        }
    }

    /// As it reads after "your request is", "la Sua richiesta è".
    package func name(of status: Status) -> String {
        switch language {
        case .italian: NoticeWords.italian(status)
        case .english: NoticeWords.english(status)
        }
    }

    /// What is promised, as it reads after "term for", "termine per".
    package func name(of clock: ServiceClock) -> String {
        switch language {
        case .italian: NoticeWords.italian(clock)
        case .english: NoticeWords.english(clock)
        }
    }

    /// A notice as one speaks of it.
    package func name(of kind: NoticeKind) -> String {
        switch language {
        case .italian: NoticeWords.italian(kind)
        case .english: NoticeWords.english(kind)
        }
    }

    /// A role of the settings by its own name; only whoever a ticket is assigned to has none there.
    func name(ofRole role: String) -> String {
        switch (role, language) {
        case ("owner", .italian): "responsabile della richiesta"
        case ("owner", .english): "owner of the request"
        default: role
        }
    }

    /// In place of an empty subject.
    package var noSubject: String {
        switch language {
        case .italian: "(senza oggetto)"
        case .english: "(no subject)"
        }
    }

    /// Feminine, as "gravità" is.
    private static let italianSeverities: [String: String] = [
        "blocking": "bloccante", "critical": "critica", "emergency": "emergenza", "high": "alta", "low": "bassa",
        "major": "elevata", "medium": "media", "minor": "lieve", "moderate": "moderata", "normal": "normale",
        "urgent": "urgente",
    ]

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

    private static func italian(_ clock: ServiceClock) -> String {
        switch clock {
        case .response: "prima risposta"
        case .resolution: "soluzione"
        case .nextResponse: "risposta al messaggio successivo"
        case .statusReport: "aggiornamento periodico"
        case .triage: "prima valutazione"
        case .assignment: "assegnazione"
        }
    }

    private static func english(_ clock: ServiceClock) -> String {
        switch clock {
        case .response: "first reply"
        case .resolution: "solution"
        case .nextResponse: "reply to a later message"
        case .statusReport: "regular update"
        case .triage: "first assessment"
        case .assignment: "assignment"
        }
    }
}
