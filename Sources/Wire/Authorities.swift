import Glibc

/// Where the certificates of the authorities we trust are kept.
enum Authorities {
    /// The systems' bundles, most likely first.
    private static let bundles = [
        "/etc/ssl/certs/ca-certificates.crt",
        "/etc/pki/tls/certs/ca-bundle.crt",
        "/etc/ssl/ca-bundle.pem",
        "/etc/ssl/cert.pem",
    ]

    /// The file for this endpoint, or in words what is missing.
    static func file(for endpoint: Endpoint) -> Result<String, Missing> {
        if let file = endpoint.authorities {
            return isReadable(file)
                ? .success(file) : .failure(Missing(reason: "the file of authorities \"\(file)\" cannot be read"))
        }
        if let bundle = bundles.first(where: isReadable) { return .success(bundle) }
        return .failure(Missing(reason: "no bundle of authorities on this system: install the package ca-certificates"))
    }

    struct Missing: Error {
        let reason: String
    }

    private static func isReadable(_ path: String) -> Bool {
        !path.utf8.contains(0) && access(path, R_OK) == 0
    }
}
