/// How IMAP4rev1 writes mailbox names in ASCII (RFC 3501 §5.1.3): `&` is `&-`, what is not printable ASCII is UTF-16 in
/// base64 without padding and with `,` for `/`, between `&` and `-`.
enum ModifiedUTF7 {
    static func encoded(_ name: String) -> String {
        var (encoded, foreign): (String, [UInt16]) = ("", [])
        for unit in name.utf16 {
            guard (0x20...0x7E).contains(unit) else {
                foreign.append(unit)
                continue
            }
            encoded += shifted(foreign)
            foreign.removeAll()
            encoded += unit == 0x26 ? "&-" : String(Unicode.Scalar(UInt8(unit)))
        }
        return encoded + shifted(foreign)
    }

    private static func shifted(_ units: [UInt16]) -> String {
        units.isEmpty ? "" : "&\(base64(units))-"
    }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+,".utf8)

    private static func base64(_ units: [UInt16]) -> String {
        var (digits, pending, bits): ([UInt8], UInt32, Int) = ([], 0, 0)
        for unit in units {
            pending = pending << 16 | UInt32(unit)
            bits += 16
            while bits >= 6 {
                bits -= 6
                digits.append(alphabet[Int(pending >> UInt32(bits) & 63)])
            }
            pending &= (1 << UInt32(bits)) - 1
        }
        if bits > 0 { digits.append(alphabet[Int(pending << UInt32(6 - bits) & 63)]) }
        return String(decoding: digits, as: UTF8.self)
    }
}
