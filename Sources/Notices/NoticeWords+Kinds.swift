import Desk

extension NoticeWords {
    static func italian(_ kind: NoticeKind) -> String {
        switch kind {
        case .acknowledgement: "conferma di ricezione"
        case .takenInCharge: "presa in carico"
        case .reply: "risposta"
        case .clarification: "richiesta di chiarimento"
        case .followUp: "promemoria"
        case .solved: "avviso di soluzione"
        case .closure: "avviso di chiusura"
        case .reopened: "avviso di riapertura"
        case .fixApplied: "avviso di correzione"
        case .maintenance: "avviso di manutenzione"
        case .statusReport: "aggiornamento da inviare"
        case .warning: "avviso di scadenza"
        case .breach: "avviso di scadenza non rispettata"
        case .undelivered: "avviso di mancata consegna"
        case .loop: "avviso di invii sospesi"
        case .notification: "segnalazione"
        }
    }

    static func english(_ kind: NoticeKind) -> String {
        switch kind {
        case .acknowledgement: "acknowledgement"
        case .takenInCharge: "notice that work has begun"
        case .reply: "reply"
        case .clarification: "question"
        case .followUp: "reminder"
        case .solved: "notice of solution"
        case .closure: "notice of closure"
        case .reopened: "notice of reopening"
        case .fixApplied: "notice of a fix"
        case .maintenance: "notice of maintenance"
        case .statusReport: "update owed"
        case .warning: "deadline warning"
        case .breach: "missed deadline"
        case .undelivered: "notice of failed delivery"
        case .loop: "notice of held mail"
        case .notification: "notification"
        }
    }
}
