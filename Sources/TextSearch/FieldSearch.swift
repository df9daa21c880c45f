/// The conditions about one field, compiled.
struct FieldSearch: Sendable {
    let name: String
    let conditions: [TextCondition]
    let phrases: PhraseIndex
    let patterns: [(condition: Int, pattern: CompiledPattern)]
    /// The patterns that may be found in any text.
    let unconditional: [Int]

    /// `work`: visits of steps that may still be spent on tables.
    init(_ name: String, _ conditions: [TextCondition], work: inout Int) {
        var (anywhere, whole) = ([(phrase: [UInt32], meaning: PhraseIndex.Meaning)](), [(phrase: [UInt32], meaning: PhraseIndex.Meaning)]())
        var (patterns, unconditional) = ([(condition: Int, pattern: CompiledPattern)](), [Int]())
        for (index, condition) in conditions.enumerated() where condition.fault == nil {
            let node: PatternNode
            switch condition {
            case .contains(let phrase):
                anywhere.append((LetterText(phrase).folded, .condition(index)))
                continue
            case .word(let words):
                whole.append((LetterText(words).folded, .condition(index)))
                continue
            case .glob(let glob): node = GlobNode.node(of: glob)
            case .pattern(let pattern): node = pattern.node
            }
            let compiled = CompiledPattern(node, work: &work)
            if compiled.words.isEmpty { unconditional.append(patterns.count) }
            anywhere += compiled.words.map { ($0, .pattern(patterns.count)) }
            patterns.append((index, compiled))
        }
        (self.name, self.conditions) = (name, conditions)
        (self.patterns, self.unconditional) = (patterns, unconditional)
        phrases = PhraseIndex(anywhere: anywhere, whole: whole)
    }
}
