/// The words by which mail systems say that a mail was not delivered, in folded form (see `FoldedText`).
enum BounceWords {
    /// Subjects that such reports begin with.
    static let subjects = PhraseTable([
        "undeliver", "returned mail", "returned to sender", "return to sender", "mail delivery", "mail could not be",
        "delivery status notification", "delivery failure", "delivery failed", "delivery error",
        "delivery notification",
        "delivery report", "delivery problem", "delivery has failed", "delivery delayed", "delivery to ",
        "failure notice",
        "failure delivery", "failed delivery", "failed mail", "failed to deliver", "non-delivery", "non delivery",
        "nondeliverable", "non-deliverable", "not delivered", "message delay", "message status", "delayed mail",
        "warning: message", "warning: could not", "warning: unable", "mail system error", "mail failed", "mail failure",
        "mail not delivered", "mail error", "message not delivered", "message delivery", "message undeliverable",
        "message could not be delivered", "message you sent", "permanent delivery", "processing error",
        "could not deliver",
        "couldn't be delivered", "unable to deliver", "unable to send", "cannot deliver", "could not send",
        "error sending", "error delivering", "error during delivery", "automatically rejected", "rejected mail",
        "rejected:", "rejected message", "mail rejected", "message rejected", "user unknown", "unknown user",
        "bounced mail", "email delivery", "e-mail delivery", "email could not be", "[postmaster]", "nondelivery",
        "deferred mail", "your message to", "your mail to", "notification: ", "dsn:", "ndr:", "no such user",
        "mailsystem", "unknown address", "invalid address", "address unknown", "*** undeliver", "delivery  failure",
        "postmaster notify", "there was an error", "error in your mail", "your mail was", "ndn: ", "[bounce]",
        "message blocked", "bounce", "transient delivery", "aws notification message", "amazon ses",
        // Italian
        "mancata consegna", "mancato recapito", "notifica di mancat", "avviso di mancat", "rapporto di mancat",
        "messaggio non recapit", "messaggio non consegn", "messaggio non inviat", "messaggio di posta non",
        "messaggio rifiutato", "messaggio respinto", "messaggio ritardat", "non recapitabile", "non recapitato",
        "non consegnabile", "non consegnato", "mail non recapit", "mail non consegn", "email non recapit",
        "email non consegn", "e-mail non", "posta non recapit", "consegna non riuscit", "consegna fallita",
        "consegna ritardata", "consegna posticipata", "errore di consegna", "errore di recapito",
        "errore nella consegna", "errore nell'invio", "errore consegna", "errore durante", "impossibile recapit",
        "impossibile consegn", "impossibile inoltr", "recapito non riuscito", "recapito fallito",
        "recapito ritardato", "notifica sullo stato del recapito", "notifica stato", "notifica dello stato",
        "notifica di stato", "stato del recapito", "ritardo nella consegna", "mittente: messaggio",
        // Other languages
        "unzustellbar", "nicht zugestellt", "zustellung", "nachricht nicht zugestellt", "fehlgeschlagen",
        "unzustellbare", "non remis", "non delivr", "echec de", "rapport de non", "message non ", "remise du message",
        "notification d'etat", "no entregado", "no se puede entregar", "no se pudo entregar", "correo no entregado",
        "correo devuelto", "error en la entrega", "mensaje no ", "notificacion de estado", "devuelto", "nao entregue",
        "nao foi possivel", "falha na entrega", "mensagem nao", "devolvido", "onbestelbaar", "niet bezorgd",
        "kan niet", "niedostarcz", "nie dostarcz", "nie mozna dostarcz", "zwrot", "olevererbar", "olevererat",
        "kunne ikke leveres", "kan ikke leveres", "ikke leveret", "det gar inte att leverera",
        "det gick inte att leverera",
        "ej levererad", "kan ikke levere", "ikke levert", "leveringsfeil", "mislykket", "toimittamaton",
        "ei voi toimittaa",
        "nedoruciteln", "nelze dorucit", "kezbesithetetlen", "nem kezbesit", "teslim edilemedi", "iletilemedi",
        "nao e possivel", "entrega falhou", "nao entregavel", "notificacao de status", "aviso de entrega",
        "niet bestelbaar", "kan bericht niet", "niedostarczalna", "dostarczenie", "배달 실패", "배달되지", "반송", "메일 발송 실패",
        "[메일 발송 실패",
        "недоставл", "не доставлено", "недоставка", "не вдалося доставити", "ваше сообщение не",
        "невозможно доставить", "не удалось доставить", "возврат", "配信不能", "配信エラー", "送信エラー", "未配信", "配信できません", "配信遅延",
        "送信失敗", "エラー通知", "无法送达", "无法投递", "傳送失敗", "未傳遞",
        "配送失敗", "メールエラー", "退信", "邮件传输失败", "投递失败", "系统退信", "邮件退回", "退回", "未传递",
    ])

    /// What marks a sentence of failure or delay; recipients stand in it or after it.
    static let triggers = PhraseTable([
        "could not be delivered", "couldn't be delivered", "could not be sent", "cannot be delivered",
        "can not be delivered", "can't be delivered", "not be delivered", "not delivered", "wasn't delivered",
        "not been delivered", "undeliverable", "undelivered", "unable to deliver", "able to deliver",
        "couldn't deliver",
        "could not deliver", "cannot deliver", "can't deliver", "failed to deliver", "not deliverable",
        "delivery failed",
        "delivery has failed", "delivery failure", "delivery to the following", "delivery of", "delivery error",
        "delivery problem", "did not reach", "not reach", "could not be reached", "couldn't be reached",
        "failed address", "failed recipient", "addresses failed", "address failed", "address(es) failed",
        "recipients failed", "recipient failed", "following address", "following recipient", "following user",
        "following destination", "following mailbox", "these recipients", "list of recipients", "affected recipient",
        "did not receive", "fatal errors", "fatal error", "permanent error", "permanent failure", "returned to sender",
        "returned to you", "non-delivery", "has been rejected", "was rejected", "were rejected",
        "automatically rejected",
        "user unknown", "unknown user", "no such user", "unknown recipient", "recipient unknown", "does not exist",
        "doesn't exist", "mailbox unavailable", "mailbox is full", "mailbox full", "full mailbox", "over quota",
        "exceeded", "invalid final delivery", "no valid recipients", "has been returned", "being returned",
        "returned because", "not accepting mail", "not accepted", "delivery attempts", "has been delayed", "is delayed",
        "been postponed", "was aborted", "could not be", "was undeliver", "error was detected", "error has occurred",
        "errors occurred", "error occurred", "did not exactly match", "no longer valid", "no such address",
        "unable to send", "unable to relay", "cannot send", "cannot be reached", "problem delivering",
        "problems delivering", "trouble delivering", "not received your message", "was not received", "wrong address",
        "does not accept", "not listed in", "bounced", "blocked", "delivery was", "refused", "undeliver",
        "exceeds", "failed delivery", "no valid recipient", "rejected recipient", "non-deliverable", "doesn't have a",
        "undelivered to", "unrouteable address", "delivery report", "failure notice", "invalid recipient",
        "is disabled", "account disabled", "was not found", "wasn't found", "not found at", "delivery expired",
        "trouble sending", "not be sent", "notificationtype\":\"bounce", "eventtype\":\"bounce",
        // Italian
        "non e stato possibile", "non e' stato possibile", "non possibile consegnare", "impossibile consegnare",
        "impossibile recapitare", "impossibile inviare", "impossibile inoltrare", "non e stato consegnato",
        "non e' stato consegnato", "non e stato recapitato", "non e' stato recapitato", "non e stata consegnata",
        "non e stata recapitata", "non puo essere consegnat", "non puo' essere consegnat", "non puo essere recapitat",
        "non puo' essere recapitat", "non consegnat", "non recapitat", "non recapitabil", "non consegnabil",
        "mancata consegna", "mancato recapito", "consegna fallita", "consegna non riuscita", "recapito non riuscito",
        "recapito fallito", "seguenti destinatari", "seguente destinatario", "seguenti indirizzi",
        "seguente indirizzo", "destinatari seguenti", "destinatario seguente", "indirizzi seguenti",
        "indirizzo seguente", "errore permanente", "utente sconosciuto", "destinatario sconosciuto", "casella piena",
        "casella di posta", "non esiste", "inesistente", "spazio esaurito", "e stato respinto", "e' stato respinto",
        "e stato rifiutato", "e' stato rifiutato", "non ha raggiunto", "non e arrivato", "ritardo",
        "non e stato ancora", "non e' stato ancora", "non e ancora stato", "non e' ancora stato", "fallit",
        // Other languages
        "nicht zugestellt", "nicht zustell", "unzustellbar", "zustellung", "konnte nicht", "folgende empfanger",
        "folgenden empfanger", "folgende adresse", "folgenden adresse", "n'a pas pu etre", "n'a pas ete remis",
        "n'ont pas pu", "pas ete delivre", "destinataires suivants", "adresse suivante", "echec de la remise",
        "impossible de remettre", "impossible de livrer", "n'existe pas", "non remis", "no pudo ser entregado",
        "no se ha podido", "no se pudo", "no ha podido", "no puede entregar", "siguientes destinatarios",
        "siguiente direccion", "siguientes direcciones", "no existe", "error al entregar", "nao foi possivel",
        "nao pode ser",
        "nao foi entregue", "seguintes destinatarios", "seguinte destinatario", "kan niet worden",
        "niet worden bezorgd", "niet bezorgd", "onbestelbaar", "nie mozna dostarcz", "nie zostala dostarcz",
        "nie udalo sie", "kunde inte levereras", "kunne ikke leveres", "ei voitu toimittaa", "nelze dorucit",
        "nicht erreicht", "fehler bei der", "nicht ausgeliefert", "kann nicht", "a entrega falhou", "falha na entrega",
        "falha de entrega", "nao e possivel", "niet bezorgen", "niet afgeleverd", "niet bestelbaar", "nie powiodlo sie",
        "nie udalo", "inte att leverera", "inte levereras", "misslyckades", "mislykkedes", "mislyktes",
        "ikke leveres", "ikke leveret", "ikke levert", "ei onnistunut", "epaonnistui", "nezdarilo", "nelze doruc",
        "nepodarilo", "nem kezbesit", "kezbesites", "teslim edilemedi", "iletilemedi", "nu a putut fi",
        "no s'ha pogut", "δεν ηταν δυνατη", "не вдалося", "실패", "배달하지", "전송하지", "보내지 못",
        "не может быть", "не удалось", "невозможно", "не было доставлено", "не доставлено", "не существует", "配信できません",
        "送信できません", "届けできません", "配信されません", "配信でき",
        "宛先", "送信に失敗", "配送でき", "存在しません", "配信に失敗", "失敗しました", "届きません", "无法发送", "无法投递", "无法送达",
        "投递失败", "退回", "未能向", "未能传递", "不存在", "傳送失敗", "無法", "传递失败",
    ])

    /// The mail waits; nothing has failed yet.
    static let delays = PhraseTable([
        "not yet been delivered", "has been delayed", "is delayed", "been delayed", "message delayed", "is still being",
        "delivery attempts will continue", "delivery attempts will be made", "will continue trying",
        "will continue to try", "we will continue", "continue to attempt", "will be retried", "will be re-tried",
        "still being retried", "warning only", "warning message only", "is just a warning", "not need to resend",
        "no need to resend", "do not resend", "been postponed", "will keep trying", "keep trying", "will retry",
        "delivery incomplete", "still trying", "temporarily deferred", "is delayed:", "delivery delayed",
        "could not be delivered for", "temporary problem delivering", "no action is required on your part",
        "non e stato ancora", "non e' stato ancora", "non e ancora stato", "non e' ancora stato",
        "consegna ritardata", "recapito ritardato", "ritardo nella consegna", "nuovi tentativi", "ulteriori tentativi",
        "tentativi di consegna continuer", "non e necessario inviare di nuovo", "non e' necessario inviare di nuovo",
        "non e necessario rispedire", "continuera a tentare", "wird weiterhin versucht", "noch nicht zugestellt",
        "verzogert", "n'a pas encore ete", "retardee", "aun no se ha", "se ha retrasado", "ainda nao foi",
        "nog niet bezorgd", "vertraagd", "opoznion", "forsenat",
    ])

    /// Nothing waits any more, whatever else the text says.
    static let endings = PhraseTable([
        "permanent error", "permanent fatal", "i've given up", "failed permanently", "permanent failure",
        "giving up", "errore permanente", "gave up", "expired",
    ])

    /// Names of mail systems as they stand in From.
    static let senderNames = PhraseTable([
        "mail deliver", "maildelivery", "delivery subsystem", "delivery system", "delivery service", "delivery agent",
        "delivery notification", "mailer-daemon", "mailer daemon", "mail daemon", "mail system", "mail administrator",
        "mail admin", "mail server", "mailserver", "mail gateway", "system administrator", "amministratore del sistema",
        "amministratore di sistema", "amministratore", "systemadministrator", "administrateur", "administrador",
        "postmaster", "microsoft outlook", "microsoft exchange", "internet mail", "bounce", "email delivery",
        "mailsystem", "sistema di consegna", "servizio di posta", "antivirus", "mailmarshal", "mail delivery service",
        "systembeheerder", "mail router", "mta", "e-mail server",
        "symantec", "interscan", "trend micro", "interscan messaging", "mailsweeper", "imail server", "domino",
    ])

    /// Lines that begin with these, behind dashes and the like, begin the returned mail.
    static let returnedMail = PhraseTable([
        "below this line is", "below the next line is", "this is a copy of the", "this is a copy of your",
        "this is the copy", "here is a copy", "a copy of the original message", "attachment is a copy",
        "included is a copy", "the header and top", "the header of the original", "the headers of the original",
        "the original message follows", "original message follows", "original message header", "original message text",
        "original message details", "start of returned message", "your original message", "unsent message",
        "message header follows", "message headers follow", "message text follows", "message header:",
        "message body follows", "returned mail follows", "returned message follows", "undelivered message follows",
        "the first 50 lines", "the first part of", "first lines of", "your message reads", "message follows",
        "a copy of your message", "copy of message", "copy of the message", "the text of your message",
        "a summary of the undelivered", "the undelivered message", "begin forwarded", "begin message",
        "body of message",
        "original header", "the message header", "the following is the original", "header of message",
        "enclosed is a copy", "attached is a copy", "diagnostic information for admin",
        "informazioni diagnostiche per", "generating server", "server di generazione", "mensaje original",
        "copia del mensaje", "copia del messaggio", "copia dell'originale", "di seguito una copia",
        "di seguito il messaggio", "di seguito e riportat", "questa e una copia", "segue una copia",
        "segue il messaggio", "intestazione del messaggio", "intestazioni del messaggio", "intestazioni originali",
        "testo del messaggio originale", "urspru", "die ursprungliche", "message d'origine", "附件中的内容",
    ])

    /// The same, when nothing follows on the line.
    static let returnedMailTitles = PhraseTable([
        "original message", "returned message", "returned mail", "undelivered message", "old message",
        "forwarded message", "original mail", "message headers", "messaggio originale", "messaggio restituito",
        "messaggio inoltrato", "ursprungliche nachricht", "message original", "mail headers", "message contents",
        "mail text", "copy of your message", "headers", "transcript of message",
    ])

    /// How a mail system speaks of the mail, unlike its author or its reader.
    static let machineVoice = PhraseTable([
        "your message", "your mail", "your email", "your e-mail", "message you sent", "mail you sent", "email you sent",
        "the message that you sent", "a message that you", "message could not be", "following recipient",
        "following address", "failed recipients", "non-delivery report", "delivery status notification",
        "this is an automatic", "automatically generated", "created automatically", "generated automatically",
        "message from", "delivery to", "deliver message to", "failed recipient", "undeliverable to", "mail delivery",
        "unknown user", "error-for", "the attached message", "the attached mail", "the enclosed message",
        "this is the", "message to the following", "delivery failed", "delivery has failed", "did not reach",
        "following addresses", "the original message was", "mail transport",
        "il messaggio", "il suo messaggio", "il tuo messaggio", "il vostro messaggio", "seguenti destinatari",
        "seguente destinatario", "seguenti indirizzi", "seguente indirizzo", "messaggio generato automaticamente",
        "messaggio automatico", "notifica automatica", "la mail inviata", "l'email inviata", "la tua mail",
        "la tua email", "la sua email", "la sua mail", "recapito non riuscito", "sistema di posta",
        "ihre nachricht", "diese nachricht", "votre message", "su mensaje", "sua mensagem", "a sua mensagem",
        "uw bericht", "wiadomosc", "ваше сообщение", "это письмо", "メッセージ", "メール", "notificationtype\":\"bounce",
        "eventtype\":\"bounce", "您的邮件", "邮件",
    ])

    /// How people speak of themselves and ask, which mail systems do not.
    static let personalVoice = PhraseTable([
        "my ", "i sent", "i got", "i get ", "i received", "i wrote", "we get ", "we see ", "we sent", "our users",
        "our customers", "can you", "could you", "would you", "why is", "why do", "why did", "why are", "ho ", "mi ",
        "mio ", "mia ", "miei ", "mie ",
        "non riesco", "potete", "potreste", "puo controllare", "vorrei", "ricevo", "ci serve", "ich habe", "habe ich",
        "meine ", "mein ", "konnen sie", "konnten sie", "j'ai", "pouvez-vous", "he recibido", "he enviado",
        "pueden ", "recebi ", "enviei ",
    ])

    /// Words with which people begin.
    static let greetings = PhraseTable([
        "hello", "hi ", "hi,", "hi!", "dear", "good morning", "good afternoon", "good evening", "buongiorno",
        "buon giorno", "buonasera", "buona sera", "salve", "ciao", "gentil", "egregi", "spett", "cari ", "caro ",
        "cara ", "guten tag", "hallo", "bonjour", "hola", "buenos dias", "sehr geehrte",
    ])
}
