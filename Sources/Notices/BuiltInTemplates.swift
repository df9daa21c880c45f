import Desk
import LanguageID

/// The templates used where a desk names no folder of its own: the files of `etc/templates`, byte for byte.
package enum BuiltInTemplates {
    package static func source(of key: TemplateSet.Key) -> String {
        switch (key.kind, key.language) {
        case (.acknowledgement, .italian): italianAcknowledgement
        case (.acknowledgement, .english): englishAcknowledgement
        case (.closure, .italian): italianClosure
        case (.closure, .english): englishClosure
        }
    }

    /// Those of every kind in every language, for a `TemplateSet`.
    package static var sources: [TemplateSet.Key: String] {
        let keys = TemplateSet.keys(for: Language.allCases)
        return Dictionary(uniqueKeysWithValues: keys.map { ($0, source(of: $0)) })
    }

    private static let italianAcknowledgement = """
        Subject: [{{ticket}}] {{subject}}

        Buongiorno,

        abbiamo ricevuto la Sua richiesta e l'abbiamo registrata con il numero
        {{ticket}}.

            Oggetto: {{subject}}
            Gravità: {{severity}}

        Il nostro servizio di assistenza la prenderà in esame e Le risponderà
        appena possibile.

        Per aggiungere informazioni o allegati, risponda a questo messaggio
        lasciando invariato l'oggetto: ciò che ci scriverà sarà unito alla
        richiesta {{ticket}}.

        Questo messaggio è stato inviato automaticamente.

        Cordiali saluti
        {{desk}}

        """

    private static let englishAcknowledgement = """
        Subject: [{{ticket}}] {{subject}}

        Hello,

        we have received your request and registered it under the number
        {{ticket}}.

            Subject:  {{subject}}
            Severity: {{severity}}

        Our support team will look into it and reply to you as soon as possible.

        To add information or attachments, please reply to this message and keep
        its subject: whatever you write will be added to request {{ticket}}.

        This message was sent automatically.

        Kind regards
        {{desk}}

        """

    private static let italianClosure = """
        Subject: [{{ticket}}] {{subject}}

        Buongiorno,

        La informiamo che la Sua richiesta {{ticket}} è stata chiusa.

            Oggetto: {{subject}}
            Gravità: {{severity}}

        {{#text}}
        Il nostro servizio di assistenza Le scrive:

        {{text}}

        {{/text}}
        Se il problema non è risolto o se desidera aggiungere qualcosa, risponda
        a questo messaggio lasciando invariato l'oggetto: la richiesta
        {{ticket}} sarà riaperta.

        Cordiali saluti
        {{desk}}

        """

    private static let englishClosure = """
        Subject: [{{ticket}}] {{subject}}

        Hello,

        your request {{ticket}} has been closed.

            Subject:  {{subject}}
            Severity: {{severity}}

        {{#text}}
        Our support team writes:

        {{text}}

        {{/text}}
        If the problem is not solved, or if you would like to add something,
        please reply to this message and keep its subject: request {{ticket}}
        will be reopened.

        Kind regards
        {{desk}}

        """
}
