import CShim
import Glibc

/// The epoll set of the network thread: who wants to know about which descriptor.
final class Poller {
    /// Whose descriptor it is.
    enum Owner: Equatable {
        /// The bell of the job queue.
        case bell
        /// A socket that libcurl is still connecting, securing or logging in.
        case libcurl(socket: Int32)
        case connection(Connection.ID)
    }

    private let epoll: Int32
    private let events: UnsafeMutablePointer<shim_event>
    private static let capacity = 128
    private static let libcurlMark: UInt64 = 1 << 63

    init?() {
        epoll = shim_epoll_create()
        guard epoll >= 0 else { return nil }
        events = .allocate(capacity: Self.capacity)
        events.initialize(repeating: shim_event(), count: Self.capacity)
    }

    deinit {
        events.deallocate()
        close(epoll)
    }

    /// Reports `descriptor` for as long as it is in the state asked for.
    func watch(_ descriptor: Int32, for owner: Owner, readable: Bool, writable: Bool) {
        let wanted = (readable ? shim_epoll_readable : 0) | (writable ? shim_epoll_writable : 0)
        _ = shim_epoll_watch(epoll, descriptor, wanted, Self.tag(owner))
    }

    /// Reports `descriptor` once each time that something about it changes. Its owner reads and writes until the kernel
    /// has no more, so a stream that is held back costs no wake-ups, not even after the peer hung up.
    func watchChanges(of descriptor: Int32, for owner: Owner) -> Bool {
        let wanted = shim_epoll_readable | shim_epoll_writable | shim_epoll_on_change
        return shim_epoll_watch(epoll, descriptor, wanted, Self.tag(owner)) == 0
    }

    func forget(_ descriptor: Int32) {
        _ = shim_epoll_forget(epoll, descriptor)
    }

    /// Sleeps until something happens or `milliseconds` are over (-1: for ever) and tells what happened.
    func wait(milliseconds: Int32, _ happened: (_ owner: Owner, _ readable: Bool, _ writable: Bool) -> Void) {
        let count = shim_epoll_wait(epoll, events, Int32(Self.capacity), milliseconds)
        for event in UnsafeMutableBufferPointer(start: events, count: max(0, Int(count))) {
            let failed = event.events & shim_epoll_failed != 0
            happened(
                Self.owner(event.tag),
                failed || event.events & shim_epoll_readable != 0,
                failed || event.events & shim_epoll_writable != 0
            )
        }
    }

    private static func tag(_ owner: Owner) -> UInt64 {
        switch owner {
        case .bell: 0
        case .libcurl(let socket): libcurlMark | UInt64(UInt32(bitPattern: socket))
        case .connection(let id): id
        }
    }

    private static func owner(_ tag: UInt64) -> Owner {
        if tag == 0 { return .bell }
        return tag & libcurlMark != 0 ? .libcurl(socket: Int32(truncatingIfNeeded: tag)) : .connection(tag)
    }
}
