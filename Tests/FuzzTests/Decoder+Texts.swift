@testable import MailSyntax

extension Decoder {
    /// Texts to read.
    static let texts = [
        Decoder(
            "html",
            [
                "<meta charset=utf-8><p style=\"display:none\">a</p><a href='http://x'>b</a><ol><li>c</ol><!-- d -->&#233;&amp;",
                "<pre>a\n b</pre><blockquote type=cite>c<style>d</style><br/>e<div id=appendonsend>f",
            ]
        ) { bytes in
            let html = repaired(bytes)
            return flaw(HTMLText.plain(html).isUTF8, "not UTF-8") ?? flaw(HTMLText.cited(html).text.isUTF8, "not UTF-8")
        },
        Decoder("new-text", [reply, "a\n> b\n\n-- \nc\n", "Da: a\nInviato: b\nA: c\nOggetto: d\n\ne\n"]) { bytes in
            let text = String(decoding: TextCleaning.lines(repaired(bytes)), as: UTF8.self)
            let separated = NewText.separate(plain: text)
            return flaw(separated.text == text, "something was lost")
                ?? flaw(text.allSatisfy(\.isWhitespace) || !separated.newText.isEmpty, "nothing is new")
        },
        Decoder(
            "forwarded",
            [
                "a\n\n---------- Forwarded message ---------\nDa: \"A\" <a@b.it>\nOggetto: c\n d\n\ne\n",
                "Inizio messaggio inoltrato:\n\n> Da: A [mailto:a@b.it]\n> A: c\n>\n> d\n",
                "Da \"a\" a@b.it\nA c\nData d\nOggetto e\n",
            ]
        ) { bytes in
            let text = String(decoding: TextCleaning.lines(repaired(bytes)), as: UTF8.self)
            let found = [true, false].compactMap { ForwardedText(text, isForward: $0) }
            let words = found.flatMap { $0.authors.map { "\($0.name ?? "")\($0.address)" } + [$0.subject ?? ""] }
            return flaw(words.allSatisfy { isClean($0, lines: false) }, "field")
                ?? flaw(found.allSatisfy { $0.text.utf8.count <= text.utf8.count }, "grew")
        },
        Decoder("new-text-html", ["<p>a<div class=\"gmail_quote\"><div class=gmail_attr>On x wrote:</div>b</div>c"]) {
            bytes in
            let text = NewText.separate(html: repaired(bytes)).text
            return flaw(isClean(text, lines: true), "text")
        },
        Decoder("flowed", ["a \nb\n> c \n>> d \n> e\n-- \nf \n"]) { bytes in
            let text = TextCleaning.lines(repaired(bytes))
            return flaw(FlowedText.unflowed(text, .flowed).isUTF8, "not UTF-8")
                ?? flaw(FlowedText.unflowed(text, .flowedDeletingSpace).isUTF8, "not UTF-8")
                ?? flaw(isClean(String(decoding: text, as: UTF8.self), lines: true), "text")
        },
    ]

    private static func repaired(_ bytes: [UInt8]) -> [UInt8] { Array(String(decoding: bytes, as: UTF8.self).utf8) }

    private static let reply = """
        Grazie.

        Il giorno lun 16 nov 2026 alle ore 10:00 Anna <a@b.it> ha scritto:
        > ciao
        >> a

        -----Messaggio originale-----
        Da: x
        Sent from my iPhone
        ________________________________
        """
}
