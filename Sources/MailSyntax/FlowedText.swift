/// Plain text line by line: format=flowed joined again (RFC 3676 §4), empty lines at the ends found. LF line ends.
enum FlowedText {
    /// `text` with its flowed lines joined and its stuffing removed.
    static func unflowed(_ text: [UInt8], _ flow: Entity.Flow) -> [UInt8] {
        if flow == .fixed { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var openDepth: Int?
        var start = 0
        while start <= text.count {
            let line = text[start..<(text.position(of: .lf, in: start..<text.count) ?? text.count)]
            start = line.endIndex + 1
            let (depth, content) = unquoted(line)
            let isSignature = content.elementsEqual("-- ".utf8)
            if openDepth == depth, !isSignature {
                if flow == .flowedDeletingSpace { result.removeLast() }
            } else {
                if !result.isEmpty || line.startIndex > 0 { result.append(.lf) }
                result.append(contentsOf: repeatElement(.greater, count: depth))
                if depth > 0, !content.isEmpty { result.append(.space) }
            }
            result.append(contentsOf: content)
            openDepth = content.last == .space && !isSignature ? depth : nil
        }
        return result
    }

    /// The quote depth of a line, and the line without its quote marks and its stuffed space.
    private static func unquoted(_ line: ArraySlice<UInt8>) -> (depth: Int, content: ArraySlice<UInt8>) {
        let content = line.drop { $0 == .greater }
        return (line.count - content.count, content.first == .space ? content.dropFirst() : content)
    }

    /// `text` without the empty lines at both ends and without white space at its very end.
    static func withoutEmptyEnds(_ text: [UInt8]) -> Range<Int> {
        text.withUnsafeBufferPointer(PlainText.withoutEmptyEnds)
    }
}
