/// How mail programs of one language introduce what they quote, forward and sign. A language is added in one place:
/// an entry here, and its name in `all`. Every list is lower case, its items divided by `|`.
struct QuoteLanguage: Sendable {
    /// How a line begins that says who wrote when: `on`, `il giorno`.
    var openers = ""
    /// The words that say that someone wrote: `wrote`, `ha scritto`.
    var verbs = ""
    /// How a line begins that names the one quoted, without a word for writing: `quoting`.
    var quoting = ""
    /// The labels of the block of fields above a quoted mail, without their colons.
    var from = ""
    var sent = ""
    var to = ""
    var copy = ""
    var subject = ""
    /// What stands between dashes above a mail that is answered: `original message`.
    var originals = ""
    /// What stands between dashes, or before a colon, above a mail that is passed on: `forwarded message`.
    var forwards = ""
    /// How the line begins that a telephone or a mail program puts under a text: `sent from my`.
    var footers = ""
    /// How it ends, where the telephone comes first: `iphone'umdan gönderildi`.
    var footerEnds = ""
    /// What a help desk's line says above which one is to answer: `above this line`.
    var delimiters = ""
    /// The days of the week as they begin a date, abbreviated as programs do.
    var weekdays = ""

    /// Every language known, the most usual first.
    static let all: [QuoteLanguage] = [
        italian, english, german, french, spanish, portuguese, dutch, polish, swedish, norwegian, danish, finnish,
        russian, ukrainian, chinese, japanese, korean, vietnamese, czech, romanian, hungarian, turkish, greek, slavic,
        catalan, baltic, indonesian, hindi, thai, hebrew, arabic,
    ]
}

// MARK: - The languages of our desks

extension QuoteLanguage {
    static let italian = QuoteLanguage(
        openers: "il|il giorno|in data|alle|nel|nella|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica",
        verbs: "ha scritto|hanno scritto|scrive|ha scritto quanto segue|ha inviato",
        quoting: "citando|scrive|citazione da",
        from: "da|mittente",
        sent: "inviato|data|data invio|inviato il|data e ora|ricevuto",
        to: "a|destinatario|destinatari|per",
        copy: "cc|c.c.|ccn|rispondi a",
        subject: "oggetto",
        originals: "messaggio originale|messaggio originario|appuntamento originale|mail originale"
            + "|email originale|rispondi sopra questa riga|scrivi sopra questa riga"
            + "|messaggio di risposta",
        forwards: "messaggio inoltrato|inizio messaggio inoltrato|inizio del messaggio inoltrato|messaggio inoltrato da"
            + "|inoltrato da",
        footers: "inviato da|inviato dal|inviato dall'|inviato con|inviata da|inviato tramite"
            + "|inviato mediante|scarica outlook|ottieni outlook|mail priva di virus"
            + "|messaggio inviato da|messaggio inviato dal"
            + "|questa e-mail è stata controllata per individuare virus|inviato dallo|inviato dalla"
            + "|ottenere outlook|spedito da|spedito dal|messaggio spedito da|inviata dal|inviata con",
        delimiters: "sopra questa riga|sopra questa linea|sopra di questa riga",
        weekdays: "lun|mar|mer|gio|ven|sab|dom"
    )

    static let english = QuoteLanguage(
        openers: "on|at|in",
        verbs: "wrote|writes|sent|has written|said|replied|posted",
        quoting: "quoting|in reply to|in response to",
        from: "from|sender|reply-to",
        sent: "sent|date|sent at|received",
        to: "to|recipient|delivered-to",
        copy: "cc|bcc|reply to|reply-to|organization|importance",
        subject: "subject",
        originals: "original message|original mail|original email|original appointment|reply message"
            + "|quoted text|original message follows|reply above this line"
            + "|type your reply above this line|please type your reply above this line"
            + "|please reply above this line|write above this line|original|replied message",
        forwards: "forwarded message|begin forwarded message|forwarded by|forwarded mail|forwarded email|fwd"
            + "|start of forwarded message|forwarded conversation|forward message",
        footers: "sent from|sent via|sent with|sent using|sent by|sent on|get outlook for"
            + "|download outlook|virus-free|this email has been checked for viruses"
            + "|this message was sent from|my android phone|sent: from|composed on|via mobile"
            + "|typed on|get bluemail for|get typeapp|get aqua mail|yahoo mail: search"
            + "|sender notified by|this message was sent using|sent on the go|sent from"
            + "|composed with|mail sent from",
        delimiters: "above this line",
        weekdays: "mon|tue|wed|thu|fri|sat|sun"
    )

    static let german = QuoteLanguage(
        openers: "am|an|vom|gesendet am|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag",
        verbs: "schrieb|schrieb am|geschrieben|hat geschrieben|hat folgendes geschrieben|schrieben|schreibt",
        quoting: "zitat von|zitiere",
        from: "von|absender",
        sent: "gesendet|datum|gesendet am|verschickt",
        to: "an|empfänger",
        copy: "cc|bcc|kopie|antwort an",
        subject: "betreff",
        originals: "ursprüngliche nachricht|originalnachricht|original-nachricht|urspr. nachricht"
            + "|original nachricht|ursprüngliche mail|ursprünglicher termin|ursprüngliche e-mail"
            + "|original-e-mail",
        forwards: "weitergeleitete nachricht|anfang der weitergeleiteten nachricht|weitergeleitet von"
            + "|anfang der weitergeleiteten e-mail|weitergeleitete e-mail",
        footers: "von meinem|gesendet von|gesendet mit|gesendet über|diese nachricht wurde von meinem"
            + "|outlook für|hol dir outlook|holen sie sich outlook|virenfrei"
            + "|diese e-mail wurde von avast|von samsung mobile|von samsung-tablet|gesendet aus"
            + "|von unterwegs gesendet|outlook für android|von ihrem|versendet mit|mit meinem",
        delimiters: "oberhalb dieser zeile|über dieser zeile",
        weekdays: "mo|di|mi|do|fr|sa|so"
    )

    static let french = QuoteLanguage(
        openers: "le|en date du|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|à",
        verbs: "a écrit|a ecrit|écrit|ecrit|a envoyé|écrivait|a écrit ce qui suit",
        quoting: "en réponse à|citant|selon",
        from: "de|expéditeur",
        sent: "envoyé|envoye|date|envoyé le|date d'envoi",
        to: "à|a|pour|destinataire",
        copy: "cc|cci|copie|copie à|répondre à",
        subject: "objet|sujet",
        originals: "message d'origine|message original|message initial|courriel original"
            + "|rendez-vous d'origine|mail original|e-mail d'origine|courriel d'origine"
            + "|message d’origine",
        forwards: "message transféré|début du message transféré|message transmis|début du message réexpédié"
            + "|courriel transféré|transféré par|transmis par|message transfere",
        footers: "envoyé de mon|envoyé depuis|envoyé à partir|envoyé avec|envoyé par|envoyé d'"
            + "|télécharger outlook|obtenez outlook|provenance : courrier|sans virus"
            + "|garanti sans virus|téléchargez outlook|obtenir outlook|envoyé via|envoyé de ma"
            + "|envoyé de yahoo|envoyé de outlook|envoyée de mon|envoyé du|obtenez yahoo",
        delimiters: "au-dessus de cette ligne|ci-dessus de cette ligne|au dessus de cette ligne",
        weekdays: "lun|mar|mer|jeu|ven|sam|dim"
    )

    static let spanish = QuoteLanguage(
        openers: "el|en|con fecha|a las|lunes|martes|miércoles|jueves|viernes|sábado|domingo",
        verbs: "escribió|escribio|ha escrito|escribe|va escriure|envió",
        quoting: "citando a|iniciado por",
        from: "de|remitente",
        sent: "enviado|fecha|enviado el|enviado a las|fecha de envío|enviados",
        to: "para|a|destinatario",
        copy: "cc|cco|con copia|responder a",
        subject: "asunto|assumpte",
        originals: "mensaje original|correo original|cita original",
        forwards: "mensaje reenviado|inicio del mensaje reenviado|mensaje enviado|reenviado por|missatge reenviat"
            + "|inicio de mensaje reenviado",
        footers: "enviado desde|enviado de|enviado con|obtener outlook|obtén outlook|descargar outlook"
            + "|libre de virus|enviat des|enviado a través|enviado mediante|enviado por"
            + "|obtenga outlook|envíado desde",
        delimiters: "encima de esta línea|arriba de esta línea|sobre esta línea",
        weekdays: "lun|mar|mié|jue|vie|sáb|dom"
    )

    static let portuguese = QuoteLanguage(
        openers: "em|a|no dia|na|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado|domingo",
        verbs: "escreveu|escreveram|enviou|escreveu o seguinte|escrevi",
        quoting: "citando|citação de",
        from: "de|remetente",
        sent: "enviado|enviada|data|enviada em|enviado em|enviada a",
        to: "para|destinatário",
        copy: "cc|cco|responder para",
        subject: "assunto",
        originals: "mensagem original|e-mail original|compromisso original",
        forwards: "mensagem encaminhada|mensagem reencaminhada|início da mensagem encaminhada|encaminhada por"
            + "|início da mensagem reencaminhada|forwarded message",
        footers: "enviado do|enviado a partir|enviado pelo|enviada do|enviado por|enviado via"
            + "|obter o outlook|baixar outlook|obtenha o outlook|livre de vírus|enviado através"
            + "|enviada a partir|enviado com|enviado de",
        delimiters: "acima desta linha|por cima desta linha",
        weekdays: "seg|ter|qua|qui|sex|sáb|dom"
    )

    static let dutch = QuoteLanguage(
        openers: "op|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag",
        verbs: "schreef|heeft geschreven|het volgende geschreven|schreef het volgende|geschreven|schrijft",
        quoting: "citeren van|quoting",
        from: "van|afzender",
        sent: "verzonden|datum|verstuurd|verzonden op",
        to: "aan|geadresseerde",
        copy: "cc|bcc|kopie|antwoord aan",
        subject: "onderwerp",
        originals: "oorspronkelijk bericht|origineel bericht|oorspronkelijke afspraak",
        forwards: "doorgestuurd bericht|begin doorgestuurd bericht|doorgestuurde bericht",
        footers: "verstuurd vanaf|verzonden vanaf|verstuurd met|verzonden met|verzonden via"
            + "|verstuurd via|outlook voor|download outlook|virusvrij|verzonden vanuit"
            + "|outlook ophalen|verstuurd vanuit|verstuurd door|verzonden door",
        delimiters: "boven deze regel|boven deze lijn",
        weekdays: "ma|di|wo|do|vr|za|zo"
    )
}
