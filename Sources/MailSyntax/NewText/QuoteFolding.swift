/// Decides what an agent sees at once: the new words, and quotes that are answered line by line.
enum QuoteFolding {
    static func fold(_ runs: [LineRun], in text: [UInt8]) -> MessageText {
        let runs = withoutLooseEnds(runs)
        var isFolded = runs.map { $0.kind != .new }
        showAnsweredQuotes(runs, &isFolded)
        showForward(runs, text, &isFolded)
        if !zip(runs, isFolded).contains(where: { !$1 && !$0.isBlank }) {
            isFolded = runs.map { _ in false }
        }
        return MessageText(segments: segments(runs, isFolded, text))
    }

    /// Empty lines behind something folded belong to it.
    private static func withoutLooseEnds(_ runs: [LineRun]) -> [LineRun] {
        var result: [LineRun] = []
        for run in runs {
            if run.isBlank, let last = result.last, last.kind != .new {
                result[result.count - 1].range = last.range.lowerBound..<run.range.upperBound
            } else {
                result.append(run)
            }
        }
        return result
    }

    /// A quote with the writer's words below it is shown, when it is not introduced as what was written before, or
    /// when it is one of several under one introduction, answered one by one.
    private static func showAnsweredQuotes(_ runs: [LineRun], _ isFolded: inout [Bool]) {
        guard let lastNew = runs.lastIndex(where: { $0.kind == .new && !$0.isBlank }) else { return }
        var group: [Int] = []
        var isIntroduced = false
        func close() {
            let answered = group.filter { $0 < lastNew }
            guard answered.count > 1 || !isIntroduced else { return }
            for index in answered { isFolded[index] = false }
        }
        for (index, run) in runs.enumerated() {
            if run.kind == .attribution {
                close()
                (group, isIntroduced) = ([], true)
            } else if run.kind == .quoted, run.isMarked {
                group.append(index)
            }
        }
        close()
    }

    /// A forwarded mail is what the writer sends when there are hardly words above it: `FYI`.
    private static func showForward(_ runs: [LineRun], _ text: [UInt8], _ isFolded: inout [Bool]) {
        guard let forward = runs.firstIndex(where: { $0.kind == .forwarded }) else { return }
        let words = runs.filter { $0.kind == .new }.reduce(0) { count, run in
            count + text[run.range].split(whereSeparator: \.isSpace).count
        }
        if words <= 3 { isFolded[forward] = false }
    }

    private static func segments(_ runs: [LineRun], _ isFolded: [Bool], _ text: [UInt8]) -> [MessageText.Segment] {
        var ranges: [(kind: MessageText.Kind, isFolded: Bool, range: Range<Int>)] = []
        for (run, isFolded) in zip(runs, isFolded) {
            if let last = ranges.last, last.kind == run.kind, last.isFolded == isFolded {
                ranges[ranges.count - 1].range = last.range.lowerBound..<run.range.upperBound
            } else {
                ranges.append((run.kind, isFolded, run.range))
            }
        }
        return ranges.map { kind, isFolded, range in
            MessageText.Segment(kind: kind, text: String(decoding: text[range], as: UTF8.self), isFolded: isFolded)
        }
    }
}
