/// Webmail of many providers, telephones, lists and old programs.
extension ReplySample {
    static let webmail: [ReplySample] = [
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
}
