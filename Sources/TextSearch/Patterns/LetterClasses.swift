/// The letters that a pattern tells apart, numbered: all letters of one class go the same way at every step.
struct LetterClasses: Sendable {
    /// The first scalar of each interval of scalars.
    private let starts: [UInt32]
    /// For each kind, the group of kinds that no set tells apart.
    private let groups: [UInt8]
    private let groupCount: Int
    /// The class of each interval and group.
    private let cells: [UInt16]
    /// The classes of ASCII.
    private(set) var ascii: [UInt16] = []
    let count: Int
    /// For each class, what it is as a neighbour.
    let neighbours: [Neighbour]
    /// For each set, whether it has the letters of a class: `accepts[set * count + class]`.
    let accepts: [Bool]

    init(_ program: PatternProgram) {
        let sets = program.sets + (program.hasBorders ? [.lineEnd, .word] : [])
        let bounds = sets.flatMap(\.ranges).flatMap { [$0.lowerBound, $0.upperBound + 1] }
        let starts = Set(bounds).union([0]).sorted()
        let (groups, representatives) = LetterClasses.grouped(sets.map(\.kinds))
        var (numbers, cells) = ([[Bool]: UInt16](), [UInt16]())
        for (index, start) in starts.enumerated() {
            let isSingle = index + 1 < starts.count && starts[index + 1] == start + 1
            for kind in representatives {
                let signature = sets.map { $0.contains(start, isSingle ? LetterKind(start) : kind) }
                let next = UInt16(truncatingIfNeeded: numbers.count)
                let number = numbers[signature] ?? next
                numbers[signature] = number
                cells.append(number)
            }
        }
        let signatures = numbers.sorted { $0.value < $1.value }.map(\.key)
        let own = program.sets.count
        (self.starts, self.groups, groupCount, self.cells) = (starts, groups, representatives.count, cells)
        count = signatures.count
        neighbours = signatures.map { $0.count == own ? .other : $0[own] ? .lineEnd : $0[own + 1] ? .word : .other }
        accepts = (0..<own).flatMap { set in signatures.map { $0[set] } }
        ascii = (0..<128).map { number(of: $0, LetterKind($0)) }
    }

    func number(of scalar: UInt32, _ kind: LetterKind) -> UInt16 {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= scalar { low = middle } else { high = middle }
        }
        return cells[low * groupCount + Int(groups[Int(kind.rawValue)])]
    }

    /// Kinds that are in the same of these sets are one group; one kind stands for each.
    private static func grouped(_ sets: [LetterKinds]) -> (groups: [UInt8], representatives: [LetterKind]) {
        let distinct = Set(sets).filter { !$0.isEmpty }.sorted { $0.rawValue < $1.rawValue }
        var (groups, representatives, numbers) = ([UInt8](), [LetterKind](), [[Bool]: UInt8]())
        for raw in UInt8(0)..<32 {
            let kind = LetterKind(rawValue: raw)
            let signature = distinct.map { $0.contains(kind: kind) }
            if numbers[signature] == nil {
                numbers[signature] = UInt8(representatives.count)
                representatives.append(kind)
            }
            groups.append(numbers[signature] ?? 0)
        }
        return (groups, representatives)
    }
}

extension LetterClasses {
    /// The class of each letter of the text's alphabet.
    func map(_ text: LetterText) -> [UInt16] {
        ascii + zip(text.scalars, text.kinds).map { number(of: $0, $1) }
    }
}
