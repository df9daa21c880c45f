/// The server a desk hands its notices to.
package struct SubmissionSettings: Sendable {
    package var server: ServerSettings
    /// `nil` for a server that knows us by our address.
    package var login: LoginSettings?

    package init(server: ServerSettings, login: LoginSettings? = nil) {
        (self.server, self.login) = (server, login)
    }
}
