/// A decoder of foreign bytes as fuzzing sees it: well-formed beginnings to change, and what must hold of whatever comes.
struct Decoder: Sendable {
    let name: String
    let seeds: [[UInt8]]
    /// What is wrong with the answer to these bytes; `nil` when nothing is. It must not crash either.
    let check: @Sendable ([UInt8]) -> String?

    init(_ name: String, _ seeds: [String], check: @escaping @Sendable ([UInt8]) -> String?) {
        self.init(name, seeds.map { Array($0.utf8) }, check: check)
    }

    init(_ name: String, _ seeds: [[UInt8]], check: @escaping @Sendable ([UInt8]) -> String?) {
        (self.name, self.seeds, self.check) = (name, seeds, check)
    }

    static let all = mails + fields + contents + texts + dialogues
}

/// `nil` when `condition` holds, else what it said.
func flaw(_ condition: Bool, _ text: String) -> String? { condition ? nil : text }
