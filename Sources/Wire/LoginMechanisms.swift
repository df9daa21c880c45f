/// Which ways to log in libcurl may use; the rest it must not try unasked (NTLM, GSSAPI, CRAM-MD5).
enum LoginMechanisms {
    case xoauth2
    /// SASL PLAIN or LOGIN. IMAP's own LOGIN command is not among them.
    case plainOrLogin
    /// Any: taken only where the server offered no SASL mechanism at all, so that IMAP's LOGIN command is what is left;
    /// libcurl before 8.2 cannot be told to use it otherwise.
    case loginCommand

    /// libcurl's `LOGIN_OPTIONS`.
    var options: String {
        switch self {
        case .xoauth2: "AUTH=XOAUTH2"
        case .plainOrLogin: "AUTH=PLAIN;AUTH=LOGIN"
        case .loginCommand: "AUTH=*"
        }
    }
}

extension Login {
    var firstMechanisms: LoginMechanisms? {
        switch self {
        case .anonymous: nil
        case .password: .plainOrLogin
        case .token: .xoauth2
        }
    }

    /// Why this cannot be sent, nil when it can: a line end in a name would be a command of its own.
    var defect: String? {
        switch self {
        case .anonymous:
            nil
        case .password(let user, let password):
            Self.defect(of: user, "user name") ?? Self.defect(of: password, "password")
        case .token(let user, let token):
            Self.defect(of: user, "user name") ?? Self.defect(of: token, "access token")
        }
    }

    private static func defect(of text: String, _ what: String) -> String? {
        if text.isEmpty { return "the \(what) is empty" }
        return text.utf8.contains { $0 < 32 || $0 == 127 } ? "the \(what) contains a control character" : nil
    }
}
