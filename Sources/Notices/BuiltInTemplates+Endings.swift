// What ends a request, and what begins it again.

extension BuiltInTemplates {
    static let italianSolved = """
        Subject: [{{thread}}] {{subject}}

        Buongiorno,

        consideriamo risolta la Sua richiesta {{ticket}}.

            Oggetto: {{subject}}
            Gravità: {{severity}}

        {{#text}}
        Il nostro servizio di assistenza Le scrive:

        {{text}}

        {{/text}}
        {{#deadline}}
        Se il problema persiste, può riaprire la richiesta rispondendo a questo
        messaggio, con l'oggetto invariato, fino a:

            {{deadline}} ({{zone}})

        Dopo questo termine la richiesta sarà chiusa.

        {{/deadline}}
        {{^deadline}}
        Se il problema persiste, risponda a questo messaggio lasciando invariato
        l'oggetto: la richiesta {{ticket}} sarà riaperta.

        {{/deadline}}
        Cordiali saluti
        {{desk}}

        """

    static let englishSolved = """
        Subject: [{{thread}}] {{subject}}

        Hello,

        We consider your request {{ticket}} solved.

            Subject:  {{subject}}
            Severity: {{severity}}

        {{#text}}
        Our support team writes:

        {{text}}

        {{/text}}
        {{#deadline}}
        If the problem persists, you can reopen the request by replying to this
        message, without changing the subject, until:

            {{deadline}} ({{zone}})

        After that the request will be closed.

        {{/deadline}}
        {{^deadline}}
        If the problem persists, please reply to this message without changing the
        subject: request {{ticket}} will be reopened.

        {{/deadline}}
        Kind regards
        {{desk}}

        """

    static let italianClosure = """
        Subject: [{{thread}}] {{subject}}

        Buongiorno,

        La informiamo che la Sua richiesta {{ticket}} è stata chiusa.

            Oggetto: {{subject}}
            Gravità: {{severity}}

        {{#text}}
        Il nostro servizio di assistenza Le scrive:

        {{text}}

        {{/text}}
        {{#reopenable}}
        Se il problema non è risolto o se desidera aggiungere qualcosa, risponda
        a questo messaggio lasciando invariato l'oggetto: la richiesta
        {{ticket}} sarà riaperta.

        {{#deadline}}
        Può farlo fino a:

            {{deadline}} ({{zone}})

        {{/deadline}}
        {{/reopenable}}
        {{^reopenable}}
        Se desidera tornare sull'argomento, risponda a questo messaggio: apriremo
        una nuova richiesta, collegata a questa.

        {{/reopenable}}
        Cordiali saluti
        {{desk}}

        """

    static let englishClosure = """
        Subject: [{{thread}}] {{subject}}

        Hello,

        Your request {{ticket}} has been closed.

            Subject:  {{subject}}
            Severity: {{severity}}

        {{#text}}
        Our support team writes:

        {{text}}

        {{/text}}
        {{#reopenable}}
        If the problem is not solved, or if you would like to add something,
        please reply to this message without changing the subject: request
        {{ticket}} will be reopened.

        {{#deadline}}
        You can do so until:

            {{deadline}} ({{zone}})

        {{/deadline}}
        {{/reopenable}}
        {{^reopenable}}
        If you would like to come back to this matter, please reply to this
        message: we will open a new request that is linked to this one.

        {{/reopenable}}
        Kind regards
        {{desk}}

        """

    static let italianReopened = """
        Subject: [{{thread}}] {{subject}}

        Buongiorno,

        la Sua richiesta {{ticket}} è stata riaperta: il nostro servizio di
        assistenza torna a occuparsene.

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

    static let englishReopened = """
        Subject: [{{thread}}] {{subject}}

        Hello,

        Your request {{ticket}} has been reopened and is back with our support
        team.

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
