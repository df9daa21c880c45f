/// Replies of more programs and in more languages; see `ReplySample.attributions`.
extension ReplySample {
    static let clients: [ReplySample] = [
        ReplySample("Thunderbird, en", "On 11/3/25 09:12, Vera Brandt wrote:\n> Hello\n"),
        ReplySample("Thunderbird, fr", "Le 03/11/2025 à 09:12, Vera Brandt a écrit :\n> Bonjour\n"),
        ReplySample("Thunderbird, es", "El 3/11/25 a las 9:12, Vera Brandt escribió:\n> Hola\n"),
        ReplySample("Thunderbird, nl", "Op 03-11-2025 om 09:12 schreef Vera Brandt:\n> Hallo\n"),
        ReplySample("Thunderbird, pt-PT", "Às 09:12 de 03/11/2025, Vera Brandt escreveu:\n> Olá\n"),
        ReplySample("Thunderbird, pt-BR", "Em 03/11/2025 09:12, Vera Brandt escreveu:\n> Olá\n"),
        ReplySample("Thunderbird, sv", "Den 2025-11-03 kl. 09:12, skrev Vera Brandt:\n> Hej\n"),
        ReplySample("Thunderbird, nb", "Den 03.11.2025 09:12, skrev Vera Brandt:\n> Hei\n"),
        ReplySample("Thunderbird, da", "Den 03.11.2025 kl. 09.12 skrev Vera Brandt:\n> Hej\n"),
        ReplySample("Thunderbird, fi", "Vera Brandt kirjoitti 3.11.2025 klo 9.12:\n> Hei\n"),
        ReplySample("Thunderbird, uk", "03.11.25 09:12, Vera Brandt пише:\n> Привіт\n"),
        ReplySample("Thunderbird, cs", "Dne 03. 11. 25 v 9:12 Vera Brandt napsal(a):\n> Ahoj\n"),
        ReplySample("Thunderbird, sk", "Dňa 3. 11. 2025 o 9:12 Vera Brandt napísal(a):\n> Ahoj\n"),
        ReplySample("Thunderbird, hu", "2025. 11. 03. 9:12 keltezéssel, Vera Brandt írta:\n> Szia\n"),
        ReplySample("Thunderbird, tr", "3.11.2025 09:12 tarihinde Vera Brandt yazdı:\n> Merhaba\n"),
        ReplySample("Thunderbird, zh-CN", "在 2025/11/3 9:12, Vera Brandt 写道:\n> 您好\n"),
        ReplySample("Thunderbird, zh-TW", "Vera Brandt 於 2025/11/3 上午 09:12 寫道:\n> 您好\n"),
        ReplySample("Thunderbird, ja", "(2025/11/03 9:12), Vera Brandt wrote:\n> こんにちは\n"),
        ReplySample("Thunderbird, ko", "2025-11-03 오전 9:12에 Vera Brandt 이(가) 쓴 글:\n> 안녕\n"),
        ReplySample("Thunderbird, ro", "Pe 03.11.2025 09:12, Vera Brandt a scris:\n> Bună\n"),
        ReplySample("Thunderbird, bg", "На 3.11.25 г. в 9:12, Vera Brandt написа:\n> Здравей\n"),
        ReplySample("Thunderbird, hr", "Dana 3. 11. 2025. u 9:12, Vera Brandt je napisao/la:\n> Bok\n"),
        ReplySample("Thunderbird, ca", "El 3/11/25 a les 9:12, Vera Brandt ha escrit:\n> Hola\n"),
        ReplySample("Thunderbird, id", "Pada 03/11/25 09.12, Vera Brandt menulis:\n> Halo\n"),
        ReplySample(
            "Thunderbird original message",
            "-------- Original Message --------\nSubject: \tOutage\nDate: \tMon, 3 Nov 2025 09:12:00 +0100\nFrom: \tVera Brandt <vera@izar.example>\nTo: \tm@shop.example\n\nHello\n"
        ),
        ReplySample("Gmail, en-GB", "On Mon, 3 Nov 2025 at 09:12, Vera Brandt <vera@izar.example> wrote:\n\n> Hello\n"),
        ReplySample(
            "Gmail, 3 lines",
            "On Mon, Nov 3, 2025 at 9:12 AM Vera Brandt, of the Very Long Department of\nSupport and Services <\nvera@izar.example> wrote:\n\n> Hello\n"
        ),
        ReplySample(
            "Gmail, 'via'",
            "On Mon, Nov 3, 2025 at 9:12 AM 'Vera Brandt' via Desk <\ndesk@izar.example> wrote:\n\n> Hello\n"
        ),
        ReplySample(
            "Gmail, pt-PT",
            "Vera Brandt <vera@izar.example> escreveu (segunda, 3/11/2025 à(s) 09:12):\n\n> Olá\n"
        ),
        ReplySample("Gmail, sk", "po 3. 11. 2025 o 9:12 Vera Brandt <vera@izar.example> napísal(a):\n\n> Ahoj\n"),
        ReplySample("Gmail, zh-TW", "Vera Brandt <vera@izar.example> 於 2025年11月3日 週一 上午9:12寫道：\n\n> 您好\n"),
        ReplySample(
            "Gmail, ca",
            "Missatge de Vera Brandt <vera@izar.example> del dia dl., 3 de nov. 2025 a\nles 9:12:\n\n> Hola\n"
        ),
        ReplySample("Gmail, bg", "На пн, 3.11.2025 г. в 9:12 Vera Brandt <vera@izar.example> написа:\n\n> Здравей\n"),
        ReplySample("Gmail, hr", "pon, 3. stu 2025. u 9:12 Vera Brandt <vera@izar.example> napisao je:\n\n> Bok\n"),
        ReplySample(
            "Gmail, sl",
            "V V pon., 3. nov. 2025 ob 9:12 je oseba Vera Brandt <vera@izar.example>\nnapisala:\n\n> Zdravo\n"
        ),
        ReplySample("Gmail, lt", "2025-11-03, pr, 09:12 Vera Brandt <vera@izar.example> rašė:\n\n> Labas\n"),
        ReplySample(
            "Gmail, et",
            "Kuupäev E, 3. november 2025 kell 09:12 kirjutas Vera Brandt <\nvera@izar.example>:\n\n> Tere\n"
        ),
        ReplySample(
            "Gmail, id",
            "Pada tanggal Sen, 3 Nov 2025 pukul 09.12 Vera Brandt <vera@izar.example>\nmenulis:\n\n> Halo\n"
        ),
        ReplySample("Gmail, vi", "Vào 9:12 Th 2, 3 thg 11, 2025 Vera Brandt <vera@izar.example> đã viết:\n\n> Chào\n"),
        ReplySample(
            "Gmail, he",
            "\u{202B}בתאריך יום ב׳, 3 בנוב׳ 2025 ב-9:12 מאת \u{202A}Vera Brandt\u{202C}\u{200F} <\u{202A}vera@izar.example\u{202C}\u{200F}>:\u{202C}\n\n> שלום\n"
        ),
        ReplySample(
            "Gmail, ar",
            "في الاثنين، 3 نوفمبر 2025 في 9:12 ص تمت كتابة ما يلي بواسطة Vera Brandt <\nvera@izar.example>:\n\n> مرحبا\n"
        ),
        ReplySample("Gmail, hi", "सोम, 3 नव॰ 2025 को 9:12 am बजे को Vera Brandt <vera@izar.example> ने लिखा:\n\n> नमस्ते\n"),
        ReplySample("Gmail, th", "ในวันที่ จ. 3 พ.ย. 2025 เวลา 09:12 Vera Brandt <vera@izar.example> เขียนว่า:\n\n> สวัสดี\n"),
        ReplySample(
            "Gmail, ru, old",
            "3 ноября 2025 г., 9:12 пользователь Vera Brandt <vera@izar.example> написал:\n\n> Привет\n"
        ),
        ReplySample(
            "Gmail, ru, wrapped",
            "пн, 3 нояб. 2025 г. в 09:12, Vera Brandt <\nvera@izar.example>:\n\n> Привет\n"
        ),
        ReplySample(
            "Gmail, pl, old",
            "W dniu 3 listopada 2025 09:12 użytkownik Vera Brandt <vera@izar.example>\nnapisał:\n\n> Witam\n"
        ),
        ReplySample(
            "Gmail, cs, old",
            "Dne 3. listopadu 2025 9:12 Vera Brandt <vera@izar.example> napsal(a):\n\n> Ahoj\n"
        ),
        ReplySample(
            "Gmail, nb, no quote marks",
            "man. 3. nov. 2025 kl. 09:12 skrev Vera Brandt <vera@izar.example>:\n\nHei\n"
        ),
        ReplySample(
            "Gmail, fi, wrapped",
            "ma 3. marrask. 2025 klo 9.12 Vera Brandt (vera@izar.example)\nkirjoitti:\n\nHei\n"
        ),
        ReplySample("Gmail, sv, old", "Den 3 november 2025 09:12 skrev Vera Brandt <vera@izar.example>:\n\n> Hej\n"),
        ReplySample("Gmail, da, old", "Den 3. november 2025 09.12 skrev Vera Brandt <vera@izar.example>:\n\n> Hej\n"),
        ReplySample("Gmail, hu, old", "2025. november 3. 9:12 Vera Brandt írta, <vera@izar.example>:\n\n> Szia\n"),
        ReplySample(
            "Gmail, tr, old",
            "3 Kasım 2025 09:12 tarihinde Vera Brandt <vera@izar.example> yazdı:\n\n> Merhaba\n"
        ),
        ReplySample("Gmail, zh, no quote marks", "Vera Brandt <vera@izar.example> 于2025年11月3日周一 09:12写道：\n\n您好\n"),
        ReplySample("Gmail, ja, no quote marks", "2025年11月3日(月) 9:12 Vera Brandt <vera@izar.example>:\n\nこんにちは\n"),
        ReplySample(
            "Gmail, ko, no quote marks",
            "2025년 11월 3일 (월) 오전 9:12, Vera Brandt <vera@izar.example>님이 작성:\n\n안녕\n"
        ),
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
        ReplySample(
            "Lotus Notes, dashes",
            "Vera Brandt ---03/11/2025 09:12:00---Hello all,\n\nFrom:   Vera Brandt/Izar\nTo:     M/Shop@Shop\nDate:   03/11/2025 09:12\nSubject:        Outage\n\n\n\nHello all,\n"
        ),
        ReplySample(
            "Lotus Notes, fields",
            "From:        Vera Brandt <vera@izar.example>\nTo:        M <m@shop.example>,\nCc:        K <k@shop.example>\nDate:        03/11/2025 09:12\nSubject:        Outage\n------------------------------------------------------------------------\n\nHello\n"
        ),
        ReplySample("Lotus Notes, de", "Vera Brandt <vera@izar.example> schrieb am 03.11.2025 09:12:00:\n\n> Hallo\n"),
        ReplySample(
            "Lotus Notes, it",
            "Vera Brandt <vera@izar.example> ha scritto in data 03/11/2025 09:12:00:\n\n> Ciao\n"
        ),
        ReplySample(
            "Lotus Notes, fr",
            "Vera Brandt <vera@izar.example> a écrit sur 03/11/2025 09:12:00 :\n\n> Bonjour\n"
        ),
        ReplySample("GroupWise", ">>> Vera Brandt <vera@izar.example> 11/3/2025 9:12 AM >>>\nHello\n"),
        ReplySample(
            "GroupWise, de",
            ">>> \"Vera Brandt\" <vera@izar.example> schrieb am Montag, 3. November 2025 um 09:12:\n> Hallo\n"
        ),
        ReplySample(
            "GroupWise, long",
            ">>> On 11/3/2025 at 9:12 AM, in message\n<5499AB12.ABC.0001@izar.example>, Vera Brandt <vera@izar.example> wrote:\n> Hello\n"
        ),
        ReplySample(
            "Yahoo, en",
            "    On Monday, November 3, 2025 at 09:12:44 AM GMT+1, Vera Brandt <vera@izar.example> wrote:  \n \n Hello\n"
        ),
        ReplySample(
            "Yahoo, classic",
            "________________________________\n From: Vera Brandt <vera@izar.example>\nTo: m@shop.example \nSent: Monday, November 3, 2025 9:12 AM\nSubject: Outage\n \n\nHello\n"
        ),
        ReplySample(
            "Yahoo, older",
            "--- On Mon, 11/3/25, Vera Brandt <vera@izar.example> wrote:\n\n\nFrom: Vera Brandt <vera@izar.example>\nSubject: Outage\nTo: m@shop.example\nDate: Monday, November 3, 2025, 9:12 AM\n\n\nHello\n"
        ),
        ReplySample(
            "Yahoo, older, it",
            "--- Lun 3/11/25, Vera Brandt <vera@izar.example> ha scritto:\n\nDa: Vera Brandt <vera@izar.example>\nOggetto: Guasto\nA: m@shop.example\nData: Lunedì 3 novembre 2025, 09:12\n\nCiao\n"
        ),
        ReplySample(
            "Yahoo, older, fr",
            "--- En date de : Lun 3.11.25, Vera Brandt <vera@izar.example> a écrit :\n\nDe: Vera Brandt <vera@izar.example>\nObjet: Panne\nÀ: m@shop.example\nDate: Lundi 3 novembre 2025, 9h12\n\nBonjour\n"
        ),
        ReplySample(
            "Yahoo, fr",
            "Le lundi 3 novembre 2025 à 09:12:44 UTC+1, Vera Brandt <vera@izar.example> a écrit :\n\nBonjour\n"
        ),
        ReplySample(
            "Yahoo, es",
            "El lunes, 3 de noviembre de 2025, 9:12:44 CET, Vera Brandt <vera@izar.example> escribió:\n\nHola\n"
        ),
        ReplySample(
            "Yahoo, de",
            "Am Montag, 3. November 2025, 09:12:44 MEZ hat Vera Brandt <vera@izar.example> Folgendes geschrieben:\n\nHallo\n"
        ),
        ReplySample(
            "Yahoo, pt",
            "Em segunda-feira, 3 de novembro de 2025 09:12:44 BRT, Vera Brandt <vera@izar.example> escreveu:\n\nOlá\n"
        ),
        ReplySample(
            "AOL, dated",
            "In a message dated 11/3/2025 9:12:00 A.M. Eastern Standard Time, vera@izar.example writes:\n\nHello\n"
        ),
        ReplySample(
            "AOL",
            "-----Original Message-----\nFrom: Vera Brandt <vera@izar.example>\nTo: m <m@shop.example>\nSent: Mon, Nov 3, 2025 9:12 am\nSubject: Outage\n\n\nHello\n"
        ),
        ReplySample(
            "Zimbra, en",
            "----- Original Message -----\nFrom: \"Vera Brandt\" <vera@izar.example>\nTo: \"M\" <m@shop.example>\nSent: Monday, November 3, 2025 9:12:00 AM\nSubject: Outage\n\nHello\n"
        ),
        ReplySample(
            "Zimbra, fr",
            "----- Mail original -----\nDe: \"Vera Brandt\" <vera@izar.example>\nÀ: \"M\" <m@shop.example>\nEnvoyé: Lundi 3 Novembre 2025 09:12:00\nObjet: Panne\n\nBonjour\n"
        ),
        ReplySample(
            "Zimbra, it",
            "Da: \"Vera Brandt\" <vera@izar.example>\nA: \"M\" <m@shop.example>\nInviato: Lunedì, 3 novembre 2025 9:12:00\nOggetto: Guasto\n\nCiao\n"
        ),
        ReplySample(
            "Zimbra, de",
            "----- Ursprüngliche Mail -----\nVon: \"Vera Brandt\" <vera@izar.example>\nAn: \"M\" <m@shop.example>\nGesendet: Montag, 3. November 2025 09:12:00\nBetreff: Ausfall\n\nHallo\n"
        ),
        ReplySample(
            "Zimbra, es",
            "----- Mensaje original -----\nDe: \"Vera Brandt\" <vera@izar.example>\nPara: \"M\" <m@shop.example>\nEnviados: Lunes, 3 de Noviembre 2025 9:12:00\nAsunto: Avería\n\nHola\n"
        ),
        ReplySample("OX, en", "> On 11/03/2025 9:12 AM CET Vera Brandt <vera@izar.example> wrote:\n> \n>  \n> Hello\n"),
        ReplySample("OX, de", "Vera Brandt <vera@izar.example> hat am 03.11.2025 09:12 CET geschrieben:\n\n \nHallo\n"),
        ReplySample("OX, nl", "Op 03-11-2025 09:12 CET schreef Vera Brandt <vera@izar.example>:\n\nHallo\n"),
        ReplySample("SquirrelMail", "On Mon, November 3, 2025 9:12 am, Vera Brandt wrote:\n> Hello\n"),
        ReplySample("SquirrelMail, it", "Il Lun, 3 Novembre 2025 9:12 am, Vera Brandt ha scritto:\n> Ciao\n"),
        ReplySample("Roundcube, de", "Am 2025-11-03 09:12, schrieb Vera Brandt:\n> Hallo\n"),
        ReplySample("Roundcube, nl", "Vera Brandt schreef op 2025-11-03 09:12:\n> Hallo\n"),
        ReplySample("Roundcube, ru", "Vera Brandt писал(а) 2025-11-03 09:12:\n> Привет\n"),
        ReplySample("Roundcube, fi", "Vera Brandt kirjoitti 2025-11-03 09:12:\n> Hei\n"),
        ReplySample("Roundcube, ja", "2025-11-03 09:12 に Vera Brandt さんは書きました:\n> こんにちは\n"),
        ReplySample("Roundcube, hu", "2025-11-03 09:12 időpontban Vera Brandt ezt írta:\n> Szia\n"),
        ReplySample(
            "Roundcube, original",
            "-------- Original Message --------\nSubject: Outage\nDate: 2025-11-03 09:12\nFrom: Vera Brandt <vera@izar.example>\nTo: m@shop.example\n\nHello\n"
        ),
        ReplySample("SnappyMail", "November 3, 2025 9:12 AM, \"Vera Brandt\" <vera@izar.example> wrote:\n\n> Hello\n"),
        ReplySample(
            "SnappyMail, no quote marks",
            "November 3, 2025 at 9:12 AM, \"Vera Brandt\" <vera@izar.example> wrote:\n\nHello\n"
        ),
        ReplySample("Mailspring", "On Nov 3 2025, at 9:12 am, Vera Brandt <vera@izar.example> wrote:\n\nHello\n"),
        ReplySample("Tuta, en", "Nov 3, 2025, 09:12 by vera@izar.example:\n\n> Hello\n"),
        ReplySample("Tuta, de", "3. Nov. 2025, 09:12 von vera@izar.example:\n\n> Hallo\n"),
        ReplySample("Tuta, it", "3 nov 2025, 09:12 da vera@izar.example:\n\n> Ciao\n"),
        ReplySample("Spark, en", "On Nov 3, 2025, 9:12 AM +0100, Vera Brandt <vera@izar.example>, wrote:\n> Hello\n"),
        ReplySample("Spark, de", "Am 3. Nov. 2025, 09:12 +0100 schrieb Vera Brandt <vera@izar.example>:\n> Hallo\n"),
        ReplySample("Airmail", "On 3 November 2025 at 09:12:00, Vera Brandt (vera@izar.example) wrote:\n\nHello\n"),
        ReplySample(
            "Airmail, it",
            "Il 3 novembre 2025 a 09:12:00, Vera Brandt (vera@izar.example) ha scritto:\n\nCiao\n"
        ),
        ReplySample("Mailbird", "On 03/11/2025 09:12:00, Vera Brandt <vera@izar.example> wrote:\nHello\n"),
        ReplySample(
            "eM Client",
            "------ Original Message ------\nFrom \"Vera Brandt\" <vera@izar.example>\nTo \"M\" <m@shop.example>\nDate 03/11/2025 09:12:00\nSubject Re: Outage\n\n>Hello\n"
        ),
        ReplySample(
            "eM Client, de",
            "------ Originalnachricht ------\nVon: \"Vera Brandt\" <vera@izar.example>\nAn: \"M\" <m@shop.example>\nGesendet: 03.11.2025 09:12:00\nBetreff: Ausfall\n\n>Hallo\n"
        ),
        ReplySample("HEY", "On November 3, 2025, Vera Brandt <vera@izar.example> wrote:\n> Hello\n"),
        ReplySample("Fastmail", "On Mon, Nov 3, 2025, at 9:12 AM, Vera Brandt wrote:\n> Hello\n"),
        ReplySample("Missive", "On November 3, 2025 at 9:12 AM, Vera Brandt (vera@izar.example) wrote:\n\nHello\n"),
        ReplySample("Front", "On November 3, 2025 at 9:12 AM GMT+1 vera@izar.example wrote:\n\nHello\n"),
        ReplySample(
            "Superhuman",
            "Sent via Superhuman iOS <https://sprh.mn/?vip=m@shop.example>\n\n\nOn Mon, Nov 3 2025 at 9:12 AM, Vera Brandt < vera@izar.example > wrote:\n\n> Hello\n"
        ),
        ReplySample(
            "Mailbox",
            "—\nSent from Mailbox\n\nOn Mon, Nov 3, 2025 at 9:12 AM, Vera Brandt <vera@izar.example>\nwrote:\n\n> Hello\n"
        ),
        ReplySample("Sparrow", "On Monday, November 3, 2025 at 9:12 AM, Vera Brandt wrote:\n\n> Hello\n"),
        ReplySample(
            "K-9",
            "-- \nSent from my Android device with K-9 Mail. Please excuse my brevity.\n\nOn 3 November 2025 09:12:00 CET, Vera Brandt <vera@izar.example> wrote:\n>Hello\n"
        ),
        ReplySample("K-9, de", "Am 3. November 2025 09:12:00 MEZ schrieb Vera Brandt <vera@izar.example>:\n>Hallo\n"),
        ReplySample(
            "BlueMail",
            "\u{2063}Get BlueMail for Android \u{200B}\n\nOn 3 Nov 2025, 09:12, at 09:12, Vera Brandt <vera@izar.example> wrote:\n>Hello\n"
        ),
        ReplySample(
            "AquaMail",
            "On November 3, 2025 9:12:00 AM Vera Brandt <vera@izar.example> wrote:\n\n> Hello\n\nSent with Aqua Mail for Android\nhttps://www.mobisystems.com/aqua-mail\n"
        ),
        ReplySample(
            "Samsung, en",
            "-------- Original message --------\nFrom: Vera Brandt <vera@izar.example> \nDate: 11/3/25 9:12 AM (GMT+01:00) \nTo: m@shop.example \nSubject: Outage \n\nHello\n"
        ),
        ReplySample(
            "Samsung, de",
            "Von meinem/meiner Galaxy gesendet\n\n-------- Ursprüngliche Nachricht --------\nVon: Vera Brandt <vera@izar.example>\nDatum: 03.11.25 09:12 (GMT+01:00)\nAn: m@shop.example\nBetreff: Ausfall\n\nHallo\n"
        ),
        ReplySample(
            "Samsung, fr",
            "Envoyé depuis mon appareil Galaxy\n\n-------- Message d'origine --------\nDe : Vera Brandt <vera@izar.example>\nDate : 03/11/2025 09:12 (GMT+01:00)\nÀ : m@shop.example\nObjet : Panne\n\nBonjour\n"
        ),
        ReplySample(
            "HTC",
            "----- Reply message -----\nFrom: \"Vera Brandt\" <vera@izar.example>\nTo: <m@shop.example>\nSubject: Outage\nDate: Mon, Nov 3, 2025 9:12 am\n\n\nHello\n"
        ),
        ReplySample(
            "BlackBerry 10",
            "Sent from my BlackBerry 10 smartphone on the Verizon Wireless 4G LTE network.\n  Original Message  \nFrom: Vera Brandt\nSent: Monday, November 3, 2025 9:12 AM\nTo: M\nSubject: Outage\n\nHello\n"
        ),
        ReplySample("Claws", "On Mon, 3 Nov 2025 09:12:00 +0100\nVera Brandt <vera@izar.example> wrote:\n\n> Hello\n"),
        ReplySample("Pegasus", "On 3 Nov 2025 at 9:12, Vera Brandt wrote:\n\n> Hello\n"),
        ReplySample("Eudora", "At 09:12 AM 11/3/2025, Vera Brandt wrote:\n>Hello\n"),
        ReplySample("Eudora, you", "At 09:12 03/11/2025 +0100, you wrote:\n>Hello\n"),
        ReplySample("Pine", "On Mon, 3 Nov 2025, Vera Brandt wrote:\n\n> Hello\n"),
        ReplySample("Gnus", "Vera Brandt <vera@izar.example> writes:\n\n> Hello\n"),
        ReplySample("The Bat", "Monday, November 3, 2025, 9:12:00 AM, you wrote:\n\n> Hello\n"),
        ReplySample("The Bat, ru", "Вы писали 3 ноября 2025 г., 9:12:00:\n\n> Привет\n"),
        ReplySample("KMail, de", "Am Montag, 3. November 2025, 09:12:00 CET schrieb Vera Brandt:\n> Hallo\n"),
        ReplySample("Evolution, de", "Am Montag, dem 03.11.2025 um 09:12 +0100 schrieb Vera Brandt:\n> Hallo\n"),
        ReplySample(
            "Evolution, original",
            "-------- Forwarded Message --------\nFrom: Vera Brandt <vera@izar.example>\nTo: m@shop.example\nSubject: Outage\nDate: Mon, 03 Nov 2025 09:12:00 +0100\n\nHello\n"
        ),
        ReplySample(
            "T-Online",
            "-----Original-Nachricht-----\nBetreff: Ausfall\nDatum: 2025-11-03T09:12:00+0100\nVon: \"Vera Brandt\" <vera@izar.example>\nAn: \"M\" <m@shop.example>\n\nHallo\n"
        ),
        ReplySample(
            "Bluewin",
            "----Ursprüngliche Nachricht----\nVon : vera@izar.example\nDatum : 03/11/2025 - 09:12 (MEZ)\nAn : m@shop.example\nBetreff : Ausfall\n\nHallo\n"
        ),
        ReplySample(
            "Orange",
            "> Message du 03/11/25 09:12\n> De : \"Vera Brandt\" <vera@izar.example>\n> A : m@shop.example\n> Copie à : \n> Objet : Panne\n> \n> Bonjour\n"
        ),
        ReplySample("Onet", "Dnia 3 listopada 2025 09:12 Vera Brandt <vera@izar.example> napisał(a):\n\nWitam\n"),
        ReplySample(
            "Interia",
            "Od: \"Vera Brandt\" <vera@izar.example>\nDo: m@shop.example;\nWysłane: 9:12 Poniedziałek 2025-11-03\nTemat: Awaria\n\nWitam\n"
        ),
        ReplySample(
            "Seznam",
            "---------- Původní e-mail ----------\nOd: Vera Brandt <vera@izar.example>\nKomu: m@shop.example\nDatum: 3. 11. 2025 9:12:00\nPředmět: Porucha\n\nAhoj\n"
        ),
        ReplySample(
            "Centrum",
            "______________________________________________________________\n> Od: Vera Brandt <vera@izar.example>\n> Komu: m@shop.example\n> Datum: 03.11.2025 09:12\n> Předmět: Porucha\n>\n> Ahoj\n"
        ),
        ReplySample("ukr.net", "3 листопада 2025, 09:12:00, від \"Vera Brandt\" <vera@izar.example>:\n\nПривіт\n"),
        ReplySample(
            "Daum",
            "--------- 원본 메일 ---------\n보낸사람 : Vera Brandt <vera@izar.example>\n받는사람 : m@shop.example\n날짜: 2025년 11월 3일 월요일\n제목 : 장애\n\n안녕\n"
        ),
        ReplySample(
            "Naver",
            "-----Original Message-----\nFrom: \"Vera Brandt\"<vera@izar.example>\nTo: <m@shop.example>;\nCc:\nSent: 2025-11-03 (월) 09:12:00 (GMT+09:00)\nSubject: 장애\n\n안녕\n"
        ),
        ReplySample("Foxmail", "发件人： Vera Brandt\n发送时间： 2025-11-03 09:12\n收件人： m\n主题： 故障\n您好\n"),
        ReplySample(
            "QQ mobile",
            "---Original---\nFrom: \"Vera Brandt\"<vera@izar.example>\nDate: Mon, Nov 3, 2025 09:12 AM\nTo: \"m\"<m@shop.example>;\nSubject: Re: x\n\n您好\n"
        ),
        ReplySample(
            "NetEase, table",
            "---- 回复的原邮件 ----\n| 发件人 | Vera Brandt<vera@izar.example> |\n| 日期 | 2025年11月03日 09:12 |\n| 收件人 | m<m@shop.example> |\n| 主题 | 故障 |\n您好\n"
        ),
        ReplySample(
            "NetEase, table, en",
            "---- Replied Message ----\n| From | Vera Brandt<vera@izar.example> |\n| Date | 11/3/2025 09:12 |\n| To | <m@shop.example> |\n| Subject | Re: Outage |\nHello\n"
        ),
        ReplySample(
            "signed above an attribution",
            "--\nMario\nTel 0471\n\nOn Mon, Nov 3, 2025 at 9:12 AM Vera Brandt <vera@izar.example> wrote:\n> Hello\n"
        ),
        ReplySample(
            "nested attributions",
            "On 11/3/25 09:12, Vera Brandt wrote:\n> On 11/2/25 09:12, Mario wrote:\n>> Help\n>\n> Yes\n"
        ),
        ReplySample(
            "attribution, quote, signature",
            "On 11/3/25 09:12, Vera Brandt wrote:\n> Hello\n\n-- \nMario Rossi\n"
        ),
        ReplySample(
            "quote, mailing list",
            "On 11/3/25 09:12, Vera Brandt wrote:\n> Hello\n\n_______________________________________________\nusers mailing list\nusers@lists.izar.example\nhttps://lists.izar.example/users\n"
        ),
        ReplySample(
            "Google Groups",
            "On Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n\n> Hello\n>\n> -- \n> Vera\n\n-- \nYou received this message because you are subscribed to the Google Groups \"desk\" group.\nTo unsubscribe from this group, send an email to desk+unsubscribe@izar.example.\n"
        ),
        ReplySample(
            "star before date",
            "* On Mon, Nov 3, 2025 at 9:12 AM Vera Brandt <vera@izar.example> wrote:\n\n> Hello\n"
        ),
        ReplySample(
            "indented",
            "    On Monday, November 3, 2025 9:12 AM, Vera Brandt <vera@izar.example> wrote:\n\n    Hello\n"
        ),
        ReplySample(
            "attribution of 4 lines",
            "On Mon, Nov 3, 2025 at 9:12 AM,\nThe Customer Support Team of Izar,\non behalf of Vera Brandt\n<vera@izar.example> wrote:\n\n> Hello\n"
        ),
        ReplySample(
            "link in the attribution",
            "On Mon, Nov 3, 2025 at 9:12 AM Vera Brandt <vera@izar.example<mailto:vera@izar.example>> wrote:\n\nHello\n"
        ),
        ReplySample(
            "link in the attribution, bracket",
            "On Mon, Nov 3, 2025 at 9:12 AM Vera Brandt [vera@izar.example](mailto:vera@izar.example) wrote:\n\nHello\n"
        ),
    ]

    static let delimiters: [ReplySample] = [
        ReplySample("delimiter, en 1", "--- Reply above this line ---\n\nHello\n"),
        ReplySample("delimiter, en 2", "=== Please reply above this line ===\n\nHello\n"),
        ReplySample("delimiter, en 3", "-=-=-=-= Please reply above this line =-=-=-=-\n\nHello\n"),
        ReplySample("delimiter, en 4", "Reply ABOVE THIS LINE to add a note to this request\n\nHello\n"),
        ReplySample("delimiter, en 5", "_____ Write your reply above this line _____\n\nHello\n"),
        ReplySample("delimiter, de", "##- Bitte geben Sie Ihre Antwort oberhalb dieser Zeile ein. -##\n\nHallo\n"),
        ReplySample("delimiter, fr", "##- Veuillez saisir votre réponse au-dessus de cette ligne -##\n\nBonjour\n"),
        ReplySample("delimiter, es", "##- Escriba su respuesta por encima de esta línea -##\n\nHola\n"),
        ReplySample("delimiter, it", "##- Scrivere la risposta sopra questa riga -##\n\nCiao\n"),
        ReplySample("delimiter, it 2", "--- Rispondere sopra questa linea ---\n\nCiao\n"),
        ReplySample("delimiter, nl", "##- Typ uw antwoord boven deze regel -##\n\nHallo\n"),
        ReplySample("delimiter, pt", "##- Por favor, escreva a sua resposta acima desta linha -##\n\nOlá\n"),
    ]

    static let forwards: [ReplySample] = [
        ReplySample(
            "forward, Gmail",
            "---------- Forwarded message ---------\nFrom: Vera Brandt <vera@izar.example>\nDate: Mon, Nov 3, 2025 at 9:12 AM\nSubject: Outage\nTo: <m@shop.example>\n\n\nHello\n"
        ),
        ReplySample(
            "forward, Gmail de",
            "---------- Forwarded message ---------\nVon: Vera Brandt <vera@izar.example>\nDate: Mo., 3. Nov. 2025 um 09:12 Uhr\nSubject: Ausfall\nTo: <m@shop.example>\n\n\nHallo\n"
        ),
        ReplySample(
            "forward, Thunderbird fr",
            "-------- Message transféré --------\nSujet : \tPanne\nDate : \tMon, 3 Nov 2025 09:12:00 +0100\nDe : \tVera Brandt <vera@izar.example>\nPour : \tm@shop.example\n\n\nBonjour\n"
        ),
        ReplySample(
            "forward, Thunderbird pl",
            "-------- Treść przekazanej wiadomości --------\nTemat: \tAwaria\nData: \tMon, 3 Nov 2025\nNadawca: \tVera <vera@izar.example>\nAdresat: \tm@shop.example\n\nWitam\n"
        ),
        ReplySample(
            "forward, Thunderbird tr",
            "-------- İletilmiş İleti --------\nKonu: \tArıza\nTarih: \tMon, 3 Nov 2025\nKimden: \tVera <vera@izar.example>\nKime: \tm@shop.example\n\nMerhaba\n"
        ),
        ReplySample(
            "forward, Thunderbird zh",
            "-------- 转发的消息 --------\n主题: \t故障\n日期: \tMon, 3 Nov 2025\n发件人: \tVera <vera@izar.example>\n收件人: \tm@shop.example\n\n您好\n"
        ),
        ReplySample(
            "forward, Apple de",
            "Anfang der weitergeleiteten Nachricht:\n\nVon: Vera Brandt <vera@izar.example>\nBetreff: Ausfall\nDatum: 3. November 2025 um 09:12:00 MEZ\nAn: m@shop.example\n\nHallo\n"
        ),
        ReplySample(
            "forward, Apple fr",
            "Début du message réexpédié :\n\nDe: Vera Brandt <vera@izar.example>\nObjet: Panne\nDate: 3 novembre 2025 à 09:12:00 UTC+1\nÀ: m@shop.example\n\nBonjour\n"
        ),
        ReplySample(
            "forward, Apple es",
            "Inicio del mensaje reenviado:\n\nDe: Vera <vera@izar.example>\nAsunto: Avería\nFecha: 3 de noviembre de 2025\nPara: m@shop.example\n\nHola\n"
        ),
        ReplySample(
            "forward, Apple nl",
            "Begin doorgestuurd bericht:\n\nVan: Vera <vera@izar.example>\nOnderwerp: Storing\nDatum: 3 november 2025\nAan: m@shop.example\n\nHallo\n"
        ),
        ReplySample(
            "forward, Apple ru",
            "Начало переадресованного сообщения:\n\nОт: Vera <vera@izar.example>\nТема: Сбой\nДата: 3 ноября 2025\nКому: m@shop.example\n\nПривет\n"
        ),
        ReplySample(
            "forward, Apple ja",
            "転送されたメッセージ:\n\n差出人: Vera <vera@izar.example>\n件名: 障害\n日付: 2025年11月3日\n宛先: m@shop.example\n\nこんにちは\n"
        ),
        ReplySample(
            "forward, Apple hu",
            "Továbbított levél kezdete:\n\nFeladó: Vera <vera@izar.example>\nTárgy: Hiba\nDátum: 2025. november 3.\nCímzett: m@shop.example\n\nSzia\n"
        ),
        ReplySample(
            "forward, Apple tr",
            "İletilen ileti başlangıcı:\n\nKimden: Vera <vera@izar.example>\nKonu: Arıza\nTarih: 3 Kasım 2025\nKime: m@shop.example\n\nMerhaba\n"
        ),
        ReplySample(
            "forward, Notes",
            "----- Forwarded by Mario Rossi/Shop on 03/11/2025 09:12 -----\n\nFrom:   Vera Brandt <vera@izar.example>\nTo:     m@shop.example\nDate:   03/11/2025 09:00\nSubject:        Outage\n\nHello\n"
        ),
        ReplySample(
            "forward, Yandex",
            "-------- Пересылаемое сообщение --------\n03.11.2025, 09:12, \"Vera\" <vera@izar.example>:\n\nПривет\n-------- Конец пересылаемого сообщения --------\n"
        ),
        ReplySample(
            "forward, Zimbra it",
            "----- Messaggio inoltrato -----\nDa: \"Vera\" <vera@izar.example>\nA: \"M\" <m@shop.example>\nInviato: Lunedì, 3 novembre 2025 9:12:00\nOggetto: Guasto\n\nCiao\n"
        ),
        ReplySample(
            "forward, Mutt",
            "----- Forwarded message from Vera Brandt <vera@izar.example> -----\n\nDate: Mon, 3 Nov 2025 09:12:00 +0100\nFrom: Vera Brandt <vera@izar.example>\nTo: m@shop.example\nSubject: Outage\n\nHello\n\n----- End forwarded message -----\n"
        ),
        ReplySample(
            "forward, Proton",
            "------- Forwarded Message -------\nFrom: Vera Brandt <vera@izar.example>\nDate: On Monday, November 3rd, 2025 at 9:12 AM\nSubject: Outage\nTo: m@shop.example\n\n\n> Hello\n"
        ),
    ]

    static let shapes: [ReplySample] = [
        ReplySample(
            "Gmail, en, wrapped 2",
            "On Mon, Nov 3, 2025 at 9:12 AM Vera Brandt <vera.brandt.of.support@izar.example>\nwrote:\n\n> Hello\n"
        ),
        ReplySample(
            "Gmail, en, no blank",
            "On Mon, Nov 3, 2025 at 9:12 AM Vera Brandt <vera@izar.example> wrote:\n> Hello\n> there\n"
        ),
        ReplySample("en, weekday full", "On Monday 03 November 2025 09:12:00 Vera Brandt wrote:\n> Hello\n"),
        ReplySample("en, iso", "On 2025-11-03T09:12:00Z, Vera Brandt wrote:\n> Hello\n"),
        ReplySample("en, 24h with zone", "On Mon 03 Nov 2025 at 09:12:00 (+0100), Vera Brandt wrote:\n> Hello\n"),
        ReplySample("en, dots", "On 03.11.2025 09:12, Vera Brandt wrote:\n> Hello\n"),
        ReplySample("en, name first", "Vera Brandt wrote on 11/3/25 9:12 AM:\n> Hello\n"),
        ReplySample(
            "en, name with comma",
            "On Nov 3, 2025, at 9:12 AM, Brandt, Vera <vera@izar.example> wrote:\n> Hello\n"
        ),
        ReplySample(
            "en, forum notification",
            "On Mon, Nov 3, 2025 at 9:12 AM Vera Brandt (JIRA) <jira@izar.example> wrote:\n\n> Hello\n"
        ),
        ReplySample(
            "en, github",
            "On Mon, Nov 3, 2025, 9:12 AM Vera Brandt ***@***.***> wrote:\n\n> Hello\n>\n> —\n> Reply to this email directly, view it on GitHub\n> <https://x.example>.\n"
        ),
        ReplySample(
            "en, dashed name",
            "-- On 3 November 2025 at 09:12, Vera Brandt <vera@izar.example> wrote: --\nHello\n"
        ),
        ReplySample(
            "attribution in brackets",
            "[On Mon, Nov 3, 2025 at 9:12 AM, Vera Brandt <vera@izar.example> wrote:]\n> Hello\n"
        ),
        ReplySample("date-only, address", "Nov 3, 2025 9:12 AM, vera@izar.example wrote:\n> Hello\n"),
        ReplySample("Vera said", "Vera Brandt <vera@izar.example> said:\n> Hello\n"),
        ReplySample("reply to", "In reply to Vera Brandt <vera@izar.example>:\n> Hello\n"),
        ReplySample(
            "sv outlook",
            "________________________________\nFrån: Vera Brandt <vera@izar.example>\nSkickat: måndag den 3 november 2025 09:12\nTill: M\nÄmne: SV: Fel\n\nHej\n"
        ),
        ReplySample(
            "de outlook, Cc",
            "Von: Vera Brandt <vera@izar.example>\nGesendet: Montag, 3. November 2025 09:12\nAn: M <m@shop.example>\nCc: K <k@shop.example>\nBetreff: AW: Ausfall\nPriorität: Hoch\n\nHallo\n"
        ),
        ReplySample(
            "de, mailto",
            "Von: Vera Brandt [mailto:vera@izar.example]\nGesendet: Montag, 3. November 2025 09:12\nAn: m@shop.example\nBetreff: Ausfall\n\nHallo\n"
        ),
        ReplySample(
            "fr, outlook mailto",
            "De : Vera Brandt [mailto:vera@izar.example] \nEnvoyé : lundi 3 novembre 2025 09:12\nÀ : 'M'\nCc : K\nObjet : RE: Panne\n\nBonjour\n"
        ),
        ReplySample(
            "fr, de la part de",
            "De : Vera Brandt [mailto:vera@izar.example] De la part de Desk\nEnvoyé : lundi 3 novembre 2025 09:12\nÀ : M\nObjet : Panne\n\nBonjour\n"
        ),
        ReplySample(
            "es, outlook mac",
            "De: Vera Brandt <vera@izar.example>\nFecha: lunes, 3 de noviembre de 2025, 9:12\nPara: M <m@shop.example>\nAsunto: Re: Avería\n\nHola\n"
        ),
        ReplySample(
            "pt-BR outlook",
            "De: Vera Brandt [mailto:vera@izar.example]\nEnviada em: segunda-feira, 3 de novembro de 2025 09:12\nPara: M\nAssunto: RES: Avaria\n\nOlá\n"
        ),
        ReplySample(
            "pl, bold",
            "*Od:* Vera Brandt <vera@izar.example>\n*Wysłano:* poniedziałek, 3 listopada 2025 09:12\n*Do:* M\n*Temat:* Re: Awaria\n\nWitam\n"
        ),
        ReplySample(
            "fi, long",
            "*Lähettäjä:* Vera Brandt <vera@izar.example>\n*Lähetetty:* maanantai 3. marraskuuta 2025 9.12\n*Vastaanottaja:* M\n*Aihe:* VS: Vika\n\nHei\n"
        ),
        ReplySample(
            "zh-CN bold",
            "*发件人:* Vera <vera@izar.example>\n*发送时间:* 2025年11月3日 9:12\n*收件人:* M\n*主题:* 答复: 故障\n\n您好\n"
        ),
        ReplySample(
            "ja, outlook colon",
            "差出人：Vera <vera@izar.example>\n送信日時：2025年11月3日 9:12\n宛先：M\n件名：Re: 障害\n\nこんにちは\n"
        ),
        ReplySample(
            "fields on separate lines",
            "From:\nVera Brandt <vera@izar.example>\nSent:\nMonday, November 3, 2025 9:12 AM\nTo:\nM\nSubject:\nOutage\n\nHello\n"
        ),
        ReplySample(
            "rule then fields quoted with bar",
            "________________________________\n| From: Vera <vera@izar.example>\n| Sent: Monday\n| To: M\n| Subject: Outage\n\nHello\n"
        ),
        ReplySample(
            "english in one line",
            "From: Vera Brandt <vera@izar.example> Sent: Monday, November 3, 2025 9:12 AM To: M Subject: Outage\n\nHello\n"
        ),
        ReplySample(
            "asterisks",
            "**From:** Vera <vera@izar.example>\n**Sent:** Monday, November 3, 2025 9:12 AM\n**To:** M\n**Subject:** Outage\n\nHello\n"
        ),
        ReplySample(
            "Mac Outlook no blank, it",
            "Da: Vera Brandt <vera@izar.example>\nData: lunedì 3 novembre 2025 09:12\nA: M <m@shop.example>\nOggetto: Re: Guasto\nBuongiorno,\ntesto\n"
        ),
        ReplySample(
            "original it apostrophes",
            "-----Messaggio originale-----\nDa: Vera Brandt [mailto:vera@izar.example] \nInviato: lunedì 3 novembre 2025 09:12\nA: 'M'\nOggetto: R: Guasto\n\nCiao\n"
        ),
        ReplySample(
            "appointment it",
            "-----Appuntamento originale-----\nDa: Vera\nInviato: lunedì 3 novembre 2025 09:12\nA: M\nOggetto: Incontro\nQuando: martedì\nDove: qui\n\nCiao\n"
        ),
        ReplySample("original spaced", "- - - - - Original Message - - - - -\nFrom: Vera\n\nHello\n"),
        ReplySample("original short", "-- Original Message --\nFrom: Vera <vera@izar.example>\n\nHello\n"),
        ReplySample(
            "original >",
            "> -----Original Message-----\n> From: Vera\n> Sent: Monday\n> To: M\n> Subject: x\n>\n> Hello\n"
        ),
        ReplySample(
            "original, indent",
            "    -----Original Message-----\n    From: Vera\n    Sent: Monday\n\n    Hello\n"
        ),
        ReplySample("double quote marks", "On 11/3/25 09:12, Vera wrote:\n>> Older\n> Old\n"),
        ReplySample("quote with bar", "On 11/3/25 09:12, Vera wrote:\n| Old\n| more\n"),
        ReplySample(
            "quote without marks, sig in it",
            "On Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n\nOld\n\n-- \nVera\n"
        ),
        ReplySample(
            "two attributions",
            "On Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n\n> On Sun, Nov 2, 2025 at 9:12 AM M <m@shop.example> wrote:\n>\n>> Hi\n"
        ),
        ReplySample(
            "forwarded as attachment words",
            "---------- Forwarded message ----------\nFrom: Vera <vera@izar.example>\nDate: 2025-11-03 9:12 GMT+01:00\nSubject: Outage\nTo: m@shop.example\n\n\nHello\n\n-- \nVera\n"
        ),
        ReplySample(
            "forward it gmail",
            "---------- Forwarded message ---------\nDa: Vera <vera@izar.example>\nDate: lun 3 nov 2025 alle ore 09:12\nSubject: Guasto\nTo: M <m@shop.example>\n\n\nCiao\n"
        ),
        ReplySample(
            "forward tb it",
            "-------- Messaggio Inoltrato --------\nOggetto: \tGuasto\nData: \tMon, 3 Nov 2025 09:12:00 +0100\nMittente: \tVera <vera@izar.example>\nA: \tm@shop.example\n\n\nCiao\n"
        ),
        ReplySample(
            "forward outlook",
            "________________________________\nFrom: Vera <vera@izar.example>\nSent: Monday, November 3, 2025 9:12 AM\nTo: M\nSubject: FW: Outage\n\nHello\n"
        ),
        ReplySample(
            "fwd nl",
            "---------- Doorgestuurd bericht ---------\nVan: Vera <vera@izar.example>\nDate: ma 3 nov 2025 om 09:12\nSubject: x\nTo: M\n\nHallo\n"
        ),
        ReplySample("signature '-- \\nMario Rossi\\nShop'", "-- \nMario Rossi\nShop\n"),
        ReplySample(
            "signature+quote '-- \\nMario Rossi\\nShop'",
            "-- \nMario Rossi\nShop\n\nOn Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n> Hello\n"
        ),
        ReplySample("signature '--\\nMario Rossi'", "--\nMario Rossi\n"),
        ReplySample(
            "signature+quote '--\\nMario Rossi'",
            "--\nMario Rossi\n\nOn Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n> Hello\n"
        ),
        ReplySample("signature '—\\nMario Rossi\\nShop S.r.l.'", "—\nMario Rossi\nShop S.r.l.\n"),
        ReplySample(
            "signature+quote '—\\nMario Rossi\\nShop S.r.l.'",
            "—\nMario Rossi\nShop S.r.l.\n\nOn Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n> Hello\n"
        ),
        ReplySample("signature '---\\nMario Rossi'", "---\nMario Rossi\n"),
        ReplySample(
            "signature+quote '---\\nMario Rossi'",
            "---\nMario Rossi\n\nOn Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n> Hello\n"
        ),
        ReplySample("signature '__\\nMario Rossi\\nmario@shop.example'", "__\nMario Rossi\nmario@shop.example\n"),
        ReplySample(
            "signature+quote '__\\nMario Rossi\\nmario@shop.example'",
            "__\nMario Rossi\nmario@shop.example\n\nOn Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n> Hello\n"
        ),
        ReplySample("signature '____________\\nMario Rossi\\nShop'", "____________\nMario Rossi\nShop\n"),
        ReplySample(
            "signature+quote '____________\\nMario Rossi\\nShop'",
            "____________\nMario Rossi\nShop\n\nOn Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n> Hello\n"
        ),
        ReplySample("signature '-- \\nMario\\n\\n-- \\nShop'", "-- \nMario\n\n-- \nShop\n"),
        ReplySample(
            "signature+quote '-- \\nMario\\n\\n-- \\nShop'",
            "-- \nMario\n\n-- \nShop\n\nOn Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n> Hello\n"
        ),
        ReplySample("signature '--  \\nMario'", "--  \nMario\n"),
        ReplySample(
            "signature+quote '--  \\nMario'",
            "--  \nMario\n\nOn Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n> Hello\n"
        ),
        ReplySample(
            "signature '-----------\\nMario Rossi\\nTel. +39 0471 1\\nwww.shop.example'",
            "-----------\nMario Rossi\nTel. +39 0471 1\nwww.shop.example\n"
        ),
        ReplySample(
            "signature+quote '-----------\\nMario Rossi\\nTel. +39 0471 1\\nwww.shop.example'",
            "-----------\nMario Rossi\nTel. +39 0471 1\nwww.shop.example\n\nOn Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n> Hello\n"
        ),
        ReplySample("signature '=====\\nMario Rossi\\nmario@shop.example'", "=====\nMario Rossi\nmario@shop.example\n"),
        ReplySample(
            "signature+quote '=====\\nMario Rossi\\nmario@shop.example'",
            "=====\nMario Rossi\nmario@shop.example\n\nOn Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n> Hello\n"
        ),
        ReplySample("signature '~~~~~~~~~~\\nMario Rossi'", "~~~~~~~~~~\nMario Rossi\n"),
        ReplySample(
            "signature+quote '~~~~~~~~~~\\nMario Rossi'",
            "~~~~~~~~~~\nMario Rossi\n\nOn Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n> Hello\n"
        ),
        ReplySample("signature '–––––\\nMario Rossi\\nShop'", "–––––\nMario Rossi\nShop\n"),
        ReplySample(
            "signature+quote '–––––\\nMario Rossi\\nShop'",
            "–––––\nMario Rossi\nShop\n\nOn Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n> Hello\n"
        ),
        ReplySample("signature '— — — — —\\nMario Rossi'", "— — — — —\nMario Rossi\n"),
        ReplySample(
            "signature+quote '— — — — —\\nMario Rossi'",
            "— — — — —\nMario Rossi\n\nOn Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n> Hello\n"
        ),
        ReplySample("signature '********\\nMario Rossi'", "********\nMario Rossi\n"),
        ReplySample(
            "signature+quote '********\\nMario Rossi'",
            "********\nMario Rossi\n\nOn Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n> Hello\n"
        ),
        ReplySample("signature '-- \\n\\nMario'", "-- \n\nMario\n"),
        ReplySample(
            "signature+quote '-- \\n\\nMario'",
            "-- \n\nMario\n\nOn Mon, Nov 3, 2025 at 9:12 AM Vera <vera@izar.example> wrote:\n> Hello\n"
        ),
    ]
}
