// That a request has arrived, and that somebody works on it.

extension BuiltInTemplates {
    static let italianAcknowledgement = """
        Subject: [{{thread}}] {{subject}}

        Buongiorno,

        abbiamo ricevuto la Sua richiesta e l'abbiamo registrata con il numero
        {{ticket}}.

            Oggetto: {{subject}}
            Gravità: {{severity}}
        {{#response_due}}
            Prima risposta entro {{response_due}}
        {{/response_due}}
        {{#resolution_due}}
            Soluzione prevista entro {{resolution_due}}
        {{/resolution_due}}
        {{#zone}}
            Fuso orario: {{zone}}
        {{/zone}}

        {{^response_due}}
        Il nostro servizio di assistenza la prenderà in esame e Le risponderà
        appena possibile.

        {{/response_due}}
        {{#previous}}
        La richiesta fa seguito alla {{previous}}, che resta chiusa: non occorre
        ripetere quanto ci ha già scritto.

        {{/previous}}
        {{#maintenance_start}}
        La richiesta è arrivata nel corso di un intervento di manutenzione
        programmata, durante il quale il servizio potrebbe non essere disponibile:

            Inizio: {{maintenance_start}}
            Fine:   {{maintenance_end}}
        {{#maintenance_page}}
            Stato:  {{maintenance_page}}
        {{/maintenance_page}}

        {{/maintenance_start}}
        Per aggiungere informazioni o allegati, risponda a questo messaggio
        lasciando invariato l'oggetto: ciò che ci scriverà sarà aggiunto alla
        richiesta {{ticket}}.

        {{#phone}}
        Se non può scriverci per posta elettronica, ci telefoni:

            {{phone}}
        {{#hours}}
            {{hours}}
        {{/hours}}

        {{/phone}}
        Questo messaggio è stato inviato automaticamente.

        Cordiali saluti
        {{desk}}

        """

    static let englishAcknowledgement = """
        Subject: [{{thread}}] {{subject}}

        Hello,

        We have received your request and registered it under the number
        {{ticket}}.

            Subject:  {{subject}}
            Severity: {{severity}}
        {{#response_due}}
            First reply by {{response_due}}
        {{/response_due}}
        {{#resolution_due}}
            Solution expected by {{resolution_due}}
        {{/resolution_due}}
        {{#zone}}
            Time zone: {{zone}}
        {{/zone}}

        {{^response_due}}
        Our support team will look into it and reply to you as soon as possible.

        {{/response_due}}
        {{#previous}}
        This request follows on from {{previous}}, which remains closed; there is
        no need to repeat what you have already told us.

        {{/previous}}
        {{#maintenance_start}}
        Your request reached us during scheduled maintenance, when the service may
        not be available:

            Start:  {{maintenance_start}}
            End:    {{maintenance_end}}
        {{#maintenance_page}}
            Status: {{maintenance_page}}
        {{/maintenance_page}}

        {{/maintenance_start}}
        To add information or attachments, please reply to this message without
        changing the subject: whatever you write will be added to request
        {{ticket}}.

        {{#phone}}
        If you cannot send us an email, please call us:

            {{phone}}
        {{#hours}}
            {{hours}}
        {{/hours}}

        {{/phone}}
        This message was sent automatically.

        Kind regards
        {{desk}}

        """

    static let italianTakenInCharge = """
        Subject: [{{thread}}] {{subject}}

        Buongiorno,

        {{#agent}}
        la Sua richiesta {{ticket}} è stata presa in carico da {{agent}}.
        {{/agent}}
        {{^agent}}
        la Sua richiesta {{ticket}} è stata presa in carico.
        {{/agent}}

            Oggetto: {{subject}}
            Gravità: {{severity}}
        {{#response_due}}
            Prima risposta entro {{response_due}}
        {{/response_due}}
        {{#resolution_due}}
            Soluzione prevista entro {{resolution_due}}
        {{/resolution_due}}
        {{#zone}}
            Fuso orario: {{zone}}
        {{/zone}}

        {{#text}}
        Il nostro servizio di assistenza Le scrive:

        {{text}}

        {{/text}}
        Per aggiungere informazioni o allegati, risponda a questo messaggio
        lasciando invariato l'oggetto.

        Cordiali saluti
        {{desk}}

        """

    static let englishTakenInCharge = """
        Subject: [{{thread}}] {{subject}}

        Hello,

        {{#agent}}
        {{agent}} is now handling your request {{ticket}}.
        {{/agent}}
        {{^agent}}
        Our support team is now handling your request {{ticket}}.
        {{/agent}}

            Subject:  {{subject}}
            Severity: {{severity}}
        {{#response_due}}
            First reply by {{response_due}}
        {{/response_due}}
        {{#resolution_due}}
            Solution expected by {{resolution_due}}
        {{/resolution_due}}
        {{#zone}}
            Time zone: {{zone}}
        {{/zone}}

        {{#text}}
        Our support team writes:

        {{text}}

        {{/text}}
        To add information or attachments, please reply to this message without
        changing the subject.

        Kind regards
        {{desk}}

        """
}
