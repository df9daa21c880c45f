// What concerns more customers than one.

extension BuiltInTemplates {
    static let italianFixApplied = """
        Subject: [{{thread}}] {{subject}}

        Buongiorno,

        abbiamo corretto l'errore all'origine della Sua richiesta {{ticket}}. La
        correzione è stata applicata per tutti i clienti interessati.

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
        Se il problema dovesse ripresentarsi, risponda a questo messaggio lasciando
        invariato l'oggetto.

        Cordiali saluti
        {{desk}}

        """

    static let englishFixApplied = """
        Subject: [{{thread}}] {{subject}}

        Hello,

        We have fixed the error behind your request {{ticket}}. The fix has been
        applied for all affected customers.

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
        If the problem comes back, please reply to this message without changing
        the subject.

        Kind regards
        {{desk}}

        """

    static let italianMaintenance = """
        Subject: [{{thread}}] {{subject}}

        Buongiorno,

        La avvisiamo, riguardo alla Sua richiesta {{ticket}}, di un intervento di
        manutenzione programmata, durante il quale il servizio potrebbe non essere
        disponibile.

        {{#maintenance_start}}
            Inizio: {{maintenance_start}}
            Fine:   {{maintenance_end}}
        {{#maintenance_page}}
            Stato:  {{maintenance_page}}
        {{/maintenance_page}}
        {{/maintenance_start}}
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
        {{#phone}}
        Se non può scriverci per posta elettronica, ci telefoni:

            {{phone}}
        {{#hours}}
            {{hours}}
        {{/hours}}

        {{/phone}}
        Cordiali saluti
        {{desk}}

        """

    static let englishMaintenance = """
        Subject: [{{thread}}] {{subject}}

        Hello,

        In connection with your request {{ticket}}, we would like to let you know
        about scheduled maintenance, when the service may not be available.

        {{#maintenance_start}}
            Start:  {{maintenance_start}}
            End:    {{maintenance_end}}
        {{#maintenance_page}}
            Status: {{maintenance_page}}
        {{/maintenance_page}}
        {{/maintenance_start}}
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
        {{#phone}}
        If you cannot send us an email, please call us:

            {{phone}}
        {{#hours}}
            {{hours}}
        {{/hours}}

        {{/phone}}
        Kind regards
        {{desk}}

        """
}
