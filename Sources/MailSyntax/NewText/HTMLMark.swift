/// What an element of HTML says of its content, by the names and styles that mail programs give it.
enum HTMLMark {
    /// Quoted, surely.
    case cited
    /// A block that writers use for quotes, and for words of their own.
    case block
    /// A quote, and before it what introduces it; answers may stand in it as well.
    case container
    case attribution
    case signature
    /// All that follows is quoted.
    case cut

    /// What the element that `tag` opens says; `nil` for nothing.
    static func of(_ tag: HTMLTag, in html: [UInt8]) -> HTMLMark? {
        let isBlock = tag.name == "blockquote"
        guard !tag.attributes.isEmpty || isBlock else { return nil }
        if isBlock, isIndentation(tag, html) { return nil }
        if let mark = named(tag, html) { return isBlock && mark == .container ? .block : mark }
        if isBlock { return value("type", tag, html) == "cite" ? .cited : .block }
        return tag.name == "div" && isSeparator(tag, html) ? .cut : nil
    }

    private static func named(_ tag: HTMLTag, _ html: [UInt8]) -> HTMLMark? {
        if let id = value("id", tag, html), let mark = byIdentifier[plain(id)] ?? containing(id) { return mark }
        if let name = value("name", tag, html) ?? value("data-marker", tag, html), let mark = byName[name] {
            return mark
        }
        guard let classes = value("class", tag, html) else { return nil }
        for name in classes.split(separator: " ").prefix(20) {
            if let mark = byClass[plain(name)] ?? containing(name) { return mark }
        }
        return nil
    }

    /// A name without what webmail puts before the names in mail it shows: `x_`, `ecx`, `m_-123`.
    private static func plain(_ name: some StringProtocol) -> String {
        var name = name[...]
        while name.hasPrefix("x_") { name = name.dropFirst(2) }
        if name.hasPrefix("ecx") { name = name.dropFirst(3) }
        if name.hasPrefix("m_") { name = name.dropFirst(2).drop { $0 == "-" || $0.isNumber } }
        return String(name)
    }

    /// Yahoo, Zoho and NetEase write numbers before and behind their names.
    private static func containing(_ name: some StringProtocol) -> HTMLMark? {
        if name.contains("yahoo_quoted") || name.hasSuffix("zmail_extra") { return .cited }
        guard name.hasPrefix("ntes-") else { return nil }
        return name.hasSuffix("-quote") ? .cited : name.hasSuffix("-signature") ? .signature : nil
    }

    private static func value(_ name: String, _ tag: HTMLTag, _ html: [UInt8]) -> String? {
        guard let range = tag.attribute(name, in: html) else { return nil }
        return String(decoding: html[range.prefix(400)].map(\.lowercased), as: UTF8.self)
    }

    private static let byIdentifier: [String: HTMLMark] = [
        "divrplyfwdmsg": .cut, "appendonsend": .cut, "mail-editor-reference-message-container": .cut,
        "olk_src_body_section": .cited, "replysplit": .cut, "isforwardcontent": .cut, "stopspelling": .cut,
        "zwchr": .cut, "isreplycontent": .cited, "reply-intro": .attribution, "signature": .signature,
        "ms-outlook-mobile-signature": .signature, "applemailsignature": .signature,
        "ymail_android_signature": .signature,
    ]

    private static let byName: [String: HTMLMark] = [
        "quote": .cited, "quoted-content": .cited, "messagereplysection": .cited,
        "messagesignaturesection": .signature, "__divider__": .cut, "__headers__": .cut, "__quoted_text__": .cut,
    ]

    private static let byClass: [String: HTMLMark] = [
        "gmail_quote": .container, "gmail_quote_container": .container, "gmail_attr": .attribution,
        "gmail_signature": .signature, "gmail_signature_prefix": .signature, "protonmail_quote": .cited,
        "protonmail_signature_block": .signature, "tutanota_quote": .cited, "outlookmessageheader": .cut,
        "mail-editor-reference-message-container": .cut, "ms-outlook-mobile-reference-message": .cut,
        "moz-cite-prefix": .attribution, "moz-signature": .signature, "moz-forward-container": .cited,
        "airmail_on": .attribution, "bloop_sign": .signature, "mb_sig": .signature, "history_container": .cited,
        "front-signature": .signature, "missive_quote": .cited, "missive_signature": .signature,
        "sh-signature": .signature, "sh-quoted-content": .cited, "freshdesk_quote": .cited,
    ]
}

// MARK: - Styles

extension HTMLMark {
    /// Whether a block only moves its text to the right, as the button for that in Gmail and Apple Mail does.
    private static func isIndentation(_ tag: HTMLTag, _ html: [UInt8]) -> Bool {
        if value("class", tag, html)?.contains("webkit-indent-blockquote") == true { return true }
        guard let style = style(tag, html) else { return false }
        return style.contains("border:none") || style.contains("border:0") || style.contains("border:medium none")
    }

    /// Whether a style draws the line that Outlook and Windows Mail draw above a mail that is answered.
    private static func isSeparator(_ tag: HTMLTag, _ html: [UInt8]) -> Bool {
        guard let range = tag.attribute("style", in: html), range.count >= 16, let style = style(tag, html) else {
            return false
        }
        guard style.contains("border-top") || style.contains("border-style:solidnonenone") else { return false }
        return separatorColours.contains { style.contains($0) }
    }

    /// A style without white space, in lower case.
    private static func style(_ tag: HTMLTag, _ html: [UInt8]) -> String? {
        guard let range = tag.attribute("style", in: html) else { return nil }
        let bytes = html[range.prefix(400)].lazy.filter { !$0.isSpace }.map(\.lowercased)
        return String(decoding: Array(bytes), as: UTF8.self)
    }

    private static let separatorColours = [
        "#e1e1e1", "#b5c4df", "#e5e5e5", "rgb(225,225,225)", "rgb(181,196,223)", "rgb(229,229,229)",
    ]
}
