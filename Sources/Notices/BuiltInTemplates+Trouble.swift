// For the people of the desk: what went wrong with mail, and what a rule draws attention to.

extension BuiltInTemplates {
    static let italianUndelivered = """
        Subject: [{{ticket}}] Messaggio non consegnato: {{subject}}

        Buongiorno,

        un nostro messaggio per la richiesta {{ticket}} non è stato consegnato al
        cliente.

            Oggetto:   {{subject}}
            Gravità:   {{severity}}
        {{#requester}}
            Cliente:   {{requester}}
        {{/requester}}
        {{#agent}}
            In carico: {{agent}}
        {{/agent}}
            Messaggio: {{failed_notice}}
            Indirizzo: {{failed_address}}

        {{#failed_reply}}
        Il server di posta ha risposto:

            {{failed_reply}}

        {{/failed_reply}}
        A questo indirizzo non inviamo più messaggi automatici finché da lì non ce
        ne arriva uno, ed è probabile che il cliente non sappia come procede la
        richiesta. Che cosa fare:

            - se l'indirizzo è sbagliato, lo corregga;
            - se è giusto, avvisi il cliente in un altro modo, per esempio per
              telefono.

        Per leggere la richiesta:

            sportello ticket show {{ticket}}

        {{desk}}

        """

    static let englishUndelivered = """
        Subject: [{{ticket}}] Message not delivered: {{subject}}

        Hello,

        A message of ours about request {{ticket}} could not be delivered to the
        customer.

            Subject:   {{subject}}
            Severity:  {{severity}}
        {{#requester}}
            Customer:  {{requester}}
        {{/requester}}
        {{#agent}}
            Agent:     {{agent}}
        {{/agent}}
            Message:   {{failed_notice}}
            Address:   {{failed_address}}

        {{#failed_reply}}
        The mail server said:

            {{failed_reply}}

        {{/failed_reply}}
        No more automatic mail is sent to this address until somebody writes to us
        from it, so the customer probably does not know how the request is
        getting on. What to do:

            - if the address is wrong, please correct it;
            - if it is right, please tell the customer in another way, for example
              by phone.

        To read the request:

            sportello ticket show {{ticket}}

        {{desk}}

        """

    static let italianLoop = """
        Subject: [{{ticket}}] Invii automatici sospesi: {{subject}}

        Buongiorno,

        {{#loop_sender}}
        abbiamo sospeso gli invii automatici a un mittente, perché i suoi messaggi
        sembrano risposte automatiche ai nostri. L'ultimo riguarda la richiesta
        {{ticket}}.
        {{/loop_sender}}
        {{^loop_sender}}
        abbiamo raggiunto il numero massimo di messaggi automatici che possono
        partire in un'ora. Gli invii automatici sono sospesi per tutti i clienti, a
        cominciare dalla richiesta {{ticket}}.
        {{/loop_sender}}

            Oggetto:   {{subject}}
            Gravità:   {{severity}}
        {{#requester}}
            Cliente:   {{requester}}
        {{/requester}}
        {{#agent}}
            In carico: {{agent}}
        {{/agent}}
        {{#loop_sender}}
            Mittente:  {{loop_sender}}
        {{/loop_sender}}
            Invii:     {{loop_count}} nell'ultima ora

        {{#loop_sender}}
        I messaggi di questo mittente continuano ad aprire richieste, che però
        restano senza conferma. Se a scrivere è una persona, occorre risponderle.

        Per leggere la richiesta e rispondere:

            sportello ticket show {{ticket}}
            sportello ticket reply {{ticket}} --text "..."

        {{/loop_sender}}
        {{^loop_sender}}
        I messaggi dei clienti continuano ad aprire richieste, che però restano
        senza conferma. Una volta chiarita la causa, gli invii riprendono con:

            sportello breaker reset {{desk_id}} --acknowledge

        {{/loop_sender}}
        {{desk}}

        """

    static let englishLoop = """
        Subject: [{{ticket}}] Automatic mail held back: {{subject}}

        Hello,

        {{#loop_sender}}
        We have stopped sending automatic mail to one sender, whose messages seem to
        be automatic replies to ours. The latest concerns request {{ticket}}.
        {{/loop_sender}}
        {{^loop_sender}}
        We have sent as much automatic mail as may go out within an hour. Automatic
        mail has stopped for all customers, beginning with request {{ticket}}.
        {{/loop_sender}}

            Subject:   {{subject}}
            Severity:  {{severity}}
        {{#requester}}
            Customer:  {{requester}}
        {{/requester}}
        {{#agent}}
            Agent:     {{agent}}
        {{/agent}}
        {{#loop_sender}}
            Sender:    {{loop_sender}}
        {{/loop_sender}}
            Sent:      {{loop_count}} in the last hour

        {{#loop_sender}}
        Messages from this sender still open requests, but are not acknowledged. If
        a person is writing, somebody should answer.

        To read the request and reply:

            sportello ticket show {{ticket}}
            sportello ticket reply {{ticket}} --text "..."

        {{/loop_sender}}
        {{^loop_sender}}
        Messages from customers still open requests, but are not acknowledged. Once
        the cause is clear, this lets automatic mail go out again:

            sportello breaker reset {{desk_id}} --acknowledge

        {{/loop_sender}}
        {{desk}}

        """

    static let italianNotification = """
        Subject: [{{ticket}}] Segnalazione: {{subject}}

        Buongiorno,

        la regola «{{rule}}» segnala la richiesta {{ticket}}.

            Oggetto:   {{subject}}
            Gravità:   {{severity}}
        {{#requester}}
            Cliente:   {{requester}}
        {{/requester}}
        {{#agent}}
            In carico: {{agent}}
        {{/agent}}
            Ricevuta:  {{received}} ({{zone}})
        {{#response_due}}
            Risposta:  entro {{response_due}}
        {{/response_due}}
        {{#resolution_due}}
            Soluzione: entro {{resolution_due}}
        {{/resolution_due}}

        Per leggere la richiesta:

            sportello ticket show {{ticket}}

        {{desk}}

        """

    static let englishNotification = """
        Subject: [{{ticket}}] Notification: {{subject}}

        Hello,

        The rule "{{rule}}" draws attention to request {{ticket}}.

            Subject:   {{subject}}
            Severity:  {{severity}}
        {{#requester}}
            Customer:  {{requester}}
        {{/requester}}
        {{#agent}}
            Agent:     {{agent}}
        {{/agent}}
            Received:  {{received}} ({{zone}})
        {{#response_due}}
            Reply:     by {{response_due}}
        {{/response_due}}
        {{#resolution_due}}
            Solution:  by {{resolution_due}}
        {{/resolution_due}}

        To read the request:

            sportello ticket show {{ticket}}

        {{desk}}

        """
}
