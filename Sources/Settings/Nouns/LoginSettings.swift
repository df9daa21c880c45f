/// Who we are to a server, and where our secret is.
package struct LoginSettings: Sendable {
    package var user: String
    package var method: Method
    package var secret: Secret

    package enum Method: String, CaseIterable, Sendable {
        /// The secret is a password.
        case password
        /// The secret is an OAuth 2.0 access token that something else keeps fresh.
        case xoauth2
    }

    package init(user: String, method: Method, secret: Secret) {
        (self.user, self.method, self.secret) = (user, method, secret)
    }
}
