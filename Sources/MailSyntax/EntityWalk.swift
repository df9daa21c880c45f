/// Walks the parts of a mail in one pass over its lines, with the open multiparts on a stack of our own: depth costs
/// no recursion, and the number of parts no second look (RFC 2046 §5.1).
struct EntityWalk {
    private let bytes: [UInt8]
    private let limits: ParseLimits
    private var lines: LineScanner
    private var boundaries = BoundaryStack()
    /// The entities whose boundaries are open, innermost last.
    private var openMultiparts: [Int] = []
    /// The leaf whose content is being read.
    private var openLeaf: Int?
    /// Where the last entity begins, header and all.
    private var entityStart = 0

    /// All entities in document order; the first is the mail itself.
    private(set) var entities: [Entity] = []
    /// The header of the mail itself.
    private(set) var header: Header
    private(set) var defects: Set<MailDefect> = []

    init(_ bytes: [UInt8], limits: ParseLimits) {
        (self.bytes, self.limits) = (bytes, limits)
        lines = LineScanner(bytes, in: HeaderScanner.start(of: bytes)..<bytes.count)
        header = Header(bytes: bytes)
        header = open()
        walk()
        close(from: 0, contentEnd: bytes.count, isDelimited: false)
    }

    private mutating func walk() {
        while !boundaries.isEmpty, lines.skip(toHyphens: bytes), let line = lines.next() {
            guard let match = boundaries.match(bytes, line.content) else { continue }
            let contentEnd = contentEnd(before: line)
            closeLeaf(contentEnd)
            dropEmptyPart(before: line)
            close(
                from: match.isClosing ? match.level : match.level + 1,
                contentEnd: contentEnd,
                isDelimited: match.isClosing
            )
            if match.isClosing {
                continue
            } else if entities.count < limits.parts {
                _ = open()
            } else {
                defects.insert(.partLimit)
            }
        }
    }

    /// Between two delimiters that follow each other directly there is no part: not even the empty line that every part
    /// begins with (RFC 2046 §5.1.1).
    private mutating func dropEmptyPart(before line: LineScanner.Line) {
        guard entities.count > 1, entityStart == line.content.lowerBound, entities.last?.isWalked == false else {
            return
        }
        entities.removeLast()
    }

    /// Reads the header of the entity that begins here and prepares for its content.
    private mutating func open() -> Header {
        entityStart = lines.position
        let header = HeaderScanner.scan(bytes, &lines, boundaries: boundaries, limits: limits, defects: &defects)
        let parent = openMultiparts.last
        let isInDigest = parent.map { entities[$0].type == "multipart/digest" } ?? false
        let entity = Entity(
            header,
            parent: parent,
            depth: openMultiparts.count,
            fallback: isInDigest ? "message/rfc822" : "text/plain",
            start: lines.position,
            defects: &defects
        )
        entities.append(entity)
        openContent(entity)
        return header
    }

    private mutating func openContent(_ entity: Entity) {
        let index = entities.count - 1
        guard entity.isMultipart, let boundary = entity.boundary, boundaries.count < limits.depth else {
            if entity.isMultipart { defects.insert(entity.boundary == nil ? .missingBoundary : .depthLimit) }
            openLeaf = index
            return
        }
        boundaries.push(boundary)
        openMultiparts.append(index)
        entities[index].isWalked = true
    }

    /// The line end before a delimiter belongs to the delimiter.
    private func contentEnd(before line: LineScanner.Line) -> Int {
        var end = line.content.lowerBound
        if end > 0, bytes[end - 1] == .lf { end -= 1 }
        if end > 0, bytes[end - 1] == .cr { end -= 1 }
        return end
    }

    private mutating func closeLeaf(_ end: Int) {
        guard let leaf = openLeaf else { return }
        let start = entities[leaf].content.lowerBound
        entities[leaf].content = start..<max(start, end)
        openLeaf = nil
    }

    /// Closes the multiparts from `level` inwards, of which only the outermost may have met its own delimiter.
    private mutating func close(from level: Int, contentEnd: Int, isDelimited: Bool) {
        closeLeaf(contentEnd)
        guard openMultiparts.count > level else { return }
        if !isDelimited || openMultiparts.count > level + 1 { defects.insert(.missingCloseDelimiter) }
        for multipart in openMultiparts[level...] {
            let start = entities[multipart].content.lowerBound
            entities[multipart].content = start..<max(start, contentEnd)
        }
        openMultiparts.removeSubrange(level...)
        boundaries.close(from: level)
    }
}
