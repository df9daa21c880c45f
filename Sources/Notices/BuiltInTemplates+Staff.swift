// For the people of the desk.

extension BuiltInTemplates {
    static let italianStatusReport = """
        Subject: [{{ticket}}] Aggiornamento al cliente: {{subject}}

        Buongiorno,

        il cliente della richiesta {{ticket}} attende un aggiornamento sullo stato
        dei lavori.

            Oggetto:   {{subject}}
            Gravità:   {{severity}}
        {{#requester}}
            Cliente:   {{requester}}
        {{/requester}}
        {{#agent}}
            In carico: {{agent}}
        {{/agent}}
        {{#due}}
            Scadenza:  {{due}} ({{zone}})
        {{/due}}

        Al cliente non è stato inviato nulla: che cosa scrivere lo decide chi segue
        la richiesta. In genere interessa sapere:

            - che cosa è stato accertato e fatto finora;
            - che cosa resta da fare;
            - quando arriverà il prossimo aggiornamento.

        Per leggere la richiesta e inviare l'aggiornamento:

            sportello ticket show {{ticket}}
            sportello ticket reply {{ticket}} --text "..."

        {{#late}}
        Questo avviso parte in ritardo: al momento previsto il servizio non era
        attivo.

        {{/late}}
        {{#role}}
        Riceve questo avviso per il ruolo «{{role}}».

        {{/role}}
        {{desk}}

        """

    static let englishStatusReport = """
        Subject: [{{ticket}}] Update owed: {{subject}}

        Hello,

        The customer of request {{ticket}} is owed an update on the state of the
        work.

            Subject:   {{subject}}
            Severity:  {{severity}}
        {{#requester}}
            Customer:  {{requester}}
        {{/requester}}
        {{#agent}}
            Agent:     {{agent}}
        {{/agent}}
        {{#due}}
            Due:       {{due}} ({{zone}})
        {{/due}}

        Nothing has been sent to the customer: what to write is for whoever handles
        the request to decide. Customers usually want to know:

            - what has been found and done so far;
            - what remains to be done;
            - when the next update will come.

        To read the request and send the update:

            sportello ticket show {{ticket}}
            sportello ticket reply {{ticket}} --text "..."

        {{#late}}
        This message is late: the service was not running when it should have been
        sent.

        {{/late}}
        {{#role}}
        You are receiving this message because of your role: {{role}}.

        {{/role}}
        {{desk}}

        """

    static let italianWarning = """
        Subject: [{{ticket}}] Avviso di scadenza: {{subject}}

        Buongiorno,

        {{#overdue}}
        per la richiesta {{ticket}} è trascorsa una scadenza.
        {{/overdue}}
        {{^overdue}}
        per la richiesta {{ticket}} si avvicina una scadenza.
        {{/overdue}}

            Oggetto:   {{subject}}
            Gravità:   {{severity}}
        {{#requester}}
            Cliente:   {{requester}}
        {{/requester}}
        {{#agent}}
            In carico: {{agent}}
        {{/agent}}
        {{#clock}}
            Impegno:   {{clock}}
        {{/clock}}
        {{#due}}
            Scadenza:  {{due}} ({{zone}})
        {{/due}}
        {{#remaining}}
            Margine:   {{remaining}}
        {{/remaining}}
        {{#overdue}}
            Ritardo:   {{overdue}}
        {{/overdue}}
        {{#step}}
            Soglia:    {{step}}
        {{/step}}

        Per leggere la richiesta, prenderla in carico o rispondere:

            sportello ticket show {{ticket}}
            sportello ticket take {{ticket}}
            sportello ticket reply {{ticket}} --text "..."

        {{#late}}
        Questo avviso parte in ritardo: al momento previsto il servizio non era
        attivo.

        {{/late}}
        {{#role}}
        Riceve questo avviso per il ruolo «{{role}}».

        {{/role}}
        {{desk}}

        """

    static let englishWarning = """
        Subject: [{{ticket}}] Deadline warning: {{subject}}

        Hello,

        {{#overdue}}
        A deadline for request {{ticket}} has passed.
        {{/overdue}}
        {{^overdue}}
        A deadline for request {{ticket}} is approaching.
        {{/overdue}}

            Subject:   {{subject}}
            Severity:  {{severity}}
        {{#requester}}
            Customer:  {{requester}}
        {{/requester}}
        {{#agent}}
            Agent:     {{agent}}
        {{/agent}}
        {{#clock}}
            Promise:   {{clock}}
        {{/clock}}
        {{#due}}
            Due:       {{due}} ({{zone}})
        {{/due}}
        {{#remaining}}
            Time left: {{remaining}}
        {{/remaining}}
        {{#overdue}}
            Late by:   {{overdue}}
        {{/overdue}}
        {{#step}}
            Step:      {{step}}
        {{/step}}

        To read the request, take it on, or reply:

            sportello ticket show {{ticket}}
            sportello ticket take {{ticket}}
            sportello ticket reply {{ticket}} --text "..."

        {{#late}}
        This message is late: the service was not running when it should have been
        sent.

        {{/late}}
        {{#role}}
        You are receiving this message because of your role: {{role}}.

        {{/role}}
        {{desk}}

        """

    static let italianBreach = """
        Subject: [{{ticket}}] Scadenza non rispettata: {{subject}}

        Buongiorno,

        per la richiesta {{ticket}} una scadenza non è stata rispettata.

            Oggetto:   {{subject}}
            Gravità:   {{severity}}
        {{#requester}}
            Cliente:   {{requester}}
        {{/requester}}
        {{#agent}}
            In carico: {{agent}}
        {{/agent}}
        {{#clock}}
            Impegno:   {{clock}}
        {{/clock}}
        {{#due}}
            Scadenza:  {{due}} ({{zone}})
        {{/due}}
        {{#remaining}}
            Margine:   {{remaining}}
        {{/remaining}}
        {{#overdue}}
            Ritardo:   {{overdue}}
        {{/overdue}}
        {{#step}}
            Soglia:    {{step}}
        {{/step}}

        Per leggere la richiesta, prenderla in carico o rispondere:

            sportello ticket show {{ticket}}
            sportello ticket take {{ticket}}
            sportello ticket reply {{ticket}} --text "..."

        {{#late}}
        Questo avviso parte in ritardo: al momento previsto il servizio non era
        attivo.

        {{/late}}
        {{#role}}
        Riceve questo avviso per il ruolo «{{role}}».

        {{/role}}
        {{desk}}

        """

    static let englishBreach = """
        Subject: [{{ticket}}] Deadline missed: {{subject}}

        Hello,

        A deadline for request {{ticket}} has been missed.

            Subject:   {{subject}}
            Severity:  {{severity}}
        {{#requester}}
            Customer:  {{requester}}
        {{/requester}}
        {{#agent}}
            Agent:     {{agent}}
        {{/agent}}
        {{#clock}}
            Promise:   {{clock}}
        {{/clock}}
        {{#due}}
            Due:       {{due}} ({{zone}})
        {{/due}}
        {{#remaining}}
            Time left: {{remaining}}
        {{/remaining}}
        {{#overdue}}
            Late by:   {{overdue}}
        {{/overdue}}
        {{#step}}
            Step:      {{step}}
        {{/step}}

        To read the request, take it on, or reply:

            sportello ticket show {{ticket}}
            sportello ticket take {{ticket}}
            sportello ticket reply {{ticket}} --text "..."

        {{#late}}
        This message is late: the service was not running when it should have been
        sent.

        {{/late}}
        {{#role}}
        You are receiving this message because of your role: {{role}}.

        {{/role}}
        {{desk}}

        """
}
