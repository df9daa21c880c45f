import Foundation

/// The texts and words of one language.
struct Corpus {
    let tongue: Tongue
    /// Lines, split at blanks.
    var training: [[[UInt8]]] = []
    var validation: [[[UInt8]]] = []
    /// Words in order of frequency, and where among the square roots of the counts each ends.
    var words: [[UInt8]] = []
    private(set) var ends: [Int] = []
    /// Words of the list that are never trained with.
    var unseen: [[UInt8]] = []

    /// Every so-manieth line and word is kept for validation.
    private static let held = 50

    init(_ tongue: Tongue, in folder: URL) throws {
        self.tongue = tongue
        let code = Corpus.codes[tongue.rawValue]
        let texts = try [UInt8](Data(contentsOf: folder.appending(path: "\(code).texts")))
        for (index, line) in texts.split(separator: UInt8(ascii: "\n")).enumerated() {
            let words = line.split(separator: UInt8(ascii: " ")).map(Array.init)
            if index % Corpus.held == 0 { validation.append(words) } else { training.append(words) }
        }
        let list = try [UInt8](Data(contentsOf: folder.appending(path: "\(code).words")))
        var end = 0
        for (index, line) in list.split(separator: UInt8(ascii: "\n")).enumerated() {
            let parts = line.split(separator: UInt8(ascii: " "))
            let count = Double(String(decoding: parts[0], as: UTF8.self)) ?? 1
            if index % Corpus.held == 0, count < 1_000 {
                unseen.append(Array(parts[1]))
                continue
            }
            words.append(Array(parts[1]))
            end += max(1, Int(count.squareRoot()))
            ends.append(end)
        }
    }

    static let codes = ["it", "en", "de", "fr", "es", "pt", "ro", "nl", "ca", "pl", "sv", "da"]

    /// A word, either any of the list or a frequent one rather than a rare one.
    func word(_ chance: inout Chance) -> [UInt8] {
        guard let last = ends.last else { return [] }
        if chance.percent(50) { return words[chance.below(words.count)] }
        let place = chance.below(last)
        var (low, high) = (0, ends.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if ends[middle] > place { high = middle } else { low = middle + 1 }
        }
        return words[low]
    }
}
