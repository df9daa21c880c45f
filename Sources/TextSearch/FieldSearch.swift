/// The conditions about one field, compiled.
struct FieldSearch: Sendable {
    let name: String
    let conditions: [TextCondition]
    let phrases: PhraseIndex
    let patterns: [CompiledPattern]
    /// For each pattern the number of its condition.
    let patternConditions: [Int]
    /// The tables of `patterns`.
    let rack: TableRack
    /// The patterns that may be found in any text.
    let unconditional: [Int]

    /// `work`: what may still be spent on tables.
    init(_ name: String, _ conditions: [TextCondition], work: inout TableWork) {
        var (anywhere, whole) = (
            [(phrase: [UInt32], meaning: PhraseIndex.Meaning)](), [(phrase: [UInt32], meaning: PhraseIndex.Meaning)]()
        )
        var (patterns, patternConditions, unconditional, rack) = ([CompiledPattern](), [Int](), [Int](), TableRack())
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
            let compiled = CompiledPattern(node, &rack, work: &work)
            if compiled.words.isEmpty { unconditional.append(patterns.count) }
            anywhere += compiled.words.map { ($0, .pattern(patterns.count)) }
            patterns.append(compiled)
            patternConditions.append(index)
        }
        (self.name, self.conditions) = (name, conditions)
        (self.patterns, self.patternConditions, self.rack) = (patterns, patternConditions, rack)
        self.unconditional = unconditional
        phrases = PhraseIndex(anywhere: anywhere, whole: whole)
    }
}
