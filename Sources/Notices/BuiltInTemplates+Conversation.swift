// What is said and asked while work goes on.

extension BuiltInTemplates {
    static let italianReply = """
        Subject: [{{thread}}] {{subject}}

        {{text}}

        --\u{20}
        {{desk}}, richiesta {{ticket}}

        """

    static let englishReply = """
        Subject: [{{thread}}] {{subject}}

        {{text}}

        --\u{20}
        {{desk}}, request {{ticket}}

        """

    static let italianClarification = """
        Subject: [{{thread}}] {{subject}}

        Buongiorno,

        per proseguire con la Sua richiesta {{ticket}} abbiamo bisogno di un
        chiarimento.

        {{#text}}
        {{#agent}}
        {{agent}} Le chiede:
        {{/agent}}
        {{^agent}}
        Il nostro servizio di assistenza Le chiede:
        {{/agent}}

        {{text}}

        {{/text}}
        Risponda a questo messaggio lasciando invariato l'oggetto. La richiesta
        resta in attesa finché non riceviamo la Sua risposta, e i tempi di
        soluzione possono allungarsi.

        {{#deadline}}
        Se non avremo Sue notizie, considereremo risolta la richiesta dopo questo
        termine:

            {{deadline}} ({{zone}})

        {{/deadline}}
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

    static let englishClarification = """
        Subject: [{{thread}}] {{subject}}

        Hello,

        We need some more information to continue with your request {{ticket}}.

        {{#text}}
        {{#agent}}
        {{agent}} asks:
        {{/agent}}
        {{^agent}}
        Our support team asks:
        {{/agent}}

        {{text}}

        {{/text}}
        Please reply to this message without changing the subject. The request is
        on hold until we receive your answer, and may take longer to solve.

        {{#deadline}}
        If we do not hear from you, we will consider the request solved after:

            {{deadline}} ({{zone}})

        {{/deadline}}
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

    static let italianFollowUp = """
        Subject: [{{thread}}] {{subject}}

        Buongiorno,

        per proseguire con la Sua richiesta {{ticket}} attendiamo ancora una Sua
        risposta alla nostra domanda.

            Oggetto: {{subject}}
        {{#follow_up}}
            Promemoria n. {{follow_up}}
        {{/follow_up}}

        {{#text}}
        Le ricordiamo che cosa ci serve:

        {{text}}

        {{/text}}
        {{^last}}
        Se nel frattempo il problema si è risolto, basta una riga per farcelo
        sapere.

        {{/last}}
        {{#last}}
        {{#deadline}}
        Questo è l'ultimo promemoria. Se non avremo Sue notizie, considereremo
        risolta la richiesta dopo questo termine:

            {{deadline}} ({{zone}})

        {{/deadline}}
        {{^deadline}}
        Questo è l'ultimo promemoria. Se non avremo Sue notizie, considereremo
        risolta la richiesta.

        {{/deadline}}
        {{/last}}
        Risponda a questo messaggio lasciando invariato l'oggetto.

        Questo promemoria è stato inviato automaticamente.

        Cordiali saluti
        {{desk}}

        """

    static let englishFollowUp = """
        Subject: [{{thread}}] {{subject}}

        Hello,

        We are still waiting for your answer, which we need to continue with your
        request {{ticket}}.

            Subject: {{subject}}
        {{#follow_up}}
            Reminder {{follow_up}}
        {{/follow_up}}

        {{#text}}
        This is what we need from you:

        {{text}}

        {{/text}}
        {{^last}}
        If the problem has been solved in the meantime, a single line to tell us is
        enough.

        {{/last}}
        {{#last}}
        {{#deadline}}
        This is the last reminder. If we do not hear from you, we will consider the
        request solved after:

            {{deadline}} ({{zone}})

        {{/deadline}}
        {{^deadline}}
        This is the last reminder. If we do not hear from you, we will consider the
        request solved.

        {{/deadline}}
        {{/last}}
        Please reply to this message without changing the subject.

        This reminder was sent automatically.

        Kind regards
        {{desk}}

        """
}
