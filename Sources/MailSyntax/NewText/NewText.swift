/// Separates what is new in a mail from quotes, attributions, forwarded mails, signatures and footers; in linear time.
package enum NewText {
    /// `plain` has LF line ends, as `ParsedMail.text` has.
    package static func separate(plain: String) -> MessageText {
        separate(Array(plain.utf8), HTMLCitations.LineMarks())
    }

    /// Separates what a ticket shows of the mail that `bytes` are; where that comes from HTML, by the marks of the HTML
    /// as well.
    package static func separate(mail bytes: [UInt8], limits: ParseLimits = .standard) -> MessageText {
        let walk = EntityWalk(bytes, limits: limits)
        let body = BodyText(bytes, walk.entities, limits: limits, isCiting: true)
        return separate(Array(body.text.utf8), body.lineMarks)
    }

    /// `html` is UTF-8; the segments are of the text made from it.
    package static func separate(html: [UInt8]) -> MessageText {
        let (text, citations) = HTMLText.cited(html)
        return separate(TextCleaning.lines(text), citations.lineMarks(in: text))
    }

    private static func separate(_ text: [UInt8], _ marks: HTMLCitations.LineMarks) -> MessageText {
        let lines = TextLine.lines(of: text)
        var labeller = LineLabeller(text, lines, marks)
        labeller.label()
        return QuoteFolding.fold(labeller.runs, in: text)
    }
}
