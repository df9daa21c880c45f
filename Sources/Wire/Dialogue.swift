/// What the server said while libcurl connected, secured and logged in: bounded, and without our secrets even if the
/// server repeats them.
///
/// Lines that came before TLS began are forgotten when it begins: anyone on the way could have written them.
final class Dialogue {
    static let lineLimit = 500
    static let byteLimit = 65_536

    private(set) var lines: [String] = []
    /// The newest line, also when the limits were reached.
    private(set) var last = ""
    /// Whether a reply to SMTP's AUTH said yes (RFC 4954 §4); libcurl goes on without a login when none is offered.
    private(set) var saidAuthenticated = false
    private(set) var hasTLSBegun = false
    private var size = 0
    private let secrets: [String]

    init(login: Login) {
        secrets = Self.secrets(of: login)
    }

    /// One line as libcurl hands it over, with its line end.
    func append(_ bytes: UnsafeRawBufferPointer) {
        let text = bytes.prefix { $0 != 13 && $0 != 10 }.prefix(8_192)
        last = withoutSecrets(String(decoding: text, as: UTF8.self))
        saidAuthenticated = saidAuthenticated || last.hasPrefix("235")
        guard lines.count < Self.lineLimit, size + text.count <= Self.byteLimit else { return }
        size += text.count
        lines.append(last)
    }

    /// TLS begins: what follows is the server's own.
    func startOver() {
        hasTLSBegun = true
        (lines, last, saidAuthenticated, size) = ([], "", false, 0)
    }

    private func withoutSecrets(_ line: String) -> String {
        secrets.reduce(line) { $0.replacing($1, with: "(withheld)") }
    }

    /// The secret as it is and as the login mechanisms send it (RFC 4616, XOAUTH2). One of under six characters is
    /// looked for in its encoded forms only: it would occur in innocent words.
    private static func secrets(of login: Login) -> [String] {
        let (secret, response): (String, String)
        switch login {
        case .anonymous: return []
        case .password(let user, let password): (secret, response) = (password, "\0\(user)\0\(password)")
        case .token(let user, let token):
            (secret, response) = (token, "user=\(user)\u{1}auth=Bearer \(token)\u{1}\u{1}")
        }
        return [base64(response)] + (secret.utf8.count < 6 ? [] : [secret, base64(secret)])
    }

    private static func base64(_ text: String) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        let bytes = Array(text.utf8)
        var encoded: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
            for sextet in 0..<4 {
                encoded.append(sextet <= group.count ? alphabet[Int(bits >> UInt32(18 - 6 * sextet) & 63)] : 61)
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }
}
