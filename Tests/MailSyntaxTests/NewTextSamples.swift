import Testing

/// Replies as mail programs write them: what the customer says, and what the program puts below.
struct ReplySample: Sendable, CustomTestStringConvertible {
    let name: String
    /// What stands below the words `Own words here.` and an empty line.
    let below: String

    init(_ name: String, _ below: String) {
        (self.name, self.below) = (name, below)
    }

    var testDescription: String { name }

    static let attributions = [
        ReplySample(
            "Gmail, it",
            "Il giorno lun 3 nov 2025 alle ore 09:12 Izar Assistenza <assistenza@example.it>\nha scritto:\n\n> Buongiorno\n"
        ),
        ReplySample(
            "Gmail, old, it",
            "Il giorno 3 novembre 2014 09:12, Izar Assistenza <assistenza@example.it> ha scritto:\n\n> Buongiorno\n"
        ),
        ReplySample("Thunderbird, it", "Il 03/11/2025 09:12, Izar Assistenza ha scritto:\n> Buongiorno\n"),
        ReplySample(
            "Apple Mail, it",
            "> Il giorno 3 nov 2025, alle ore 09:12, Izar <assistenza@example.it> ha scritto:\n> \n> Buongiorno\n"
        ),
        ReplySample(
            "iPhone, it",
            "Inviato da iPhone\n\n> Il giorno 3 nov 2025, alle ore 09:12, Izar <assistenza@example.it> ha scritto:\n> \n> \u{FEFF}Buongiorno\n"
        ),
        ReplySample(
            "Libero, it",
            "> Il 3 novembre 2025 alle 9.12 Izar <assistenza@example.it> ha scritto:\n> \n> \n> Buongiorno\n"
        ),
        ReplySample(
            "Aruba, it",
            "Da \"Izar\" assistenza@example.it\nA \"mario.rossi\" mario.rossi@example.com\nCc\nData Mon, 3 Nov 2025 09:12:00 +0100\nOggetto Guasto\nBuongiorno\n"
        ),
        ReplySample(
            "Yahoo, it",
            "    Il lunedì 3 novembre 2025 alle ore 09:12:44 CET, Izar <assistenza@example.it> ha scritto:  \n \n Buongiorno\n"
        ),
        ReplySample(
            "Outlook, it",
            "________________________________\nDa: Izar <assistenza@example.it>\nInviato: lunedì 3 novembre 2025 09:12\nA: Mario Rossi <mario.rossi@example.com>\nOggetto: Guasto\n\nBuongiorno\n"
        ),
        ReplySample(
            "Outlook desktop, it",
            "Da: Izar [mailto:assistenza@example.it] \nInviato: lunedì 3 novembre 2025 09:12\nA: 'Mario Rossi'\nCc: Ufficio\nOggetto: R: Guasto\n\nBuongiorno\n"
        ),
        ReplySample(
            "Outlook Express, it",
            "----- Original Message ----- \nFrom: Izar\nTo: Mario Rossi\nSent: Monday, November 03, 2025 9:12 AM\nSubject: Guasto\n\nBuongiorno\n"
        ),
        ReplySample(
            "Samsung, it",
            "Inviato dal mio Galaxy\n\n-------- Messaggio originale --------\nDa: Izar <assistenza@example.it>\nData: 03/11/25 09:12 (GMT+01:00)\nA: Mario <mario.rossi@example.com>\nOggetto: Guasto\n\nBuongiorno\n"
        ),
        ReplySample(
            "Outlook mobile, it",
            "Scarica Outlook per Android<https://aka.ms/AAb9ysg>\n________________________________\nFrom: Izar <assistenza@example.it>\nSent: Monday, November 3, 2025 9:12:00 AM\nTo: Mario\nSubject: Guasto\n\nBuongiorno\n"
        ),
        ReplySample("Tiscali, it", "Il 03.11.2025 09:12 assistenza@example.it ha scritto:\n\n> Buongiorno\n"),
        ReplySample(
            "bare dashes, it",
            "-----Messaggio originale-----\nDa: Izar\nInviato: lunedì 3 novembre 2025 09:12\nA: Mario\nOggetto: Guasto\n\nBuongiorno\n"
        ),
        ReplySample("In data, it", "In data lunedì 3 novembre 2025 09:12:00 CET, Izar ha scritto:\n> Buongiorno\n"),
        ReplySample(
            "Gmail, en",
            "On Mon, Nov 3, 2025 at 9:12 AM Izar Support <support@example.com> wrote:\n\n> Hello\n"
        ),
        ReplySample(
            "Outlook web, en",
            "________________________________\nFrom: Izar Support <support@example.com>\nSent: 03 November 2025 09:12\nTo: Mario Rossi <mario@example.com>\nSubject: Outage\n\nHello\n"
        ),
        ReplySample(
            "Outlook for Mac, en",
            "From: Izar Support <support@example.com>\nDate: Monday, 3 November 2025 at 09:12\nTo: Mario Rossi <mario@example.com>\nSubject: Outage\nHello\n"
        ),
        ReplySample(
            "bold fields, en",
            "*From:* Izar Support <support@example.com>\n*Sent:* Monday, November 3, 2025 9:12 AM\n*To:* Mario\n*Subject:* Outage\n\nHello\n"
        ),
        ReplySample(
            "Proton, en",
            "Sent with [Proton Mail](https://proton.me/) secure email.\n\nOn Monday, November 3rd, 2025 at 9:12 AM, Izar <support@example.com> wrote:\n\n> Hello\n"
        ),
        ReplySample(
            "Zoho, en",
            "---- On Mon, 03 Nov 2025 09:12:00 +0100 Izar <support@example.com> wrote ---\n\nHello\n"
        ),
        ReplySample("Lotus Notes, en", "Izar Support <support@example.com> wrote on 03/11/2025 09:12:00:\n\n> Hello\n"),
        ReplySample("no date, en", "Izar Support wrote:\n\n> Hello\n"),
        ReplySample("Mutt, en", "On Mon, Nov 03, 2025 at 09:12:00AM +0100, Izar Support wrote:\n> Hello\n"),
        ReplySample("reply above this line, en", "##- Please type your reply above this line -##\n\nHello\n"),
        ReplySample("Thunderbird, de", "Am 03.11.2025 um 09:12 schrieb Izar Support:\n> Hallo\n"),
        ReplySample(
            "Gmail, de",
            "Am Mo., 3. Nov. 2025 um 09:12 Uhr schrieb Izar Support <support@example.de>:\n\n> Hallo\n"
        ),
        ReplySample(
            "web.de",
            "Gesendet: Montag, 03. November 2025 um 09:12 Uhr\nVon: \"Izar\" <support@example.de>\nAn: mario@example.de\nBetreff: Guasto\nHallo\n"
        ),
        ReplySample(
            "Outlook, de",
            "-----Ursprüngliche Nachricht-----\nVon: Izar <support@example.de> \nGesendet: Montag, 3. November 2025 09:12\nAn: Mario\nBetreff: Ausfall\n\nHallo\n"
        ),
        ReplySample(
            "iPhone, de",
            "Von meinem iPhone gesendet\n\n> Am 03.11.2025 um 09:12 schrieb Izar <support@example.de>:\n> \n> Hallo\n"
        ),
        ReplySample(
            "Gmail, fr",
            "Le lun. 3 nov. 2025 à 09:12, Izar Support <support@example.fr> a écrit :\n\n> Bonjour\n"
        ),
        ReplySample(
            "Outlook, fr",
            "De : Izar <support@example.fr>\nEnvoyé : lundi 3 novembre 2025 09:12\nÀ : Mario <mario@example.fr>\nObjet : Panne\n\nBonjour\n"
        ),
        ReplySample(
            "iPhone, fr",
            "Envoyé de mon iPhone\n\n> Le 3 nov. 2025 à 09:12, Izar <support@example.fr> a écrit :\n> \n> Bonjour\n"
        ),
        ReplySample(
            "Gmail, es",
            "El lun, 3 nov 2025 a las 9:12, Izar Support (<support@example.es>) escribió:\n\n> Hola\n"
        ),
        ReplySample(
            "Outlook, es",
            "De: Izar <support@example.es>\nEnviado: lunes, 3 de noviembre de 2025 9:12\nPara: Mario <mario@example.es>\nAsunto: Avería\n\nHola\n"
        ),
        ReplySample("Gmail, nl", "Op ma 3 nov 2025 om 09:12 schreef Izar Support <support@example.nl>:\n\n> Hallo\n"),
        ReplySample(
            "Outlook, nl",
            "Van: Izar <support@example.nl>\nVerzonden: maandag 3 november 2025 09:12\nAan: Mario <mario@example.nl>\nOnderwerp: Storing\n\nHallo\n"
        ),
        ReplySample("Gmail, pl", "pon., 3 lis 2025 o 09:12 Izar Support <support@example.pl> napisał(a):\n\n> Witam\n"),
        ReplySample("Thunderbird, pl", "W dniu 3.11.2025 o 09:12, Izar Support pisze:\n> Witam\n"),
        ReplySample(
            "Outlook, pl",
            "Od: Izar <support@example.pl>\nWysłano: poniedziałek, 3 listopada 2025 09:12\nDo: Mario <mario@example.pl>\nTemat: Awaria\n\nWitam\n"
        ),
        ReplySample(
            "Gmail, pt",
            "Em seg., 3 de nov. de 2025 às 09:12, Izar Support <support@example.pt> escreveu:\n\n> Olá\n"
        ),
        ReplySample(
            "Outlook, pt",
            "De: Izar <support@example.pt>\nEnviado: segunda-feira, 3 de novembro de 2025 09:12\nPara: Mario <mario@example.pt>\nAssunto: Avaria\n\nOlá\n"
        ),
        ReplySample("Gmail, sv", "Den mån 3 nov. 2025 kl 09:12 skrev Izar Support <support@example.se>:\n\n> Hej\n"),
        ReplySample(
            "Outlook, sv",
            "Från: Izar <support@example.se>\nSkickat: den 3 november 2025 09:12\nTill: Mario <mario@example.se>\nÄmne: Fel\n\nHej\n"
        ),
        ReplySample("Gmail, no", "man. 3. nov. 2025 kl. 09:12 skrev Izar Support <support@example.no>:\n\n> Hei\n"),
        ReplySample("Gmail, da", "Den man. 3. nov. 2025 kl. 09.12 skrev Izar Support <support@example.dk>:\n\n> Hej\n"),
        ReplySample(
            "Outlook, da",
            "Fra: Izar <support@example.dk>\nSendt: 3. november 2025 09:12\nTil: Mario <mario@example.dk>\nEmne: Fejl\n\nHej\n"
        ),
        ReplySample(
            "Gmail, fi",
            "ma 3. marrask. 2025 klo 9.12 Izar Support (support@example.fi) kirjoitti:\n\n> Hei\n"
        ),
        ReplySample("Gmail, ru", "пн, 3 нояб. 2025 г. в 09:12, Izar Support <support@example.ru>:\n\n> Привет\n"),
        ReplySample("Thunderbird, ru", "03.11.2025 09:12, Izar Support пишет:\n> Привет\n"),
        ReplySample("Yandex, ru", "03.11.2025, 09:12, \"Izar\" <support@example.ru>:\n\nПривет\n"),
        ReplySample("Mail.ru", "Понедельник, 3 ноября 2025, 9:12 +03:00 от Izar <support@example.ru>:\n\nПривет\n"),
        ReplySample("Gmail, uk", "пн, 3 лист. 2025 р. о 09:12 Izar Support <support@example.ua> пише:\n\n> Привіт\n"),
        ReplySample(
            "Outlook, uk",
            "Від: Izar <support@example.ua>\nНадіслано: понеділок, 3 листопада 2025 р. 09:12\nКому: Mario <mario@example.ua>\nТема: Збій\n\nПривіт\n"
        ),
        ReplySample("Gmail, zh", "Izar Support <support@example.cn> 于2025年11月3日周一 09:12写道：\n\n> 您好\n"),
        ReplySample("Apple Mail, zh", "> 在 2025年11月3日，上午9:12，Izar <support@example.cn> 写道：\n> \n> 您好\n"),
        ReplySample(
            "Outlook, zh",
            "发件人: Izar <support@example.cn>\n发送时间: 2025年11月3日 9:12\n收件人: Mario <mario@example.cn>\n主题: 故障\n\n您好\n"
        ),
        ReplySample(
            "QQ, zh",
            "------------------ 原始邮件 ------------------\n发件人: \"Izar\" <support@example.cn>;\n发送时间: 2025年11月3日(星期一) 上午9:12\n收件人: \"Mario\"<mario@example.cn>;\n主题: 故障\n\n您好\n"
        ),
        ReplySample("Gmail, ja", "2025年11月3日(月) 9:12 Izar Support <support@example.jp>:\n\n> こんにちは\n"),
        ReplySample(
            "Gmail, cs",
            "po 3. 11. 2025 v 9:12 odesílatel Izar Support <support@example.cz> napsal:\n\n> Dobrý den\n"
        ),
        ReplySample(
            "Gmail, ro",
            "În lun., 3 nov. 2025 la 09:12, Izar Support <support@example.ro> a scris:\n\n> Bună\n"
        ),
        ReplySample(
            "Gmail, hu",
            "Izar Support <support@example.hu> ezt írta (időpont: 2025. nov. 3., H, 9:12):\n\n> Szia\n"
        ),
        ReplySample(
            "Gmail, tr",
            "Izar Support <support@example.tr>, 3 Kas 2025 Pzt, 09:12 tarihinde şunu yazdı:\n\n> Merhaba\n"
        ),
        ReplySample(
            "Gmail, el",
            "Στις Δευ 3 Νοε 2025 στις 9:12 π.μ., ο χρήστης Izar <support@example.gr> έγραψε:\n\n> Γεια\n"
        ),
        ReplySample("Gmail, ko", "2025년 11월 3일 (월) 오전 9:12, Izar <support@example.kr>님이 작성:\n\n> 안녕\n"),
        ReplySample(
            "address below an empty line",
            "On Mon, Nov 3, 2025 at 9:12 AM Izar Support\n\n<support@example.com> wrote:\n\n> Hello\n"
        ),
        ReplySample("Horde, en", "Quoting Izar Support <support@example.com>:\n\n> Hello\n"),
        ReplySample("Horde, de", "Zitat von Izar <support@example.de>:\n\n> Hallo\n"),
        ReplySample("usenet", "In article <abc@example.com>, Izar <support@example.com> wrote:\n> Hello\n"),
        ReplySample("initials", "Izar Support wrote:\n\nIS> Hello\nIS> there\n"),
        ReplySample("old Gmail without address", "2016-03-03 17:21 GMT+01:00 Izar Support:\n\n> Hello\n"),
        ReplySample(
            "BlackBerry",
            "Sent from my Verizon Wireless BlackBerry\n\n-----Original Message-----\nFrom: Izar <support@example.com>\nDate: Mon, 3 Nov 2025 09:12:00 \nTo: <mario@example.com>\nReply-To: support@example.com\nSubject: Outage\n\nHello\n"
        ),
        ReplySample(
            "Hotmail",
            "Date: Mon, 3 Nov 2025 09:12:00 +0100\nSubject: Outage\nFrom: support@example.com\nTo: mario@example.com\n\nHello\n"
        ),
        ReplySample(
            "long rule",
            "------------------------------\nFrom: Izar [mailto:support@example.com]\nSent: Monday\nTo: Mario\nSubject: Outage\n\nHello\n"
        ),
        ReplySample("quote alone", "> Hello\n> there\n"),
    ]

    static let more = [
        ReplySample(
            "spanish iphone",
            "Enviado desde mi iPhone\n\n> El 3 nov 2025, a las 9:12, Izar <a@b.es> escribió:\n> \n> Hola\n"
        ),
        ReplySample(
            "ru original",
            "-------- Исходное сообщение --------\nОт: Izar <a@b.ru>\nДата: 03.11.2025\nКому: x\nТема: y\n\nПривет\n"
        ),
        ReplySample("rainloop", "3 novembre 2025 09:12, \"Izar\" <a@b.it (mailto:a@b.it)> ha scritto:\n> Ciao\n"),
        ReplySample("roundcube it", "Il 2025-11-03 09:12 Izar ha scritto:\n> Ciao\n"),
        ReplySample("roundcube reply top", "Il 2025-11-03 09:12, Izar Assistenza ha scritto:\n\nCiao\n"),
        ReplySample(
            "exchange appointment",
            "-----Original Appointment-----\nFrom: Izar\nSent: x\nTo: y\nSubject: z\nWhen: w\n\nHi\n"
        ),
        ReplySample("kmail it", "lunedì 3 novembre 2025 09:12:00 CET, hai scritto:\n> Ciao\n"),
        ReplySample(
            "legalmail pec",
            "Da: \"Per conto di: a@pec.it\" posta-certificata@pec.it\nA: b@pec.it\nCc: \nData: Mon, 3 Nov 2025 09:12:00 +0100\nOggetto: POSTA CERTIFICATA: x\n\nCiao\n"
        ),
        ReplySample("outlook it Da bold", "*Da:* Izar <a@b.it>\n*Inviato:* lunedì\n*A:* x\n*Oggetto:* y\n\nciao\n"),
        ReplySample(
            "gmail it sent tab",
            "Il giorno mar 4 nov 2025 alle 10:02 Izar <\nassistenza@example.it> ha scritto:\n\n> Ciao\n"
        ),
        ReplySample("evolution it", "Il giorno lun, 03/11/2025 alle 09.12 +0100, Izar ha scritto:\n> Ciao\n"),
        ReplySample("evolution en", "On Mon, 2025-11-03 at 09:12 +0100, Izar wrote:\n> Hi\n"),
        ReplySample("tbird sig top", "--\nMario\n\nIl 03/11/25 09:12, Izar ha scritto:\n> Ciao\n>\n> --\n> Izar\n"),
        ReplySample(
            "apple fwd de",
            "> Anfang der weitergeleiteten Nachricht:\n> \n> Von: x <a@b.de>\n> Betreff: y\n> \n> Hallo\n"
        ),
        ReplySample(
            "alto",
            "Inviato da Posta per Windows\n\nDa: Izar\nInviato: lunedì 3 novembre 2025 09:12\nA: m@x.it\nOggetto: y\n\nciao\n"
        ),
        ReplySample(
            "huawei",
            "Inviato dal mio telefono Huawei\n\n-------- Messaggio originale --------\nOggetto: y\nDa: Izar \nA: m@x.it\nCC: \n\nciao\n"
        ),
        ReplySample(
            "tim",
            "Inviato con TIM Mail\n\n----Messaggio originale----\nDa: a@b.it\nData: 3-nov-2025 9.12\nA: <x@y.it>\nOgg: y\n\nciao\n"
        ),
        ReplySample("zh netease", "At 2025-11-03 09:12:00, \"Izar\" <a@b.cn> wrote:\n\nhi\n"),
        ReplySample("zh 126", "在 2025-11-03 09:12:00，\"Izar\" <a@b.cn> 写道：\n\nhi\n"),
        ReplySample("ja", "2025年11月3日(月) 9:12、Izar <a@b.jp>のメール:\n> x\n"),
        ReplySample("quoted header", "|From: Izar <a@b.it>\n|To: x\n|Subject: y\n\nhi\n"),
        ReplySample("ticket it", "--- Rispondi sopra questa riga ---\n\nCiao\n"),
        ReplySample(
            "fr rule",
            "------------------------------\n*De :* Izar <a@b.fr>\n*Envoyé :* lundi\n*À :* x\n*Objet :* y\n\nbonjour\n"
        ),
    ]

    static let signatures = [
        ReplySample("sigdash", "-- \nMario Rossi\nVia Roma 1\n"),
        ReplySample("sigdash without blank", "--\nMario Rossi\n"),
        ReplySample("rule", "_______________________\nMario Rossi\nTel. 0471 000000\n"),
        ReplySample("iPhone, en", "Sent from my iPhone\n"),
        ReplySample("iPhone, it", "Inviato da iPhone"),
        ReplySample("Samsung, it", "Inviato dal mio dispositivo Samsung\n"),
        ReplySample("Outlook, it", "Scarica Outlook per iOS<https://aka.ms/o0ukef>\n"),
        ReplySample("Mail for Windows", "Sent from Mail for Windows 10\n"),
        ReplySample("Avast", "Mail priva di virus. www.avast.com\n<https://www.avast.com/>\n"),
        ReplySample("signature and quote", "-- \nMario\n\nIl 03/11/2025 09:12, Izar ha scritto:\n> Buongiorno\n"),
        ReplySample(
            "footer, quote",
            "Von meinem Samsung Galaxy Smartphone gesendet.\n\nAm 03.11.2025 um 09:12 schrieb Izar:\n> Hallo\n"
        ),
        ReplySample(
            "signed text",
            "-----BEGIN PGP SIGNATURE-----\nVersion: x\n\niQEcBAEB\n=ab\n-----END PGP SIGNATURE-----\n"
        ),
        ReplySample("quote and signature", "Il 03/11/2025 09:12, Izar ha scritto:\n> Buongiorno\n\n-- \nMario\n"),
    ]
}
