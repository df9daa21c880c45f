/// Where HTML itself says what is quoted: elements that mail programs mark, as places in the text made of it.
struct HTMLCitations {
    private(set) var regions: [(mark: HTMLMark, range: Range<Int>)] = []
    /// The outermost element that is open and has a mark: its name, and how many of that name are open in it.
    private var open: (mark: HTMLMark, name: String, depth: Int, start: Int)?
    /// The element that is open and holds a quote with what introduces it; `isResolved` once either was told apart.
    private var container: (name: String, depth: Int, start: Int, isResolved: Bool)?

    /// Takes note of a tag when `position` bytes of text are written; returns whether a line has to begin there.
    mutating func take(_ tag: HTMLTag, in html: [UInt8], at position: Int) -> Bool {
        let hasLeft = leaveContainer(tag, at: position)
        if let region = open, region.name == tag.name {
            open?.depth += tag.isClosing ? -1 : 1
            if open?.depth == 0 {
                closeRegion(at: position)
                return true
            }
        }
        guard !tag.isClosing, open == nil || open?.mark == .signature, let mark = HTMLMark.of(tag, in: html) else {
            return hasLeft
        }
        return enter(mark, tag.name, at: position)
    }

    /// Ends what is still open at the end of the text.
    mutating func close(at position: Int) {
        closeRegion(at: position)
        if let container, !container.isResolved { regions.append((.cited, container.start..<position)) }
        container = nil
    }

    private mutating func closeRegion(at position: Int) {
        if let region = open { regions.append((region.mark, region.start..<position)) }
        open = nil
    }

    /// A quote ends a signature that was never closed; a signature inside a signature is part of it.
    private mutating func enter(_ mark: HTMLMark, _ name: String, at position: Int) -> Bool {
        if open != nil {
            guard mark != .signature, mark != .block else { return false }
            closeRegion(at: position)
        }
        switch mark {
        case .cut:
            regions.append((.cut, position..<position))
        case .container:
            if container == nil { container = (name, 1, position, false) }
        case .signature:
            open = (mark, name, 1, position)
        case .cited, .attribution:
            resolveContainer(at: position, isIntroduced: mark == .attribution)
            open = (mark, name, 1, position)
        case .block:
            open = (container == nil ? .block : .cited, name, 1, position)
            resolveContainer(at: position, isIntroduced: false)
        }
        return true
    }

    /// What stands in a container before its first quote introduces it, unless the container marks that itself.
    private mutating func resolveContainer(at position: Int, isIntroduced: Bool) {
        guard let open = container, !open.isResolved else { return }
        if !isIntroduced { regions.append((.attribution, open.start..<position)) }
        container?.isResolved = true
    }

    /// A container without a quote in it is one.
    private mutating func leaveContainer(_ tag: HTMLTag, at position: Int) -> Bool {
        guard let open = container, open.name == tag.name else { return false }
        container?.depth += tag.isClosing ? -1 : 1
        guard container?.depth == 0 else { return false }
        if !open.isResolved { regions.append((.cited, open.start..<position)) }
        container = nil
        return true
    }
}

extension HTMLCitations {
    /// The marks by line; cleaning a text changes no line's number.
    struct LineMarks {
        var cited: Set<Int> = []
        var attributions: Set<Int> = []
        var signatures: Set<Int> = []
        var cuts: Set<Int> = []
        /// The lines of blocks, with the first line of each.
        var blocks: [Int: Int] = [:]

        /// Whether line `index` stands in an element that may be a quote.
        func isMarked(_ index: Int) -> Bool { cited.contains(index) || blocks[index] != nil }

        /// Takes away the first `count` lines.
        mutating func drop(lines count: Int) {
            guard count > 0 else { return }
            let whole = self
            self = HTMLCitations.LineMarks()
            merge(whole, shiftedBy: -count)
        }

        /// Adds the marks of a text that begins with line `offset` of this one.
        mutating func merge(_ other: HTMLCitations.LineMarks, shiftedBy offset: Int) {
            cited.formUnion(other.cited.map { $0 + offset })
            attributions.formUnion(other.attributions.map { $0 + offset })
            signatures.formUnion(other.signatures.map { $0 + offset })
            cuts.formUnion(other.cuts.map { $0 + offset })
            for (line, start) in other.blocks { blocks[line + offset] = start + offset }
        }
    }

    /// The lines of `text` with text in a region; of an attribution the last, of a signature the first alone.
    func lineMarks(in text: [UInt8]) -> LineMarks {
        var marks = LineMarks()
        guard !regions.isEmpty else { return marks }
        let regions = regions.sorted { $0.range.lowerBound < $1.range.lowerBound }
        var (line, start, region) = (0, 0, 0)
        while start < text.count, region < regions.count {
            let end = text.position(of: .lf, in: start..<text.count) ?? text.count
            while region < regions.count, regions[region].range.upperBound <= start, regions[region].mark != .cut {
                region += 1
            }
            let isBlank = end == start
            while !isBlank, region < regions.count, regions[region].mark == .cut,
                regions[region].range.lowerBound <= start
            {
                marks.cuts.insert(line)
                region += 1
            }
            if !isBlank, region < regions.count, regions[region].range.lowerBound <= start {
                mark(&marks, line, regions[region].mark)
            }
            (line, start) = (line + 1, end + 1)
        }
        return marks
    }

    private func mark(_ marks: inout LineMarks, _ line: Int, _ mark: HTMLMark) {
        switch mark {
        case .cited: marks.cited.insert(line)
        case .attribution: marks.attributions.insert(line)
        case .signature: marks.signatures.insert(line)
        case .block: marks.blocks[line] = marks.blocks[line - 1] ?? marks.blocks[line - 2] ?? line
        case .cut: marks.cuts.insert(line)
        case .container: break
        }
    }
}
