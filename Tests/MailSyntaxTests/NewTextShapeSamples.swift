/// Help desks' lines, forwarded mails, and the shapes that attributions, fields and signatures take.
extension ReplySample {
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
