/// Lines that enclose others by a notation of their own: fences of code, and the frame of a signed text (RFC 4880 §7).
struct Armour {
    /// The lines between fences, and the fences: the writer's own, whatever stands in them.
    let fenced: Set<Int>
    /// The frame's parts by their first lines.
    private let parts: [Int: Range<Int>]
    private let signatures: Set<Int>

    init(_ lines: [TextLine]) {
        fenced = Self.fenced(lines)
        var parts: [Int: Range<Int>] = [:]
        var signatures: Set<Int> = []
        for index in lines.indices where lines[index].folded.starts(with: "-----begin pgp s".utf8) {
            let isSignature = lines[index].folded.elementsEqual("-----begin pgp signature-----".utf8)
            if isSignature { signatures.insert(index) }
            let length = lines[index...].prefix(Self.mostLines).firstIndex {
                isSignature ? $0.folded.elementsEqual("-----end pgp signature-----".utf8) : $0.isBlank
            }
            parts[index] = index..<(length ?? index) + 1
        }
        (self.parts, self.signatures) = (parts, signatures)
    }

    /// Behind the part of the frame that begins with line `index`.
    func end(startingAt index: Int) -> Int? { parts[index]?.upperBound }

    func kind(at index: Int) -> MessageText.Kind { signatures.contains(index) ? .signature : .footer }

    private static let mostLines = 100

    private static func fenced(_ lines: [TextLine]) -> Set<Int> {
        var result: Set<Int> = []
        var open: Int?
        for index in lines.indices where lines[index].depth == 0 && lines[index].folded.starts(with: "```".utf8) {
            if let start = open {
                result.formUnion(start...index)
                open = nil
            } else {
                open = index
            }
        }
        return result
    }
}
