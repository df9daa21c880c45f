/// Who we are to a server. Never printed, never logged.
package enum Login: Sendable {
    case anonymous
    /// PLAIN or LOGIN, whichever the server offers.
    case password(user: String, password: String)
    /// XOAUTH2 with an access token, and nothing else: a server that does not offer it is refused.
    case token(user: String, token: String)
}
