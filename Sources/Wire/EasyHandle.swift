import CCurl
import Glibc

/// One libcurl handle, which is one connection: it connects, secures and logs in, and then only carries bytes.
/// It lives in the multi from its first day to its last; outside of it libcurl closes the connection.
final class EasyHandle {
    let curl: OpaquePointer
    let dialogue: Dialogue
    private let multi: Multi
    private let complaint: UnsafeMutablePointer<CChar>
    private var firstFailure = CURLE_OK

    /// What is to be opened, checked and complete.
    struct Plan {
        var endpoint: Endpoint
        var login: Login
        var mechanisms: LoginMechanisms?
        /// The file of authorities; nil for a connection that is never secured.
        var authorities: String?
        var clientName: String?
        /// For everything up to the end of the login.
        var milliseconds: Int
    }

    /// Nil when memory is short or this libcurl lacks what we need.
    init?(_ plan: Plan, in multi: Multi) {
        guard let curl = curl_easy_init() else { return nil }
        (self.curl, self.multi) = (curl, multi)
        dialogue = Dialogue(login: plan.login)
        complaint = .allocate(capacity: Int(CURL_ERROR_SIZE))
        complaint.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        setConnection(plan)
        setSecurity(plan)
        setLogin(plan)
        listen()
        guard firstFailure == CURLE_OK, multi.add(curl) else { return nil }
    }

    deinit {
        multi.remove(curl)
        curl_easy_cleanup(curl)
        complaint.deallocate()
    }

    /// libcurl's own words about what failed; may be empty.
    var message: String { String(cString: complaint) }

    /// The system's error number behind the failure, 0 without one.
    var errorNumber: Int32 {
        var number = 0
        _ = ccurl_get_errno(curl, &number)
        return Int32(clamping: number)
    }

    /// Whether the TCP connection stood.
    var wasConnected: Bool {
        var microseconds: curl_off_t = 0
        _ = ccurl_get_connect_time(curl, &microseconds)
        return microseconds > 0
    }

    /// The socket of the open connection.
    var socket: Int32? {
        var socket: curl_socket_t = -1
        return ccurl_get_socket(curl, &socket) == CURLE_OK && socket >= 0 ? socket : nil
    }

    private func set(_ option: CURLoption, _ value: Int) { note(ccurl_set_long(curl, option, value)) }

    private func set(_ option: CURLoption, _ value: String?) { note(ccurl_set_string(curl, option, value)) }

    private func note(_ result: CURLcode) {
        if firstFailure == CURLE_OK { firstFailure = result }
    }

    private func setConnection(_ plan: Plan) {
        set(CURLOPT_URL, plan.endpoint.url(clientName: plan.clientName))
        set(CURLOPT_PROTOCOLS_STR, "imap,imaps,smtp,smtps")
        set(CURLOPT_CONNECT_ONLY, 1)
        set(CURLOPT_TIMEOUT_MS, plan.milliseconds)
        set(CURLOPT_CONNECTTIMEOUT_MS, plan.milliseconds)
        set(CURLOPT_NOSIGNAL, 1)
        // Without it, giving up while a name is being looked up would wait for the resolver, and everyone with it.
        set(CURLOPT_QUICK_EXIT, 1)
        // libcurl closes what it thinks unused for 118 s when another handle connects.
        set(CURLOPT_MAXAGE_CONN, Int(Int32.max))
        set(CURLOPT_PROXY, "")
        set(CURLOPT_TCP_KEEPALIVE, 1)
        set(CURLOPT_TCP_KEEPIDLE, 120)
        set(CURLOPT_TCP_KEEPINTVL, 30)
        set(CURLOPT_BUFFERSIZE, 262_144)
        note(
            ccurl_set_on_open_socket(curl) { _, _, address in
                guard let address else { return -1 }
                let wanted = address.pointee
                // From its birth: a child started at this very moment must not inherit it either.
                return Glibc.socket(wanted.family, wanted.socktype | Int32(SOCK_CLOEXEC.rawValue), wanted.protocol)
            }
        )
    }

    private func setSecurity(_ plan: Plan) {
        guard plan.endpoint.security != .none else { return }
        set(CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue))
        set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        set(CURLOPT_SSL_VERIFYPEER, 1)
        set(CURLOPT_SSL_VERIFYHOST, 2)
        set(CURLOPT_CAINFO, plan.authorities)
        // One file and no folder: only then do the handles of a multi share the parsed bundle, a tenth of the memory.
        set(CURLOPT_CAPATH, nil)
        set(CURLOPT_SSL_SESSIONID_CACHE, 0)
    }

    private func setLogin(_ plan: Plan) {
        // Pinned: libcurl would else answer AUTH=PLAIN with an empty password when it has only a token.
        if let mechanisms = plan.mechanisms { set(CURLOPT_LOGIN_OPTIONS, mechanisms.options) }
        switch plan.login {
        case .anonymous: break
        case .password(let user, let password):
            set(CURLOPT_USERNAME, user)
            set(CURLOPT_PASSWORD, password)
        case .token(let user, let token):
            set(CURLOPT_USERNAME, user)
            set(CURLOPT_XOAUTH2_BEARER, token)
        }
    }

    private func listen() {
        let dialogue = Unmanaged.passUnretained(dialogue).toOpaque()
        note(ccurl_set_pointer(curl, CURLOPT_ERRORBUFFER, complaint))
        note(ccurl_set_pointer(curl, CURLOPT_HEADERDATA, dialogue))
        note(
            ccurl_set_on_bytes(curl, CURLOPT_HEADERFUNCTION) { bytes, size, count, dialogue in
                guard let dialogue else { return 0 }
                Unmanaged<Dialogue>.fromOpaque(dialogue).takeUnretainedValue()
                    .append(UnsafeRawBufferPointer(start: bytes, count: size * count))
                return size * count
            }
        )
        note(ccurl_set_on_bytes(curl, CURLOPT_WRITEFUNCTION) { _, size, count, _ in size * count })
        note(ccurl_set_pointer(curl, CURLOPT_SSL_CTX_DATA, dialogue))
        note(
            ccurl_set_on_tls(curl) { _, _, dialogue in
                guard let dialogue else { return CURLE_ABORTED_BY_CALLBACK }
                Unmanaged<Dialogue>.fromOpaque(dialogue).takeUnretainedValue().startOver()
                return CURLE_OK
            }
        )
    }
}
