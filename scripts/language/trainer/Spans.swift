/// Short pieces of text as they come in mails: without accents, with apostrophes for accents, mistyped.
struct Spans {
    var chance: Chance

    /// A piece of a language's training texts, or words of its list.
    mutating func next(of corpus: Corpus) -> [UInt8] {
        let kind = chance.below(100)
        if kind < 22 { return varied([corpus.word(&chance)], corpus.tongue) }
        if kind < 27 { return varied((0..<2 + chance.below(2)).map { _ in corpus.word(&chance) }, corpus.tongue) }
        let length = kind < 55 ? 1 + chance.below(4) : 1 + chance.below(25)
        return varied(piece(of: corpus.training, words: length), corpus.tongue)
    }

    /// `count` words that stand together, from as many lines as needed.
    mutating func piece(of lines: [[[UInt8]]], words count: Int) -> [[UInt8]] {
        let line = lines[chance.below(lines.count)]
        let start = chance.below(max(1, line.count - count + 1))
        var found = Array(line[start..<min(line.count, start + count)])
        if found.count < count, count > 4 { found += lines[chance.below(lines.count)].prefix(count - found.count) }
        return found
    }

    mutating func varied(_ words: [[UInt8]], _ tongue: Tongue) -> [UInt8] {
        var text = Array(words.joined(separator: [UInt8(ascii: " ")]))
        let spelling = chance.below(100)
        if tongue == .italian, spelling < 15 {
            text = Spelling.withApostrophes(text)
        } else if spelling < 32 {
            text = Spelling.withoutAccents(text)
        }
        if text.count > 5, chance.percent(6) { mistype(&text) }
        return text
    }

    private mutating func mistype(_ text: inout [UInt8]) {
        for _ in 0..<1 + text.count / 30 {
            let place = chance.below(text.count - 1)
            guard text[place] < 0x80, text[place + 1] < 0x80 else { continue }
            if chance.percent(50) { text.swapAt(place, place + 1) } else { text.remove(at: place) }
        }
    }
}

/// Other ways of writing accented letters.
enum Spelling {
    static func withoutAccents(_ text: [UInt8]) -> [UInt8] { rewritten(text) { letter, _ in letter } }

    /// `perche'`: the accent of a last letter as an apostrophe, the others left out.
    static func withApostrophes(_ text: [UInt8]) -> [UInt8] {
        rewritten(text) { letter, isLast in isLast ? letter + "'" : letter }
    }

    private static func rewritten(_ text: [UInt8], _ change: (String, Bool) -> String) -> [UInt8] {
        let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
        var written = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            guard let letter = letters[scalar] else {
                written.append(scalar)
                continue
            }
            let isLast = index + 1 == scalars.count || !scalars[index + 1].properties.isAlphabetic
            written.append(contentsOf: change(letter, isLast).unicodeScalars)
        }
        return Array(String(written).utf8)
    }

    private static let letters: [Unicode.Scalar: String] = {
        var found: [Unicode.Scalar: String] = [:]
        for (plain, accented) in [
            ("a", "àáâãäåăą"), ("c", "çć"), ("e", "èéêëę"), ("i", "ìíîï"), ("l", "ł"), ("n", "ñń"), ("o", "òóôõöøő"),
            ("s", "śșş"), ("t", "țţ"), ("u", "ùúûüű"), ("z", "źż"), ("ss", "ß"), ("ae", "æ"),
        ] {
            for letter in accented.unicodeScalars {
                found[letter] = plain
                for upper in String(letter).uppercased().unicodeScalars where upper != letter && plain.count == 1 {
                    found[upper] = plain.uppercased()
                }
            }
        }
        return found
    }()
}
