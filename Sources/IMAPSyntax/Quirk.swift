/// What a server did that the RFC does not allow and that was tolerated.
package enum Quirk: String, CaseIterable, Hashable, Sendable {
    /// A line ended by LF alone.
    case bareLineFeed = "bare_line_feed"
    /// A line without anything on it.
    case emptyLine = "empty_line"
    /// More than one space, or a space where none belongs.
    case extraSpace = "extra_space"
    /// A status response without the text that must follow.
    case missingText = "missing_text"
    /// A response code that cannot be understood; kept as raw text.
    case malformedCode = "malformed_code"
    /// An INTERNALDATE that is no date; the message stays without one.
    case malformedDate = "malformed_date"
    /// A flag that is no atom; left out.
    case malformedFlag = "malformed_flag"
    /// A UID of zero or over 32 bits in a SEARCH response; left out.
    case malformedUID = "malformed_uid"
}
