import CCurl
import Glibc

/// Why a connection could not be opened, told from libcurl's code, its words, and the server's.
struct Diagnosis {
    let endpoint: Endpoint
    let login: Login
    let result: CURLcode
    /// libcurl's own words.
    let message: String
    let errorNumber: Int32
    let wasConnected: Bool
    let dialogue: Dialogue

    init(_ easy: EasyHandle, _ result: CURLcode, of request: OpenRequest) {
        (endpoint, login, self.result) = (request.endpoint, request.login, result)
        (message, errorNumber, wasConnected) = (easy.message, easy.errorNumber, easy.wasConnected)
        dialogue = easy.dialogue
    }

    var error: WireError {
        let (code, reason) = verdict
        return WireError(code, endpoint: endpoint.description, reason: reason)
    }

    private var verdict: (WireError.Code, String) {
        if [EMFILE, ENFILE, ENOMEM].contains(errorNumber) {
            return (.outOfResources, "no descriptor or memory is left: \(String(cString: strerror(errorNumber)))")
        }
        switch result {
        case CURLE_COULDNT_RESOLVE_HOST:
            return (.unresolved, "no address for the host \"\(endpoint.host)\"; check the name and the resolver")
        case CURLE_COULDNT_CONNECT: return (.refused, "\(words); check host and port, and that the server runs")
        case CURLE_OPERATION_TIMEDOUT: return (.timedOut, Self.late(wasConnected: wasConnected, dialogue: dialogue))
        case CURLE_SSL_CONNECT_ERROR: return handshake
        case CURLE_PEER_FAILED_VERIFICATION: return (.untrusted, distrust)
        case CURLE_USE_SSL_FAILED:
            return (.insecure, "the server offers no STARTTLS (\(words)); nothing was sent over the open line")
        case CURLE_LOGIN_DENIED: return LoginRefusal(endpoint: endpoint, login: login, dialogue: dialogue).verdict
        case CURLE_SSL_CACERT_BADFILE:
            return (.authoritiesMissing, "the file of authorities cannot be used: \(words)")
        case CURLE_WEIRD_SERVER_REPLY, CURLE_REMOTE_ACCESS_DENIED, CURLE_RECV_ERROR, CURLE_SEND_ERROR,
            CURLE_GOT_NOTHING:
            return conversation
        case CURLE_OUT_OF_MEMORY, CURLE_FAILED_INIT: return (.outOfResources, words)
        case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL, CURLE_NOT_BUILT_IN: return (.unusable, words)
        default: return (.protocolViolation, words)
        }
    }

    private var words: String {
        message.isEmpty ? String(cString: curl_easy_strerror(result)) : Self.printable(message)
    }

    private var handshake: (WireError.Code, String) {
        if message.contains("wrong version number") || message.contains("packet length too long") {
            return (.insecure, "the server does not speak TLS on port \(endpoint.port); use STARTTLS or its TLS port")
        }
        if message.contains("unsupported protocol") || message.contains("protocol version") {
            return (.insecure, "the server speaks no TLS 1.2 or newer (\(words))")
        }
        if message.contains("SSL_ERROR_SYSCALL") || message.contains("eof") {
            return (.closed, "the server hung up while TLS began (\(words))")
        }
        return (.protocolViolation, words)
    }

    private var distrust: String {
        if message.contains("expired") { return "the server's certificate has expired" }
        if message.contains("not yet valid") { return "the server's certificate is not valid yet; check the clock" }
        if message.contains("does not match") || message.contains("no alternative certificate") {
            return "the server's certificate is not for \"\(endpoint.host)\""
        }
        if message.contains("issuer") || message.contains("self-signed") || message.contains("self signed") {
            return "the server's certificate is of an unknown authority (\(words)); name its file of authorities"
        }
        return "the server's certificate cannot be trusted (\(words))"
    }

    /// The conversation ended before the login did.
    private var conversation: (WireError.Code, String) {
        let last = dialogue.last
        if last.uppercased().hasPrefix("* BYE") || ["4", "5"].contains(last.prefix(1)) {
            return (.unavailable, "the server is not to be had now: \(Self.quoted(last))")
        }
        if result == CURLE_RECV_ERROR, message.contains("Too large") {
            return (.protocolViolation, "the server's line does not end (\(words))")
        }
        if endpoint.security == .startTLS, result == CURLE_WEIRD_SERVER_REPLY, !last.isEmpty {
            return (
                .protocolViolation, "unasked bytes before TLS began; someone on the way may be tampering (\(words))"
            )
        }
        if result == CURLE_WEIRD_SERVER_REPLY { return (.protocolViolation, "\(words): \(Self.quoted(last))") }
        return (.closed, "the server hung up before the login was done (\(words))")
    }

    /// How far an opening had come when its time was over.
    static func late(wasConnected: Bool, dialogue: Dialogue) -> String {
        if !wasConnected {
            return dialogue.hasTLSBegun
                ? "connected, but the server did not answer TLS in time; check port and kind of security"
                : "no connection in time; check host, port and firewalls"
        }
        if dialogue.last.isEmpty { return "connected, but no greeting came in time; check port and kind of security" }
        return "connected, but the login was not done in time; the server's last words were \(quoted(dialogue.last))"
    }

    /// The server's words in quotes, fit for one line of a log.
    static func quoted(_ line: String) -> String { "\"\(printable(line))\"" }

    private static func printable(_ text: String) -> String {
        String(text.filter(\.isPrintable).prefix(300))
    }
}
