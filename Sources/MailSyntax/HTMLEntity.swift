/// Character references of HTML: the numeric ones and the names that mail uses.
enum HTMLEntity {
    /// The character that a reference stands for, with the place behind it; `start` is at the ampersand.
    static func decode(_ html: [UInt8], _ start: Int) -> (scalar: UInt32, end: Int)? {
        let limit = min(html.count, start + 12)
        guard start + 2 < limit else { return nil }
        if html[start + 1] == UInt8(ascii: "#") { return number(html, start + 2, limit) }
        var end = start + 1
        while end < limit, html[end].isLetter || html[end].isDigit { end += 1 }
        guard let scalar = names[String(decoding: html[start + 1..<end], as: UTF8.self)] else { return nil }
        return (scalar, end < html.count && html[end] == .semicolon ? end + 1 : end)
    }

    private static func number(_ html: [UInt8], _ start: Int, _ limit: Int) -> (scalar: UInt32, end: Int)? {
        let isHexadecimal = html[start] | 0x20 == UInt8(ascii: "x")
        var (value, end): (UInt32, Int) = (0, isHexadecimal ? start + 1 : start)
        let digits = end
        while end < limit, let digit = html[end].hexadecimalValue, isHexadecimal || digit < 10 {
            value = min(value &* (isHexadecimal ? 16 : 10) &+ UInt32(digit), 0x11_0000)
            end += 1
        }
        guard end > digits else { return nil }
        let scalar = value < 0x100 ? Windows1252.scalar(UInt8(truncatingIfNeeded: value)) : value
        return (scalar == 0 ? 0xFFFD : scalar, end < html.count && html[end] == .semicolon ? end + 1 : end)
    }

    private static let names: [String: UInt32] = {
        var names: [String: UInt32] = [
            "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "AMP": 0x26, "LT": 0x3C, "GT": 0x3E,
            "euro": 0x20AC, "hellip": 0x2026, "ndash": 0x2013, "mdash": 0x2014, "lsquo": 0x2018, "rsquo": 0x2019,
            "sbquo": 0x201A, "ldquo": 0x201C, "rdquo": 0x201D, "bdquo": 0x201E, "bull": 0x2022, "trade": 0x2122,
            "permil": 0x2030, "lsaquo": 0x2039, "rsaquo": 0x203A, "oelig": 0x153, "OElig": 0x152, "scaron": 0x161,
            "Scaron": 0x160, "Yuml": 0x178, "larr": 0x2190, "uarr": 0x2191, "rarr": 0x2192, "darr": 0x2193,
            "zwnj": 0x200C, "zwj": 0x200D, "ensp": 0x20, "emsp": 0x20, "thinsp": 0x20, "minus": 0x2212,
            "le": 0x2264, "ge": 0x2265, "ne": 0x2260, "check": 0x2713, "infin": 0x221E,
        ]
        for (offset, name) in latin1.split(separator: " ").enumerated() { names[String(name)] = 0xA0 + UInt32(offset) }
        names["nbsp"] = 0x20
        names["shy"] = 0x200B
        return names
    }()

    /// The names of U+00A0…U+00FF in order.
    private static let latin1 = """
        nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute \
        micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring \
        AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml \
        times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil \
        egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash \
        ugrave uacute ucirc uuml yacute thorn yuml
        """
}
