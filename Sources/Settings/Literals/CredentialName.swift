/// The name of a credential in `$CREDENTIALS_DIRECTORY`: one file name, no path.
struct CredentialName: SettingsLiteral {
    let value: String

    static let form = "the name of a credential such as imap-support"

    init(_ text: String) throws(LiteralFault) {
        guard text.utf8.count <= 255, !text.contains("/"), text != ".", text != ".." else {
            throw LiteralFault("a credential is a name and not a path; a path goes under \"password_file\"")
        }
        value = text
    }
}
