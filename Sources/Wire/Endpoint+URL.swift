extension Endpoint {
    /// What libcurl is told to connect to. SMTP's path is the name we greet the server with (RFC 5321 §4.1.1.1).
    func url(clientName: String?) -> String {
        let scheme = service.rawValue + (security == .tls ? "s" : "")
        let path = service == .smtp ? clientName ?? "" : ""
        return "\(scheme)://\(host.contains(":") ? "[\(host)]" : host):\(port)/\(path)"
    }

    /// Why this host cannot stand in a URL, nil when it can. QUIRK: libcurl does not encode international names in the
    /// C locale, so they must be given as `xn--…`.
    var defect: String? {
        if host.isEmpty || port == 0 { return "host or port is missing" }
        return Self.isHostName(host) ? nil : "the host \"\(host.filter(\.isPrintable))\" is not a name or an address"
    }

    /// Letters, digits and `.-_:`, so that nothing can end the URL or the EHLO line early.
    static func isHostName(_ name: String) -> Bool {
        name.utf8.count <= 255
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): true
                case UInt8(ascii: "_"), UInt8(ascii: ":"): true
                default: false
                }
            }
    }
}

extension Character {
    /// Neither a control character nor anything that moves the cursor of who reads our log.
    var isPrintable: Bool {
        unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
            default: true
            }
        }
    }
}
