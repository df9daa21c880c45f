// MARK: - Languages of which the fields of Outlook, the sentences of Gmail and the footers of telephones are known

extension QuoteLanguage {
    static let catalan = QuoteLanguage(
        openers: "el|dia",
        verbs: "ha escrit|va escriure|escriu",
        quoting: "missatge de",
        from: "de",
        sent: "enviat|enviat el|data",
        to: "per a|per",
        copy: "a/c|cc",
        subject: "tema|assumpte",
        originals: "missatge original",
        forwards: "missatge reenviat|inici del missatge reenviat",
        footers: "enviat des de|enviat des del|obtenir l'outlook"
    )

    /// Estonian, Latvian and Lithuanian.
    static let baltic = QuoteLanguage(
        openers: "kuupäev|esmaspäev|teisipäev|kolmapäev|neljapäev|reede|laupäev|pühapäev",
        verbs: "kirjutas|rakstīja|rašė|parašė",
        from: "saatja|no|nuo",
        sent: "saadetud|kuupäev|nosūtīts|datums|išsiųsta|data",
        to: "adressaat|kellele|kam",
        copy: "koopia|kopija|cc",
        subject: "teema|temats|tēma|tema",
        originals: "algne kiri|algsõnum|sākotnējais ziņojums|pirminis laiškas",
        forwards: "edastatud kiri|edastatud sõnum|pārsūtītais ziņojums|pārsūtīta ziņa|persiųstas laiškas",
        footers: "saadetud minu|sūtīts no|išsiųsta iš"
    )

    static let indonesian = QuoteLanguage(
        openers: "pada|pada tanggal|senin|selasa|rabu|kamis|jumat|sabtu|minggu",
        verbs: "menulis|wrote",
        from: "dari",
        sent: "dikirim|tanggal",
        to: "kepada|ke",
        subject: "subjek|perihal",
        originals: "pesan asli",
        forwards: "pesan terusan|pesan yang diteruskan",
        footers: "dikirim dari|dapatkan outlook"
    )

    static let hindi = QuoteLanguage(verbs: "ने लिखा")

    static let thai = QuoteLanguage(
        openers: "ในวันที่|เมื่อ",
        verbs: "เขียนว่า|เขียน",
        from: "จาก",
        sent: "ส่ง|วันที่",
        to: "ถึง",
        subject: "เรื่อง|หัวเรื่อง",
        footers: "ส่งจาก"
    )

    static let hebrew = QuoteLanguage(
        openers: "בתאריך|ב-|ביום",
        verbs: "כתב|כתבה|כתב/ה|כתב(ה)",
        from: "מאת",
        sent: "נשלח|תאריך|בתאריך",
        to: "אל|עד",
        copy: "עותק",
        subject: "נושא|הנושא",
        originals: "הודעה מקורית",
        forwards: "הודעה שהועברה|הודעה מועברת",
        footers: "נשלח מה-|נשלח מ|קבל את outlook"
    )

    static let arabic = QuoteLanguage(
        openers: "في",
        verbs: "كتب|كتبت|كتب/ت",
        from: "من",
        sent: "تم الإرسال|التاريخ|تاريخ",
        to: "إلى",
        copy: "نسخة",
        subject: "الموضوع",
        originals: "الرسالة الأصلية",
        forwards: "رسالة معاد توجيهها|الرسالة المعاد توجيهها",
        footers: "أرسلت من|تم الإرسال من|أُرسلت من"
    )
}
