extension TextLine {
    static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte | 0x20) }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// Digits and the signs of code, paths and tables.
    static func isTechnical(_ byte: UInt8) -> Bool { technical[Int(byte)] }

    private static let technical: [Bool] = {
        var table = [Bool](repeating: false, count: 256)
        for byte in "0123456789{}()[]<>=;|\\_#$%&*+/~^@".utf8 { table[Int(byte)] = true }
        return table
    }()

    /// Whether what stands between two blanks is an address, a URL, a path, a name from a program: anything but words.
    static func isIdentifier(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        var (wasLower, hasAmpersand) = (false, false)
        for index in word.indices {
            let byte = word[index]
            let isLower = (0x61...0x7a).contains(byte)
            switch byte {
            case UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "\\"), UInt8(ascii: "="), 0x30...0x39: return true
            case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "/"):
                if wasLower, continues(word, after: index) { return true }
            case UInt8(ascii: "&"):
                hasAmpersand = true
            case UInt8(ascii: ";"):
                // `dur&eacute;e`: an entity that was encoded twice.
                if hasAmpersand { return true }
            case UInt8(ascii: "("):
                if index + 1 < word.count, word[index + 1] == UInt8(ascii: ")") { return true }
            case 0x41...0x5a:
                if wasLower { return true }
            default: break
            }
            wasLower = isLower
        }
        return false
    }

    /// `TypeError:`, `java.lang.NullPointerException`: how programs call what went wrong.
    static func isException(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        var end = word.count
        while end > 0, !isLetter(word[end - 1]) { end -= 1 }
        for name in exceptions where end > name.count && word.hasSuffix(name, at: end) {
            return isLetter(word[end - name.count - 1])
        }
        return false
    }

    private static let exceptions = table("Error", "Exception", "Warning")

    /// `host.example`, `https://`: the sign does not end a sentence, which would go on with a capital.
    private static func continues(_ word: UnsafeBufferPointer<UInt8>, after index: Int) -> Bool {
        guard index + 1 < word.count else { return false }
        let next = word[index + 1]
        return (0x61...0x7a).contains(next) && word[index] != UInt8(ascii: "/") || next == UInt8(ascii: "/")
    }

    private static func table(_ texts: String...) -> [[UInt8]] { texts.map { Array($0.utf8) } }

    /// After leading dashes and blanks.
    static let forwardMarks = table(
        "original message",
        "messaggio originale",
        "messaggio inoltrato",
        "forwarded message",
        "begin forwarded message",
        "inizio messaggio inoltrato",
        "ursprüngliche nachricht",
        "weitergeleitete nachricht",
        "message d'origine",
        "message transféré",
        "mensaje original",
        "mensaje reenviado",
        "mensagem original",
        "mensagem encaminhada",
        "oorspronkelijk bericht",
        "doorgestuurd bericht",
        "mesaj original",
        "mesaj redirecționat",
        "missatge original",
        "missatge reenviat",
        "forwarded by",
        "inoltrato da"
    )

    static let footers = table(
        "sent from my",
        "sent with",
        "get outlook for",
        "inviato da",
        "inviato dal mio",
        "scarica outlook",
        "ottieni outlook",
        "von meinem",
        "gesendet von",
        "envoyé de mon",
        "envoyé depuis",
        "enviado desde",
        "enviado do",
        "verzonden vanaf",
        "trimis de pe",
        "enviat des"
    )

    static let attributionOpeners = table(
        "on ",
        "il ",
        "in data ",
        "am ",
        "le ",
        "el ",
        "em ",
        "op ",
        "pe ",
        "în ",
        "a ",
        "den ",
        "w dniu ",
        "dne "
    )

    static let attributionVerbs = table(
        "wrote:",
        "writes:",
        "scritto:",
        "scrive:",
        "schrieb:",
        "écrit :",
        "écrit:",
        "escribió:",
        "escreveu:",
        "schreef:",
        "scris:",
        "escrit:",
        "va escriure:",
        "skrev:",
        "napisał:",
        "said:"
    )

    static let codeOpeners = table(
        "traceback",
        "at java.",
        "at com.",
        "at org.",
        "caused by",
        "exception",
        "import ",
        "#include",
        "warning:",
        "error:",
        "fatal:",
        "info:",
        "debug:",
        "select ",
        "insert ",
        "diff ",
        "index ",
        "public ",
        "private ",
        "static ",
        "return ",
        "function ",
        "def ",
        "class ",
        "var ",
        "let ",
        "const ",
        "if (",
        "for (",
        "while (",
        "file \""
    )

    /// In capitals at the start of a line that goes on in small letters.
    static let levels = table("ERROR", "WARN", "INFO", "DEBUG", "FATAL", "CRITICAL", "SEVERE", "NOTICE", "TRACE")

    static let replyPrefixes = table(
        "re",
        "r",
        "rif",
        "fw",
        "fwd",
        "i",
        "aw",
        "wg",
        "tr",
        "rv",
        "sv",
        "vs",
        "res",
        "enc"
    )

    static let contactOpeners = table(
        "tel",
        "phone",
        "fax",
        "cell",
        "mob",
        "telefono",
        "telefon",
        "t:",
        "m:",
        "p:",
        "f:",
        "t.",
        "m.",
        "+",
        "mail:",
        "e-mail:",
        "email:",
        "web:",
        "p.iva",
        "vat"
    )

    static let fieldNames: Set<String> = [
        "from", "sent", "date", "to", "cc", "subject", "da", "inviato", "data", "a", "oggetto", "von", "gesendet",
        "datum",
        "an", "betreff", "de", "envoyé", "objet", "à", "enviado", "enviada", "fecha", "para", "asunto", "assunto",
        "van",
        "verzonden", "aan", "onderwerp", "trimis", "către", "subiect", "enviat", "per a", "assumpte",
    ]
}
