/// Apple Mail, iPhones and the Outlooks, in the languages they speak.
extension ReplySample {
    static let outlook: [ReplySample] = [
        ReplySample(
            "Apple Mail, en",
            "On Nov 3, 2025, at 9:12 AM, Vera Brandt <vera@izar.example> wrote:\n\n> Hello\n"
        ),
        ReplySample(
            "Apple Mail, narrow space",
            "On Nov 3, 2025, at 9:12\u{202F}AM, Vera Brandt <vera@izar.example> wrote:\n\nHello\n"
        ),
        ReplySample(
            "Apple Mail, fr",
            "> Le 3 nov. 2025 à 09:12, Vera Brandt <vera@izar.example> a écrit :\n> \n> Bonjour\n"
        ),
        ReplySample(
            "Apple Mail, pt",
            "> No dia 03/11/2025, às 09:12, Vera Brandt <vera@izar.example> escreveu:\n> \n> Olá\n"
        ),
        ReplySample(
            "Apple Mail, pt-BR",
            "Em 3 de nov. de 2025, à(s) 09:12, Vera Brandt <vera@izar.example> escreveu:\n\nOlá\n"
        ),
        ReplySample(
            "Apple Mail, nl",
            "Op 3 nov 2025, om 09:12 heeft Vera Brandt <vera@izar.example> het volgende geschreven:\n\nHallo\n"
        ),
        ReplySample(
            "Apple Mail, pl",
            "Wiadomość napisana przez Vera Brandt <vera@izar.example> w dniu 3 lis 2025, o godz. 09:12:\n\nWitam\n"
        ),
        ReplySample("Apple Mail, sv", "3 nov. 2025 kl. 09:12 skrev Vera Brandt <vera@izar.example>:\n\nHej\n"),
        ReplySample("Apple Mail, da", "Den 3. nov. 2025 kl. 09.12 skrev Vera Brandt <vera@izar.example>:\n\nHej\n"),
        ReplySample("Apple Mail, fi", "Vera Brandt <vera@izar.example> kirjoitti 3.11.2025 kello 9.12:\n\nHei\n"),
        ReplySample(
            "Apple Mail, ru",
            "3 нояб. 2025 г., в 09:12, Vera Brandt <vera@izar.example> написал(а):\n\nПривет\n"
        ),
        ReplySample("Apple Mail, uk", "3 лист. 2025 р. о 09:12 Vera Brandt <vera@izar.example> пише:\n\nПривіт\n"),
        ReplySample("Apple Mail, cs", "3. 11. 2025 v 9:12, Vera Brandt <vera@izar.example>:\n\nAhoj\n"),
        ReplySample(
            "Apple Mail, hu",
            "2025. nov. 3. dátummal, 9:12 időpontban Vera Brandt <vera@izar.example> írta:\n\nSzia\n"
        ),
        ReplySample("Apple Mail, tr", "Vera Brandt <vera@izar.example> şunları yazdı (3 Kas 2025 09:12):\n\nMerhaba\n"),
        ReplySample("Apple Mail, zh-TW", "Vera Brandt <vera@izar.example> 於 2025年11月3日 上午9:12 寫道：\n\n您好\n"),
        ReplySample("Apple Mail, ja", "2025/11/03 9:12、Vera Brandt <vera@izar.example>のメール:\n\nこんにちは\n"),
        ReplySample("Apple Mail, ko", "2025. 11. 3. 오전 9:12, Vera Brandt <vera@izar.example> 작성:\n\n안녕\n"),
        ReplySample(
            "iPhone, nl",
            "Verstuurd vanaf mijn iPhone\n\n> Op 3 nov. 2025 om 09:12 heeft Vera Brandt <vera@izar.example> het volgende geschreven:\n> \n> Hallo\n"
        ),
        ReplySample(
            "iPhone, pl",
            "Wysłane z iPhone'a\n\n> Wiadomość napisana przez Vera Brandt <vera@izar.example> w dniu 03.11.2025, o godz. 09:12:\n> \n> Witam\n"
        ),
        ReplySample(
            "iPhone, pt",
            "Enviado do meu iPhone\n\n> No dia 03/11/2025, às 09:12, Vera Brandt <vera@izar.example> escreveu:\n> \n> Olá\n"
        ),
        ReplySample(
            "iPhone, sv",
            "Skickat från min iPhone\n\n> 3 nov. 2025 kl. 09:12 skrev Vera Brandt <vera@izar.example>:\n> \n> Hej\n"
        ),
        ReplySample("iPhone, ja", "iPhoneから送信\n\n2025/11/03 9:12、Vera Brandt <vera@izar.example>のメール:\n\n> こんにちは\n"),
        ReplySample(
            "iPhone, ko",
            "나의 iPhone에서 보냄\n\n2025. 11. 3. 오전 9:12, Vera Brandt <vera@izar.example> 작성:\n\n> 안녕\n"
        ),
        ReplySample(
            "iPhone, ru",
            "Отправлено с iPhone\n\n> 3 нояб. 2025 г., в 09:12, Vera Brandt <vera@izar.example> написал(а):\n> \n> Привет\n"
        ),
        ReplySample(
            "iPhone, tr",
            "iPhone'umdan gönderildi\n\nVera Brandt <vera@izar.example> şunları yazdı (3 Kas 2025 09:12):\n\n> Merhaba\n"
        ),
        ReplySample(
            "iPhone, hu",
            "Az iPhone-omról küldve\n\n2025. nov. 3. dátummal, 9:12 időpontban Vera Brandt <vera@izar.example> írta:\n\n> Szia\n"
        ),
        ReplySample(
            "iPhone, cs",
            "Odesláno z iPhonu\n\n3. 11. 2025 v 9:12, Vera Brandt <vera@izar.example>:\n\n> Ahoj\n"
        ),
        ReplySample(
            "Outlook, fi",
            "Lähettäjä: Vera Brandt <vera@izar.example>\nLähetetty: maanantai 3. marraskuuta 2025 9.12\nVastaanottaja: M <m@shop.example>\nAihe: Vika\n\nHei\n"
        ),
        ReplySample(
            "Outlook, nb",
            "Fra: Vera Brandt <vera@izar.example>\nSendt: mandag 3. november 2025 09:12\nTil: M <m@shop.example>\nKopi: K\nEmne: Feil\n\nHei\n"
        ),
        ReplySample(
            "Outlook, ru",
            "От: Vera Brandt <vera@izar.example>\nОтправлено: 3 ноября 2025 г. 9:12\nКому: M <m@shop.example>\nТема: Сбой\n\nПривет\n"
        ),
        ReplySample(
            "Outlook, cs",
            "Od: Vera Brandt <vera@izar.example>\nOdesláno: pondělí 3. listopadu 2025 9:12\nKomu: M <m@shop.example>\nPředmět: Porucha\n\nAhoj\n"
        ),
        ReplySample(
            "Outlook, sk",
            "Od: Vera Brandt <vera@izar.example>\nOdoslané: pondelok 3. novembra 2025 9:12\nKomu: M <m@shop.example>\nPredmet: Porucha\n\nAhoj\n"
        ),
        ReplySample(
            "Outlook, hu",
            "Feladó: Vera Brandt <vera@izar.example>\nElküldve: 2025. november 3., hétfő 9:12\nCímzett: M <m@shop.example>\nTárgy: Hiba\n\nSzia\n"
        ),
        ReplySample(
            "Outlook, tr",
            "Kimden: Vera Brandt <vera@izar.example>\nGönderildi: 3 Kasım 2025 Pazartesi 09:12\nKime: M <m@shop.example>\nKonu: Arıza\n\nMerhaba\n"
        ),
        ReplySample(
            "Outlook, zh-TW",
            "寄件者: Vera Brandt <vera@izar.example>\n寄件日期: 2025年11月3日 上午 09:12\n收件者: M <m@shop.example>\n主旨: 故障\n\n您好\n"
        ),
        ReplySample(
            "Outlook, ja",
            "差出人: Vera Brandt <vera@izar.example>\n送信日時: 2025年11月3日 9:12\n宛先: M <m@shop.example>\n件名: 障害\n\nこんにちは\n"
        ),
        ReplySample(
            "Outlook, ko",
            "보낸 사람: Vera Brandt <vera@izar.example>\n보낸 날짜: 2025년 11월 3일 월요일 오전 9:12\n받는 사람: M <m@shop.example>\n제목: 장애\n\n안녕\n"
        ),
        ReplySample(
            "Outlook, ro",
            "De la: Vera Brandt <vera@izar.example>\nTrimis: luni, 3 noiembrie 2025 09:12\nCătre: M <m@shop.example>\nSubiect: Eroare\n\nBună\n"
        ),
        ReplySample(
            "Outlook, el",
            "Από: Vera Brandt <vera@izar.example>\nΣτάλθηκε: Δευτέρα, 3 Νοεμβρίου 2025 9:12 πμ\nΠρος: M <m@shop.example>\nΘέμα: Βλάβη\n\nΓεια\n"
        ),
        ReplySample(
            "Outlook, hr",
            "Šalje: Vera Brandt <vera@izar.example>\nPoslano: 3. studenog 2025. 9:12\nPrima: M <m@shop.example>\nPredmet: Kvar\n\nBok\n"
        ),
        ReplySample(
            "Outlook, sl",
            "Od: Vera Brandt <vera@izar.example>\nPoslano: ponedeljek, 03. november 2025 09:12\nZa: M <m@shop.example>\nZadeva: Okvara\n\nZdravo\n"
        ),
        ReplySample(
            "Outlook, he",
            "מאת: Vera Brandt <vera@izar.example>\nנשלח: יום שני 03 נובמבר 2025 09:12\nאל: M <m@shop.example>\nנושא: תקלה\n\nשלום\n"
        ),
        ReplySample(
            "Outlook, ar",
            "من: Vera Brandt <vera@izar.example>\nتم الإرسال: 03/نوفمبر/2025 09:12\nإلى: M <m@shop.example>\nالموضوع: عطل\n\nمرحبا\n"
        ),
        ReplySample(
            "Outlook, ca",
            "De: Vera Brandt <vera@izar.example>\nEnviat el: dilluns, 3 de novembre de 2025 9:12\nPer a: M <m@shop.example>\nTema: Avaria\n\nHola\n"
        ),
        ReplySample(
            "Outlook for Mac, de",
            "Von: Vera Brandt <vera@izar.example>\nDatum: Montag, 3. November 2025 um 09:12\nAn: M <m@shop.example>\nBetreff: Ausfall\nHallo\n"
        ),
        ReplySample(
            "Outlook for Mac, fr",
            "De : Vera Brandt <vera@izar.example>\nDate : lundi, 3 novembre 2025 à 09:12\nÀ : M <m@shop.example>\nCc : \nObjet : Panne\nBonjour\n"
        ),
        ReplySample(
            "Outlook for Mac, nl",
            "Van: Vera Brandt <vera@izar.example>\nDatum: maandag 3 november 2025 om 09:12\nAan: M <m@shop.example>\nOnderwerp: Storing\nHallo\n"
        ),
        ReplySample(
            "Outlook for Mac, organisation",
            "From: Vera Brandt <vera@izar.example>\nOrganization: Izar\nReply-To: Vera <vera@izar.example>\nDate: Monday, November 3, 2025 at 9:12 AM\nTo: M <m@shop.example>\nSubject: Outage\n\nHello\n"
        ),
        ReplySample(
            "Outlook bold, de",
            "*Von:* Vera Brandt <vera@izar.example>\n*Gesendet:* Montag, 3. November 2025 09:12\n*An:* M\n*Betreff:* Ausfall\n\nHallo\n"
        ),
        ReplySample(
            "Outlook bold, nl",
            "*Van:* Vera Brandt <vera@izar.example>\n*Verzonden:* maandag 3 november 2025 09:12\n*Aan:* M\n*Onderwerp:* Storing\n\nHallo\n"
        ),
        ReplySample(
            "Outlook bold, double spaced",
            "*From:* Vera Brandt <vera@izar.example>\n\n*Sent:* Monday, November 3, 2025 9:12 AM\n\n*To:* M\n\n*Subject:* Outage\n\nHello\n"
        ),
        ReplySample(
            "Outlook, no subject, rule",
            "________________________________\nFrom: Vera Brandt\nSent: Monday, November 3, 2025 9:12 AM\nTo: M\n\nHello\n"
        ),
        ReplySample(
            "Outlook, attachments and importance",
            "From: Vera Brandt <vera@izar.example>\nSent: Monday, November 3, 2025 9:12 AM\nTo: M <m@shop.example>\nSubject: Outage\nImportance: High\nAttachments: log.txt\n\nHello\n"
        ),
        ReplySample(
            "Outlook, many recipients",
            "From: Vera Brandt\nSent: Monday, November 3, 2025 9:12 AM\nTo: Aldo Bianchi; Berta Castelli; Carlo Dini; Dora Esposito; Elio Ferri; Franca\nGalli; Gino Havas; Ida Inverni; Leo Lanza; Mara Monti; Nino Neri; Olga Orsi;\nPia Pini; Rita Rossi\nCc: Desk <desk@izar.example>\nSubject: Outage\n\nHello\n"
        ),
        ReplySample(
            "Windows Mail",
            "Sent from Windows Mail\n\n\nFrom: Vera Brandt\nSent: \u{200E}Monday\u{200E}, \u{200E}November\u{200E} \u{200E}3\u{200E}, \u{200E}2025 \u{200E}9\u{200E}:\u{200E}12\u{200E} \u{200E}AM\nTo: m@shop.example\n\nHello\n"
        ),
        ReplySample(
            "Windows Phone",
            "Sent from my Windows Phone\n________________________________\nFrom: Vera Brandt<mailto:vera@izar.example>\nSent: \u{200E}03/\u{200E}11/\u{200E}2025 09:12\nTo: M<mailto:m@shop.example>\nSubject: RE: Outage\n\nHello\n"
        ),
        ReplySample(
            "Windows Phone, it",
            "Inviato da Windows Phone\n________________________________\nDa: Vera Brandt<mailto:vera@izar.example>\nInviato: \u{200E}03/\u{200E}11/\u{200E}2025 09:12\nA: M<mailto:m@shop.example>\nOggetto: R: Guasto\n\nCiao\n"
        ),
        ReplySample("Outlook, original lower case", "-----original message-----\nfrom: vera\nsent: monday\n\nhello\n"),
        ReplySample(
            "quoted fields",
            "> From: vera@izar.example\n> To: m@shop.example\n> Date: Mon, 3 Nov 2025 09:12:00 +0100\n> Subject: Outage\n> \n> Hello\n"
        ),
        ReplySample(
            "Hotmail, it",
            "Date: Mon, 3 Nov 2025 09:12:00 +0100\nFrom: vera@izar.example\nSubject: Guasto\nTo: m@shop.example\n\nCiao\n"
        ),
        ReplySample(
            "Hotmail, old",
            "From: vera@izar.example\nTo: m@shop.example\nSubject: RE: Outage\nDate: Mon, 3 Nov 2025 09:12:00 +0100\n\n\n\n\n\n\n\nHello\n"
        ),
    ]
}
