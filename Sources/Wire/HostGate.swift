/// Lets only so many openings at one server proceed at a time; the others wait in order. Servers count the connections
/// that have not logged in yet, and a hundred mailboxes start at once.
struct HostGate {
    static let limit = 20

    private var hosts: [String: Queue] = [:]

    private struct Queue {
        var inside = 0
        var waiting: [OpenRequest] = []
    }

    /// Whether it may go on at once; else it waits for its turn.
    mutating func enter(_ request: OpenRequest) -> Bool {
        var queue = hosts[request.endpoint.host] ?? Queue()
        defer { hosts[request.endpoint.host] = queue }
        guard queue.inside < Self.limit else {
            queue.waiting.append(request)
            return false
        }
        queue.inside += 1
        return true
    }

    /// One has opened or failed; whose turn it is now. Those who gave up meanwhile are passed over.
    mutating func leave(_ host: String) -> OpenRequest? {
        guard var queue = hosts[host] else { return nil }
        let next = queue.waiting.firstIndex { !$0.isSettled }
        let request = next.map { queue.waiting[$0] }
        queue.waiting.removeFirst(next.map { $0 + 1 } ?? queue.waiting.count)
        if request == nil { queue.inside -= 1 }
        hosts[host] = queue.inside == 0 ? nil : queue
        return request
    }

    /// All who still wait; nobody waits afterwards.
    mutating func empty() -> [OpenRequest] {
        defer { hosts = [:] }
        return hosts.values.flatMap(\.waiting)
    }
}
