@testable import TextSearch

/// Finds patterns by trying every way, and phrases by comparing at every place.
struct NaiveMatcher {
    private let text: [UInt32]

    init(_ text: String) {
        self.text = text.unicodeScalars.map(\.value)
    }

    func finds(_ node: PatternNode) -> Bool {
        (0...text.count).contains { !ends(of: node, from: $0).isEmpty }
    }

    /// Everywhere that a match from `start` may end.
    private func ends(of node: PatternNode, from start: Int) -> Set<Int> {
        switch node {
        case .letter(let set):
            start < text.count && set.contains(text[start], LetterKind(text[start])) ? [start + 1] : []
        case .border(let border): isThere(border, start) ? [start] : []
        case .sequence(let nodes):
            nodes.reduce([start]) { places, node in Set(places.flatMap { ends(of: node, from: $0) }) }
        case .choice(let nodes): Set(nodes.flatMap { ends(of: $0, from: start) })
        case .repeated(let node, let least, let most): ends(of: node, from: start, least, most)
        }
    }

    private func ends(of node: PatternNode, from start: Int, _ least: Int, _ most: Int?) -> Set<Int> {
        var (places, all) = (Set([start]), least == 0 ? Set([start]) : [])
        for time in 1...max(1, most ?? least + text.count + 1) {
            guard most != 0 else { break }
            places = Set(places.flatMap { ends(of: node, from: $0) })
            if time >= least { all.formUnion(places) }
        }
        return all
    }

    private func isThere(_ border: PatternNode.Border, _ place: Int) -> Bool {
        let before = place > 0 ? text[place - 1] : nil
        let behind = place < text.count ? text[place] : nil
        func isWord(_ scalar: UInt32?) -> Bool { scalar.map { LetterSet.word.contains($0, LetterKind($0)) } ?? false }
        return switch border {
        case .textStart: before == nil
        case .textEnd: behind == nil
        case .lineStart: before == nil || before == 0x0A
        case .lineEnd: behind == nil || behind == 0x0A
        case .word: isWord(before) != isWord(behind)
        case .noWord: isWord(before) == isWord(behind)
        }
    }

    /// Phrases and words alone.
    static func has(_ condition: TextCondition, _ text: String) -> Bool {
        let text = LetterText(text).folded
        switch condition {
        case .contains(let phrase): return !places(of: LetterText(phrase).folded, in: text).isEmpty
        case .word(let words):
            let phrase = LetterText(words).folded
            return places(of: phrase, in: text).contains { place in
                isBorder(place, phrase.first, text) && isBorder(place + phrase.count, phrase.last, text)
            }
        case .glob, .pattern: return false
        }
    }

    private static func places(of phrase: [UInt32], in text: [UInt32]) -> [Int] {
        guard phrase.count <= text.count else { return [] }
        return (0...text.count - phrase.count).filter { text[$0..<$0 + phrase.count].elementsEqual(phrase) }
    }

    /// A word does not go on there, or it is none.
    private static func isBorder(_ place: Int, _ edge: UInt32?, _ text: [UInt32]) -> Bool {
        func isWord(_ scalar: UInt32) -> Bool { LetterSet.word.contains(scalar, LetterKind(scalar)) }
        guard let edge, isWord(edge), place > 0, place < text.count else { return true }
        return isWord(text[place - 1]) != isWord(text[place])
    }
}

/// Numbers that look random and are the same in every run (Knuth's linear congruences).
struct Chance {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }

    mutating func text(upTo length: Int, of letters: [String] = ["a", "a", "b", "c", "\n", " ", "é"]) -> String {
        (0..<below(length + 1)).map { _ in letters[below(letters.count)] }.joined()
    }

    mutating func node(depth: Int) -> PatternNode {
        switch below(depth == 0 ? 5 : 10) {
        case 0...2: .letter([LetterSet(0x61), LetterSet(0x62), LetterSet([0x61...0x62])][below(3)])
        case 3:
            .letter([LetterSet(0x61).inverted, .word, .lineEnd.inverted, LetterSet(0x0A), LetterSet(0xE9)][below(5)])
        case 4: .border([.lineStart, .lineEnd, .textStart, .textEnd, .word, .noWord][below(6)])
        case 5, 6: .sequence((0..<below(4)).map { _ in node(depth: depth - 1) })
        case 7: .choice((0..<1 + below(3)).map { _ in node(depth: depth - 1) })
        case 8: .repeated(node(depth: depth - 1), least: below(3), most: nil)
        default: counted(depth)
        }
    }

    private mutating func counted(_ depth: Int) -> PatternNode {
        let least = below(3)
        return .repeated(node(depth: depth - 1), least: least, most: least + below(3))
    }
}
