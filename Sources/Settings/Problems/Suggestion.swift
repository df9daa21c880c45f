/// The name somebody meant, and the sentence that says so.
package enum Suggestion {
    /// Names longer than this are compared no further; nothing of ours comes near it.
    private static let longest = 64

    /// `; did you mean "minor"? (one of: critical, major, moderate, minor)`, without the question when nothing is near.
    package static func sentence(for name: String, among known: [String]) -> String {
        let list = " (one of: \(known.joined(separator: ", ")))"
        guard let meant = nearest(to: name, among: known) else { return list }
        return "; did you mean \"\(meant)\"?" + list
    }

    /// The known name with the fewest typing errors between, if they are few for its length.
    package static func nearest(to name: String, among known: [String]) -> String? {
        let wanted = Array(name.lowercased().unicodeScalars)
        guard !wanted.isEmpty, wanted.count <= longest else { return nil }
        let ranked = known.enumerated().map { index, candidate in
            (distance: distance(wanted, Array(candidate.unicodeScalars)), index: index, candidate: candidate)
        }
        guard let best = ranked.min(by: { ($0.distance, $0.index) < ($1.distance, $1.index) }) else { return nil }
        if best.distance <= max(1, wanted.count / 3) { return best.candidate }
        return known.first { isBeginning($0, of: name) || isBeginning(name, of: $0) }
    }

    /// `password` stands for `password_file`, though five letters are missing.
    private static func isBeginning(_ start: String, of whole: String) -> Bool {
        start.count >= 4 && whole.lowercased().hasPrefix(start.lowercased())
    }

    /// Insertions, deletions, replacements and swaps of neighbours that lead from one to the other.
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            for column in right.indices {
                let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
                var best = min(replaced, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                current.append(best)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
