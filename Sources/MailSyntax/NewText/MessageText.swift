/// The text of a mail divided into what its writer says and what stands around it. Nothing is lost: the texts of the
/// segments, one after the other, are the text.
package struct MessageText: Hashable, Sendable {
    /// In the order of the text; none is empty.
    package var segments: [Segment]

    /// A run of whole lines of one kind; only an attribution may begin within a line.
    package struct Segment: Hashable, Sendable {
        package var kind: Kind
        /// With its line ends.
        package var text: String
        /// Whether an agent sees it only on demand.
        package var isFolded: Bool
    }

    package enum Kind: String, CaseIterable, Hashable, Sendable {
        /// The writer's own words.
        case new
        /// Words of an earlier mail.
        case quoted
        /// What a program wrote above a quote: a sentence, a block of fields, a line between dashes.
        case attribution
        case signature
        /// The line that a telephone, a mail program or a virus scanner puts under a text.
        case footer
        /// A mail passed on, with the fields above it.
        case forwarded
    }

    /// The whole text.
    package var text: String { segments.map(\.text).joined() }

    /// What an agent sees without unfolding, without empty lines at both ends; empty only when the whole text is.
    package var newText: String {
        let shown = Array(segments.lazy.filter { !$0.isFolded }.map(\.text).joined().utf8)
        let text = String(decoding: shown[FlowedText.withoutEmptyEnds(shown)], as: UTF8.self)
        // Spaces that do not break at the end are what programs leave of empty lines.
        guard let last = text.lastIndex(where: { !$0.isWhitespace && $0 != "\u{200B}" && $0 != "\u{FEFF}" }) else {
            return text
        }
        return String(text[...last])
    }
}
