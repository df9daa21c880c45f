import CCurl
import Glibc

/// libcurl's multi handle, driven by our epoll set. Everything here happens on the network thread.
final class Multi {
    private let multi: OpaquePointer
    private let poller: Poller
    /// When libcurl wants to be called although nothing happened.
    private(set) var timer: MonotonicTime?

    /// Whether libcurl could start in this process; asked once.
    private static let isStarted = ccurl_start() == CURLE_OK

    init?(poller: Poller) {
        guard Self.isStarted, let multi = curl_multi_init() else { return nil }
        (self.multi, self.poller) = (multi, poller)
        let context = Unmanaged.passUnretained(self).toOpaque()
        _ = ccurl_multi_set_pointer(multi, CURLMOPT_SOCKETDATA, context)
        _ = ccurl_multi_set_pointer(multi, CURLMOPT_TIMERDATA, context)
        _ = ccurl_multi_set_on_socket(multi) { _, socket, what, context, _ in
            Multi.of(context)?.watch(socket, what)
            return 0
        }
        _ = ccurl_multi_set_on_timer(multi) { _, milliseconds, context in
            Multi.of(context)?.setTimer(milliseconds)
            return 0
        }
    }

    deinit { curl_multi_cleanup(multi) }

    func add(_ easy: OpaquePointer) -> Bool {
        curl_multi_add_handle(multi, easy) == CURLM_OK
    }

    /// Must come before `curl_easy_cleanup`, which can corrupt memory otherwise; harmless for one never added.
    func remove(_ easy: OpaquePointer) {
        curl_multi_remove_handle(multi, easy)
    }

    func socketChanged(_ socket: Int32, readable: Bool, writable: Bool) {
        var running: Int32 = 0
        let events = (readable ? CURL_CSELECT_IN : 0) | (writable ? CURL_CSELECT_OUT : 0)
        curl_multi_socket_action(multi, socket, events, &running)
    }

    func runTimer(now: MonotonicTime) {
        guard let timer, timer <= now else { return }
        self.timer = nil
        var running: Int32 = 0
        ccurl_multi_timer_ran_out(multi, &running)
    }

    /// The next handle that is connected and logged in, or failed.
    func nextFinished() -> (easy: OpaquePointer, result: CURLcode)? {
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle else { continue }
            return (easy, ccurl_result(message))
        }
        return nil
    }

    private func watch(_ socket: Int32, _ what: Int32) {
        if what == CURL_POLL_REMOVE { return poller.forget(socket) }
        poller.watch(
            socket,
            for: .libcurl(socket: socket),
            readable: what == CURL_POLL_IN || what == CURL_POLL_INOUT,
            writable: what == CURL_POLL_OUT || what == CURL_POLL_INOUT
        )
    }

    private func setTimer(_ milliseconds: Int) {
        timer = milliseconds < 0 ? nil : MonotonicTime.now.advanced(by: .milliseconds(milliseconds))
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> Multi? {
        context.map { Unmanaged<Multi>.fromOpaque($0).takeUnretainedValue() }
    }
}
