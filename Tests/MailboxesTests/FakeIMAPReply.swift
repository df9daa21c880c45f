import CivilTime

/// What the fake server says to one command.
struct FakeIMAPReply: Sendable {
    private(set) var bytes: [UInt8] = []
    private(set) var tellsNews = false
    private(set) var idleTag: String?
    private(set) var endsConnection = false
    /// The places of messages that went away meanwhile, of which clients are told when it is allowed.
    private(set) var expunged: [Int] = []

    init(to command: String, tag: String, _ state: inout FakeIMAPServer.State) {
        guard !state.refused.contains(where: command.hasPrefix) else {
            say("\(tag) NO [NOPERM] not you")
            return
        }
        answer(command, tag: tag, &state)
        if !isCutShort { say(idleTag == nil ? "\(tag) OK done" : "+ idling") }
    }

    /// A fault broke off the answer.
    private var isCutShort = false

    private mutating func answer(_ command: String, tag: String, _ state: inout FakeIMAPServer.State) {
        let words = command.split(separator: " ").map(String.init)
        switch words[0] {
        case "CAPABILITY": say("* CAPABILITY \(state.offers)")
        case "EXAMINE", "SELECT": open(state, isReadOnly: words[0] == "EXAMINE")
        case "NOOP": tellsNews = true
        case "IDLE": (tellsNews, idleTag) = (true, tag)
        case "UID": uidCommand(command, words, &state)
        default:
            say("* BYE")
            endsConnection = true
        }
    }

    private mutating func say(_ line: String) {
        bytes += Array("\(line)\r\n".utf8)
    }

    private mutating func open(_ state: FakeIMAPServer.State, isReadOnly: Bool) {
        say("* FLAGS (\\Seen \\Deleted)")
        say("* \(state.messages.count) EXISTS")
        say("* OK [UIDVALIDITY \(state.uidValidity)] valid")
        say("* OK [UIDNEXT \(state.uidNext)] next")
        say("* OK [READ-\(isReadOnly ? "ONLY" : "WRITE")] open")
    }

    private mutating func uidCommand(_ command: String, _ words: [String], _ state: inout FakeIMAPServer.State) {
        let chosen = FakeIMAPReply.uids(words[2], of: state.messages)
        switch words[1] {
        case "FETCH":
            for uid in chosen where !isCutShort { fetch(uid, command, &state) }
        case "STORE":
            for index in state.messages.indices where chosen.contains(state.messages[index].uid) {
                state.messages[index].flags.insert(words[4].filter { $0 != "(" && $0 != ")" })
            }
        case "MOVE":
            let folder = words[3].filter { $0 != "\"" }
            for uid in chosen {
                guard let index = state.messages.firstIndex(where: { $0.uid == uid }) else { continue }
                state.folders[folder, default: []].append(state.messages.remove(at: index))
                say("* \(index + 1) EXPUNGE")
            }
        default: break
        }
    }

    private mutating func fetch(_ uid: UInt32, _ command: String, _ state: inout FakeIMAPServer.State) {
        guard let index = state.messages.firstIndex(where: { $0.uid == uid }) else { return }
        let message = state.messages[index]
        let start = "* \(index + 1) FETCH (UID \(uid)"
        let items = " INTERNALDATE \"\(FakeIMAPReply.text(of: message.date))\" RFC822.SIZE \(message.bytes.count)"
        if let range = command.firstRange(of: "BODY.PEEK[HEADER.FIELDS") {
            let fields = command[range.upperBound...].dropLast(2)
            return sayLiteral("\(start) BODY[HEADER.FIELDS\(fields)]", message.header(named: String(fields)))
        }
        guard command.hasSuffix("BODY.PEEK[])") else { return say("\(start)\(items) FLAGS (\(message.flagList)))") }
        let whole = "\(start)\(items) BODY[]"
        switch state.faults[uid] {
        case nil: sayLiteral(whole, message.bytes)
        case .withheld: break
        case .noBytes: say("\(whole) NIL)")
        case .gone:
            state.messages.remove(at: index)
            expunged.append(index + 1)
        case .cut:
            begin(whole, message.bytes)
            (isCutShort, endsConnection) = (true, true)
        case .stalled:
            begin(whole, message.bytes)
            isCutShort = true
        case .announced(let size):
            bytes += Array("\(whole) {\(size)}\r\n".utf8) + message.bytes
            isCutShort = true
        }
    }

    private mutating func sayLiteral(_ start: String, _ literal: [UInt8]) {
        bytes += Array("\(start) {\(literal.count)}\r\n".utf8) + literal + Array(")\r\n".utf8)
    }

    private mutating func begin(_ start: String, _ literal: [UInt8]) {
        bytes += Array("\(start) {\(literal.count)}\r\n".utf8) + literal.prefix(literal.count / 2)
    }

    /// RFC 9051 §9: to `n:*` the last message always belongs.
    private static func uids(_ set: String, of messages: [FakeIMAPServer.Message]) -> [UInt32] {
        let last = messages.last?.uid ?? 0
        let ranges = set.split(separator: ",").map { element in
            let bounds = element.split(separator: ":").map { $0 == "*" ? last : UInt32($0) ?? 0 }
            return min(bounds[0], bounds[bounds.count - 1])...max(bounds[0], bounds[bounds.count - 1])
        }
        return messages.map(\.uid).filter { uid in ranges.contains { $0.contains(uid) } }
    }

    /// ` 7-Feb-2026 09:05:00 +0000`
    private static func text(of date: Instant) -> String {
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let civil = CivilDateTime(date)
        return "\(civil.day < 10 ? " " : "")\(civil.day)-\(months[civil.month - 1])-\(padded(civil.year, 4)) "
            + "\(padded(civil.hour, 2)):\(padded(civil.minute, 2)):\(padded(civil.second, 2)) +0000"
    }
}

extension FakeIMAPServer.Message {
    fileprivate var flagList: String { flags.sorted().joined(separator: " ") }

    /// The header lines whose names stand in `names`, and an empty line.
    fileprivate func header(named names: String) -> [UInt8] {
        let wanted = Set(names.uppercased().split { " ()".contains($0) })
        let header = String(decoding: bytes, as: UTF8.self).components(upTo: "\r\n\r\n")
        let lines = header.split(separator: "\r\n").filter { line in
            line.split(separator: ":").first.map { wanted.contains(Substring($0.uppercased())) } ?? false
        }
        return Array((lines.map { "\($0)\r\n" }.joined() + "\r\n").utf8)
    }
}

extension String {
    fileprivate func components(upTo end: String) -> Substring {
        firstRange(of: end).map { self[..<$0.lowerBound] } ?? self[...]
    }
}
