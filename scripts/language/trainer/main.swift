// Trains the table of weights: train FOLDER TABLE [STEPS]. See ../README.md.
import Foundation

let folder = URL(filePath: CommandLine.arguments[1])
let table = URL(filePath: CommandLine.arguments[2])
let steps = CommandLine.arguments.count > 3 ? Int(CommandLine.arguments[3]) ?? 0 : 6_000_000
let seed: UInt64 = 20_260_301
/// How often a language is trained with: the two that are answered weigh most, and win where words are shared.
let shares: [Tongue] = Tongue.allCases + Array(repeating: .italian, count: 3) + Array(repeating: .english, count: 3)

func train(_ model: Model, _ corpora: [Corpus], steps: Int) {
    var spans = Spans(chance: Chance(seed: seed))
    for step in 0..<steps {
        let corpus = corpora[shares[spans.chance.below(shares.count)].rawValue]
        let rate = 0.5 * (1 - Float(step) / Float(steps)) + 0.01
        model.learn(spans.next(of: corpus), corpus.tongue, rate: rate)
    }
}

/// Drops texts that a first model is sure are in another language: untranslated, or quoted.
func clean(_ corpora: inout [Corpus], by model: Model) {
    for index in corpora.indices {
        let isForeign = { (line: [[UInt8]]) -> Bool in
            line.count > 2 && model.probabilities(Array(line.joined(separator: [0x20])))[index] < 0.02
        }
        let before = corpora[index].training.count
        corpora[index].training.removeAll(where: isForeign)
        corpora[index].validation.removeAll(where: isForeign)
        print(Corpus.codes[index], "texts in another language:", before - corpora[index].training.count)
    }
}

func verdict(_ text: [UInt8], _ model: Model) -> Identification.Verdict {
    let shares = model.probabilities(text)
    return Tongue.allCases.reduce(Tongue.italian) { shares[$1.rawValue] > shares[$0.rawValue] ? $1 : $0 }.verdict
}

/// Shares of right verdicts on texts and words that were kept back.
func validate(_ model: Model, _ corpora: [Corpus]) {
    var spans = Spans(chance: Chance(seed: seed + 1))
    let blank: [UInt8] = [UInt8(ascii: " ")]
    for corpus in corpora {
        var line = Corpus.codes[corpus.tongue.rawValue]
        let right = corpus.unseen.count { verdict($0, model) == corpus.tongue.verdict }
        line += String(format: "  unseen words %.1f", 100 * Double(right) / Double(max(1, corpus.unseen.count)))
        for length in [1, 2, 4, 8, 16] {
            let pieces = (0..<2_000).map { _ in spans.piece(of: corpus.validation, words: length) }
            let whole = pieces.filter { $0.count == length }
            let right = whole.count { verdict(Array($0.joined(separator: blank)), model) == corpus.tongue.verdict }
            line += String(format: "  %d: %.2f", length, 100 * Double(right) / Double(max(1, whole.count)))
        }
        print(line)
    }
}

var corpora = try Tongue.allCases.map { try Corpus($0, in: folder) }
for corpus in corpora {
    print(Corpus.codes[corpus.tongue.rawValue], corpus.training.count, "texts,", corpus.words.count, "words")
}
let first = Model()
train(first, corpora, steps: steps / 8)
clean(&corpora, by: first)
let model = Model()
train(model, corpora, steps: steps)
model.quantise()
validate(model, corpora)
try model.table().write(to: table)
