extension Reading {
    /// A user and the secret that goes with it; one without the other is noted.
    mutating func login(_ fields: Fields) -> LoginSettings? {
        let user = text(fields["user"])
        let method = choice(fields["auth"], "auth", of: LoginSettings.Method.self)
        let secret = secret(fields)
        if fields["user"] == nil {
            for key in ["password_file", "credential", "auth"] {
                guard let field = fields[key] else { continue }
                refuse(field.keyPosition, .contradiction, "\"\(key)\" is given without \"user\"")
            }
        } else if let field = fields["user"], fields["password_file"] == nil, fields["credential"] == nil {
            let text = "\"user\" is given without \"password_file\" or \"credential\""
            refuse(field.keyPosition, .contradiction, text)
        }
        guard let user, let secret else { return nil }
        return LoginSettings(user: user, method: method ?? .password, secret: secret)
    }

    private mutating func secret(_ fields: Fields) -> Secret? {
        if let file = fields["password_file"], let credential = fields["credential"] {
            let later = max(file.keyPosition, credential.keyPosition)
            refuse(later, .contradiction, "\"password_file\" and \"credential\" are both given; keep one")
        }
        let file = passwordFile(fields["password_file"])
        let credential = credential(fields["credential"])
        return file ?? credential
    }

    private mutating func passwordFile(_ field: Field?) -> Secret? {
        guard let field, let name = text(field) else { return nil }
        return secret(at: resolved(name), field)
    }

    private mutating func credential(_ field: Field?) -> Secret? {
        guard let field, let name = literal(field, as: CredentialName.self)?.value else { return nil }
        guard let folder = environment["CREDENTIALS_DIRECTORY"], !folder.isEmpty else {
            if secretCheck == .required {
                let cause = "$CREDENTIALS_DIRECTORY is not set; systemd sets it for a unit with LoadCredential="
                refuse(field.position, .file, "credential \(Quotation.of(name)): \(cause)")
            }
            return Secret(path: name, files: files, file: file, position: field.position, key: field.name)
        }
        return secret(at: Path.joined(folder, name), field)
    }

    private mutating func secret(at path: String, _ field: Field) -> Secret {
        let secret = Secret(path: path, files: files, file: file, position: field.position, key: field.name)
        guard secretCheck == .required else { return secret }
        do throws(SettingsProblem) {
            _ = try secret.read()
        } catch {
            refuse(error.position, error.code, error.text)
        }
        if let status = try? files.status(of: path), status.permissions & 0o004 != 0 {
            let text = "\(field.name) \(Quotation.of(path)): every account of this machine can read it"
            warn(field.position, .readableSecret, text)
        }
        return secret
    }
}
