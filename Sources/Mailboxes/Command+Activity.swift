import IMAPSyntax

extension Command {
    /// What we do with it, as errors say it: `fetching uids 1:100`; `uid` is the message that the server had reached.
    func activity(reached uid: UID? = nil) -> String {
        switch self {
        case .capability, .enable: "opening"
        case .select(let folder), .examine(let folder): "selecting \"\(folder.name)\""
        case .search: "searching"
        case .fetch(let set, _): "fetching \(uid.map { "uid \($0.rawValue)" } ?? set.noun)"
        case .addFlags(let set, _): "flagging \(set.noun)"
        case .move(let set, let folder): "moving \(set.noun) to \"\(folder.name)\""
        case .copy(let set, let folder): "copying \(set.noun) to \"\(folder.name)\""
        case .expunge(let set): "removing \(set.noun)"
        case .idle: "idling"
        case .noop: "polling"
        case .logout: "logging out"
        }
    }
}

extension UIDSet {
    /// `uid 7`, `uids 1:100`, and for a long set `uids 1,3,5,… (70 ranges)`.
    fileprivate var noun: String {
        if count == 1 { return "uid \(self)" }
        guard ranges.count > 8 else { return "uids \(self)" }
        return "uids \(UIDSet(Array(ranges.prefix(4)))),… (\(ranges.count) ranges)"
    }

    /// The message, when it is about one alone.
    var single: UID? {
        count == 1 ? ranges.first?.lowerBound : nil
    }
}
