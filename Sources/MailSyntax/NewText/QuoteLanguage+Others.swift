// MARK: - The other languages customers' programs speak

extension QuoteLanguage {
    static let polish = QuoteLanguage(
        openers: "w dniu|dnia|w|użytkownik|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela",
        verbs: "napisał|napisała|napisał(a)|napisali|pisze|napisano",
        quoting: "wiadomość napisana przez",
        from: "od|nadawca",
        sent: "wysłano|data|wysłane|data wysłania",
        to: "do|adresat",
        copy: "dw|udw|cc|kopia",
        subject: "temat",
        originals: "wiadomość oryginalna|oryginalna wiadomość|treść oryginalnej wiadomości|wiadomość pierwotna",
        forwards:
            "wiadomość przekazana|przekazana wiadomość|początek przekazywanej wiadomości|treść przekazanej wiadomości"
            + "|wiadomość przekazana dalej|początek przekazanej wiadomości",
        footers: "wysłane z|wysłano z|wysłane ze|wysłano ze|pobierz outlook|wolne od wirusów"
            + "|pobierz program outlook|pobierz aplikację outlook|uzyskaj program outlook"
            + "|uzyskaj outlook|wysłane przy",
        delimiters: "powyżej tej linii|nad tą linią",
        weekdays: "pon|wt|śr|czw|pt|sob|niedz"
    )

    static let swedish = QuoteLanguage(
        openers: "den|på|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag",
        verbs: "skrev|skrev följande|har skrivit|skriver",
        from: "från|avsändare",
        sent: "skickat|datum|skickades|skickat den",
        to: "till|mottagare",
        copy: "kopia|cc|svar till",
        subject: "ämne",
        originals: "ursprungligt meddelande|originalmeddelande|ursprungligt mail",
        forwards: "vidarebefordrat meddelande|vidarebefordrat brev|vidarebefordrat mail|början av vidarebefordrat brev"
            + "|startar vidarebefordrat meddelande",
        footers: "skickat från|skickat med|skickat via|hämta outlook|skaffa outlook|virusfritt"
            + "|skickades från|skickat av",
        delimiters: "ovanför denna rad|ovanför den här raden|ovanför denna linje",
        weekdays: "mån|tis|ons|tors|tor|fre|lör|sön"
    )

    static let norwegian = QuoteLanguage(
        openers: "den|på|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag",
        verbs: "skrev|skrev følgende|har skrevet|skriver",
        from: "fra|avsender",
        sent: "sendt|dato|sendt den",
        to: "til|mottaker",
        copy: "kopi|cc|svar til",
        subject: "emne",
        originals: "opprinnelig melding|original melding|opprinnelig e-post",
        forwards:
            "videresendt melding|videresendt e-post|start på videresendt melding|begynnelse på videresendt melding",
        footers: "sendt fra|sendt med|sendt via|skaff deg outlook|hent outlook|få outlook"
            + "|last ned outlook|skaff outlook",
        delimiters: "over denne linjen|ovenfor denne linjen",
        weekdays: "man|tir|ons|tor|fre|lør|søn"
    )

    static let danish = QuoteLanguage(
        openers: "den|d.|på|kl.",
        verbs: "skrev|skrev følgende|har skrevet|skriver",
        from: "fra|afsender",
        sent: "sendt|dato|sendt den",
        to: "til|modtager",
        copy: "cc|kopi|svar til",
        subject: "emne",
        originals:
            "oprindelig meddelelse|original meddelelse|oprindelig besked|oprindelig mail|den oprindelige meddelelse",
        forwards: "videresendt meddelelse|videresendt besked|start på videresendt besked|videresendt mail"
            + "|begyndelse på videresendt besked",
        footers: "sendt fra|sendt med|sendt via|hent outlook|få outlook|virusfri",
        delimiters: "over denne linje|ovenfor denne linje",
        weekdays: "man|tir|ons|tor|fre|lør|søn"
    )

    static let finnish = QuoteLanguage(
        openers: "maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai",
        verbs: "kirjoitti|kirjoitti seuraavaa|kirjoittaa",
        from: "lähettäjä",
        sent: "lähetetty|päivämäärä|päiväys|pvm",
        to: "vastaanottaja|kenelle",
        copy: "kopio|cc",
        subject: "aihe",
        originals: "alkuperäinen viesti",
        forwards: "välitetty viesti|edelleenlähetetty viesti|välitetty viesti alkaa|välitetyn viestin alku",
        footers: "lähetetty|hanki outlook",
        delimiters: "tämän rivin yläpuolelle",
        weekdays: "ma|ti|ke|to|pe|la|su"
    )

    static let russian = QuoteLanguage(
        openers: "в|от|вы писали|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье",
        verbs: "написал|написала|написал(а)|написали|пишет|писал|писал(а)|писала|вы писали|писали",
        from: "от|от кого|отправитель|кто",
        sent: "отправлено|дата|послано|когда|отправлен",
        to: "кому|получатель",
        copy: "копия|скрытая копия|cc",
        subject: "тема",
        originals: "исходное сообщение|оригинальное сообщение|исходное письмо|первоначальное сообщение",
        forwards:
            "пересылаемое сообщение|пересланное сообщение|начало переадресованного сообщения|перенаправленное сообщение"
            + "|пересылаемое письмо|начало пересылаемого сообщения|конец пересылаемого сообщения",
        footers: "отправлено с|отправлено из|отправлено от|с уважением, отправлено|без вирусов"
            + "|скачать outlook|получить outlook|получите outlook|отправлено через",
        delimiters: "над этой линией|выше этой строки|выше этой линии|над этой строкой",
        weekdays: "пн|вт|ср|чт|пт|сб|вс"
    )

    static let ukrainian = QuoteLanguage(
        openers: "у|в|понеділок|вівторок|середа|четвер|п'ятниця|п’ятниця|субота|неділя",
        verbs: "написав|написала|написав(-ла)|написав(ла)|пише|писав|писала|пишуть",
        from: "від|відправник|від кого",
        sent: "надіслано|дата|відправлено",
        to: "кому|до|одержувач",
        copy: "копія|прихована копія",
        subject: "тема",
        originals: "вихідне повідомлення|оригінальне повідомлення|початкове повідомлення|початковий лист",
        forwards:
            "переслане повідомлення|пересилане повідомлення|перенаправлене повідомлення|початок пересланого повідомлення"
            + "|переадресоване повідомлення",
        footers: "надіслано з|надіслано від|відправлено з|надіслано через|завантажити outlook"
            + "|отримати outlook|отримайте outlook",
        weekdays: "пн|вт|ср|чт|пт|сб|нд"
    )

    static let chinese = QuoteLanguage(
        openers: "在|于|於",
        verbs: "写道|寫道|写|來信|来信",
        from: "发件人|寄件者|寄件人|發件人",
        sent: "发送时间|发送日期|日期|寄件日期|傳送時間|時間|时间|发送于|已发送",
        to: "收件人|收件者",
        copy: "抄送|副本|抄送人",
        subject: "主题|主旨|主題",
        originals: "原始邮件|原始郵件|原邮件|原始信件|原始訊息|邮件原件|回复的邮件|回复的原邮件|原始郵件內容|回覆的郵件",
        forwards: "转发的邮件|轉寄郵件|转发邮件信息|轉寄的郵件|已转发邮件|已轉寄郵件|下面是被转发的邮件|开始转发的邮件|转发邮件|转发的消息|轉寄的訊息|轉寄訊息|轉寄的郵件",
        footers: "发自我的|從我的|从我的|寄自我的|发送自|發自我的|获取 outlook|取得 outlook|来自我的|發送自|发自网易|发自vivo|发自小米|下载 outlook",
        footerEnds: "智慧型手機傳送。|的 iphone 傳送|手机发送",
        weekdays: "周|星期|週"
    )

    static let japanese = QuoteLanguage(
        verbs: "のメール|書きました|のメッセージ",
        from: "差出人|送信者|from",
        sent: "送信日時|日時|日付|送信日",
        to: "宛先",
        copy: "写し",
        subject: "件名",
        originals: "元のメッセージ|元のメール|オリジナルメッセージ",
        forwards: "転送されたメッセージ|転送メッセージ|転送メール",
        footers: "iphoneから送信|ipadから送信|android 版 outlook",
        footerEnds: "から送信|から送信されました|outlook の入手|outlook を入手|outlook for ios を入手|outlook for android を入手"
    )

    static let korean = QuoteLanguage(
        verbs: "님이 작성|작성|께서 작성|님이 씀|쓴 글",
        from: "보낸 사람|보낸사람",
        sent: "보낸 날짜|날짜|보낸날짜",
        to: "받는 사람|받는사람",
        copy: "참조",
        subject: "제목",
        originals: "원본 메시지|원본 메일|원본메일",
        forwards: "전달된 메시지|전달된 메일",
        footers: "나의 iphone에서 보냄|내 iphone에서 보냄",
        footerEnds: "에서 보냄|에서 전송|outlook 다운로드"
    )

    static let vietnamese = QuoteLanguage(
        openers: "vào|ngày|lúc",
        verbs: "đã viết|viết",
        from: "từ",
        sent: "đã gửi|ngày",
        to: "đến|tới",
        subject: "chủ đề",
        originals: "thư gốc|tin nhắn gốc",
        forwards: "thư đã chuyển tiếp|tin nhắn đã chuyển tiếp|forwarded message",
        footers: "đã gửi từ|gửi từ"
    )

    static let czech = QuoteLanguage(
        openers: "dne|dňa|v|od",
        verbs: "napsal|napsala|napsal(a)|napísal|napísala|napísal(a)|píše",
        from: "od|odesílatel|odosielateľ",
        sent: "odesláno|datum|odoslané|dátum",
        to: "komu|pro|příjemce",
        copy: "kopie|kópia|cc",
        subject: "předmět|predmet",
        originals: "původní zpráva|původní e-mail|pôvodná správa|původní zpráva----",
        forwards: "přeposlaná zpráva|preposlaná správa|začátek přeposílané zprávy|přeposlaný e-mail",
        footers: "odesláno z|odoslané z|stáhněte si outlook|získejte outlook|stáhnout outlook"
            + "|získajte outlook|stiahnuť outlook",
        delimiters: "nad tento řádek|nad tímto řádkem",
        weekdays: "po|út|st|čt|pá|so|ne"
    )

    static let romanian = QuoteLanguage(
        openers: "în|pe|la data de|la",
        verbs: "a scris|scrie",
        from: "de la|de",
        sent: "trimis|data|dată",
        to: "către|la",
        subject: "subiect|subiectul",
        originals: "mesaj original|mesajul original",
        forwards: "mesaj redirecționat|mesaj retransmis|forwarded message",
        footers: "trimis de pe|trimis din"
    )

    static let hungarian = QuoteLanguage(
        openers: "dátum",
        verbs: "írta|ezt írta|ezt írta (időpont|a következőt írta",
        from: "feladó|küldő",
        sent: "elküldve|dátum|küldve",
        to: "címzett",
        copy: "másolat|másolatot kap",
        subject: "tárgy",
        originals: "eredeti üzenet",
        forwards: "továbbított üzenet|továbbított levél|továbbított levél kezdete"
            + "|továbbított üzenet kezdete",
        footers: "küldve|iphone-ról küldve|elküldve az|az outlook beszerzése|küldve a következőből"
            + "|elküldve a",
        footerEnds: "-omról küldve|-emről küldve|telefonomról küldve|alkalmazásból küldve"
            + "|készülékemről küldve"
    )

    static let turkish = QuoteLanguage(
        verbs: "yazdı|şunu yazdı|şunları yazdı|tarihinde şunu yazdı",
        from: "gönderen|kimden",
        sent: "gönderme tarihi|tarih|gönderildi",
        to: "kime|alıcı",
        copy: "bilgi",
        subject: "konu",
        originals: "orijinal mesaj|özgün ileti",
        forwards: "iletilmiş mesaj|yönlendirilen ileti|iletilen mesaj|iletilmiş ileti|iletilen ileti"
            + "|iletilen ileti başlangıcı|yönlendirilmiş ileti",
        footers: "iphone'umdan gönderildi|iphone'dan gönderildi",
        footerEnds: "umdan gönderildi|ımdan gönderildi|imden gönderildi|ile gönderildi"
            + "|üzerinden gönderildi|outlook'u edinin|outlook’u edinin"
    )

    static let greek = QuoteLanguage(
        openers: "στις|την|στην",
        verbs: "έγραψε|έγραψαν|γράφει",
        from: "από",
        sent: "στάλθηκε|ημερομηνία|αποστολή",
        to: "προς",
        copy: "κοιν",
        subject: "θέμα",
        originals: "αρχικό μήνυμα",
        forwards: "προωθημένο μήνυμα",
        footers: "στάλθηκε από|εστάλη από"
    )

    /// Slovenian, Croatian, Serbian and Bulgarian.
    static let slavic = QuoteLanguage(
        openers: "dana|dne|на|pon|uto|sri|čet|pet|sub|ned|v pon|пон|вто|сря|чет|пет|съб|нед",
        verbs: "je napisao|je napisala|je napisao/la|je napisal|je napisala|napisao je|је написао|написа",
        from: "od|šalje|pošiljatelj|от|шаље",
        sent: "poslano|datum|poslato|изпратено|дата",
        to: "za|prima|до",
        subject: "predmet|zadeva|naslov|относно|тема",
        originals: "izvorna poruka|izvirno sporočilo|originalna poruka|оригинално съобщение",
        forwards: "proslijeđena poruka|posredovano sporočilo|prosleđena poruka|препратено съобщение",
        footers: "poslano s|poslano iz|poslato sa"
    )
}
