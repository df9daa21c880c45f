/// Thunderbird and Gmail, in the languages they speak.
extension ReplySample {
    static let programs: [ReplySample] = [
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
    ]
}
