/// Whether the secrets a settings file names must be there.
package enum SecretCheck: Sendable {
    /// They are read, and what is wrong with them is a problem: for whoever is going to log in.
    case required
    /// They are left alone: for commands that need the database only and may not be allowed to read them.
    case skipped
}
