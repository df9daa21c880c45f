/// Words that stand in our notices in one language and never in the other.
enum OtherWords {
    static let english: Set<String> = [
        "the", "and", "your", "you", "we", "our", "request", "reply", "please", "subject", "severity", "status", "due",
        "deadline", "team", "support", "hello", "regards", "this", "message", "by", "until", "after", "time", "zone",
        "with", "has", "been", "is", "reopened", "closed", "solved", "first", "expected", "customer", "step", "role",
        "update", "owed", "work", "maintenance", "from", "to", "monday", "friday", "august", "january", "rome",
        "medium", "critical", "minutes", "hours", "ticket", "of", "for", "reminder", "feedback", "account", "sent",
        "sender",
        "automatic", "mail", "email", "delivered", "address", "rule", "received", "attention", "they", "it",
        "said", "who", "what", "will", "can", "not", "are", "if", "question", "solution", "start", "end",
    ]
    static let italian: Set<String> = [
        "il", "la", "lo", "gli", "le", "di", "della", "richiesta", "sua", "suo", "lei", "messaggio", "oggetto",
        "gravità", "stato", "scadenza", "risposta", "entro", "soluzione", "assistenza", "servizio", "buongiorno",
        "cordiali", "saluti", "questo", "fino", "ora", "fuso", "orario", "roma", "lunedì", "venerdì", "agosto",
        "gennaio", "media", "critica", "minuti", "ore", "inizio", "fine", "cliente", "ruolo", "avviso", "per", "con",
        "è", "sarà", "chiusa", "risolta", "riaperta", "chiarimento", "promemoria", "messaggi", "invii", "mittente",
        "indirizzo", "regola", "segnalazione", "consegnato", "conferma", "ricevuta", "inviato", "che", "non", "del",
        "dei", "sono", "se", "una", "un", "da", "finché",
    ]
    /// Italian words that want an accent, without it, with an apostrophe in its place, or with the wrong one.
    static let withoutAccent: Set<String> = [
        "perche", "poiche", "finche", "affinche", "benche", "anziche", "giacche", "piu", "puo", "cosi", "gia", "giu",
        "cio", "pero", "e'", "sara", "potra", "dovra", "verra", "avra", "gravita", "priorita", "citta",
        "novita", "attivita", "possibilita", "disponibilita", "qualita", "funzionalita", "lunedi", "martedi",
        "mercoledi", "giovedi", "venerdi", "perche'", "piu'", "puo'", "cosi'", "gia'", "sara'", "perchè", "poichè",
        "finchè", "nè", "sè", "ne'", "li'", "la'", "si'", "qui'", "quà", "pò", "fà", "stà", "sù", "un'altro",
        "qual'è", "altresi", "lassu", "laggiu", "caffe", "meta'", "verita", "unita", "identita",
    ]
}
