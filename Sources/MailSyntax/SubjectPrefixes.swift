/// The words that mail programs put before a subject, in lower case: a table to be added to.
enum SubjectPrefixes {
    /// Of answers, by the languages of the programs that write them.
    static let reply: Set<String> = [
        "re", "r", "rif", "res", "ref",  // English and most others, Italian, Portuguese
        "aw", "antw", "antwort",  // German, Dutch
        "sv", "vs", "vast",  // Swedish, Danish, Norwegian, Finnish
        "odp", "atb", "bls", "ynt", "yan",  // Polish, Welsh, Indonesian, Turkish
        "vá", "válasz", "rép", "rsp",  // Hungarian, French, Spanish
        "на", "ha", "ответ", "отв", "відп",  // Russian, Ukrainian
        "απ", "σχετ", "השב", "رد",  // Greek, Hebrew, Arabic
        "回复", "回覆", "答复", "答覆", "返信", "회신",  // Chinese, Japanese, Korean
    ]

    /// Of mails passed on.
    static let forward: Set<String> = [
        "fw", "fwd", "i", "inoltro", "inoltra",  // English, Italian
        "tr", "rv", "enc", "wg", "weitergeleitet",  // French, Spanish, Portuguese, German
        "doorst", "vb", "vl", "vidarebefordrat",  // Dutch, Swedish, Finnish
        "pd", "ilt", "trs", "továbbítás",  // Polish, Turkish, Indonesian, Hungarian
        "пересл", "переслано", "перес", "прк",  // Russian, Ukrainian
        "πρθ", "הועבר",  // Greek, Hebrew, Arabic
        "转发", "轉寄", "転送", "전달",  // Chinese, Japanese, Korean
    ]
}
