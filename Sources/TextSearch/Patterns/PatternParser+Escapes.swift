extension PatternParser {
    /// Behind a backslash, outside brackets.
    mutating func escape() throws(TextPatternFault) -> PatternNode? {
        let start = marks[index - 1].offset
        guard let scalar = peek else {
            throw fault("nothing behind the last `\\`: write `\\\\` for a backslash", at: start)
        }
        if let border = PatternParser.border(scalar) {
            index += 1
            return .border(border)
        }
        switch scalar {
        case "Z":
            index += 1
            return PatternParser.lastLineEnd
        case "Q":
            index += 1
            return quoted()
        case "E":
            index += 1
            return nil
        case "N":
            index += 1
            return .letter(LetterSet.lineEnd.inverted)
        default:
            if let set = try letterSet(from: start) { return .letter(set) }
            return .letter(cased(LetterSet(try letter(from: start))))
        }
    }

    private static func border(_ scalar: UInt32) -> PatternNode.Border? {
        switch scalar {
        case "b": .word
        case "B": .noWord
        case "A": .textStart
        case "z": .textEnd
        default: nil
        }
    }

    /// `\Q…\E`: all of it is text.
    private mutating func quoted() -> PatternNode {
        var nodes: [PatternNode] = []
        while !take("\\E"), let scalar = next() { nodes.append(.letter(cased(LetterSet(scalar)))) }
        return .sequence(nodes)
    }

    /// `\d` and its like, if one stands here; in brackets and outside.
    mutating func letterSet(from start: Int) throws(TextPatternFault) -> LetterSet? {
        guard let scalar = peek else { return nil }
        let set: LetterSet
        switch scalar {
        case "d": set = LetterSet(kinds: .digits)
        case "D": set = LetterSet(kinds: LetterKinds.digits.others)
        case "w": set = LetterSet(kinds: .word)
        case "W": set = LetterSet(kinds: LetterKinds.word.others)
        case "s": set = LetterSet(kinds: .blank)
        case "S": set = LetterSet(kinds: LetterKinds.blank.others)
        case "h": set = LetterSet([0x09...0x09], kinds: .spaces)
        case "v", "R": set = LetterSet([0x0A...0x0D])
        case "H": set = LetterSet([0x0A...0x0D, 0x85...0x85], kinds: horizontal)
        case "V": set = LetterSet([0x09...0x09], kinds: vertical)
        case "p", "P":
            index += 1
            return cased(try property(isNegated: scalar == "P", from: start))
        default: return nil
        }
        index += 1
        return set
    }

    /// All kinds but blanks within a line and the controls that are white space.
    private var horizontal: LetterKinds { LetterKinds.spaces.union(.blank.subtracting(.separators)).others }

    private var vertical: LetterKinds { LetterKinds.blank.subtracting(.separators).others }

    /// `\p{Lu}`, `\pL`, `\p{^L}`
    private mutating func property(isNegated: Bool, from start: Int) throws(TextPatternFault) -> LetterSet {
        var (name, isNegated) = ("", isNegated)
        if take("{") {
            if take("^") { isNegated.toggle() }
            while let scalar = next(), scalar != "}" { name.unicodeScalars.append(Unicode.Scalar(scalar) ?? " ") }
        } else if let scalar = next() {
            name.unicodeScalars.append(Unicode.Scalar(scalar) ?? " ")
        }
        guard let kinds = LetterKinds.named(name) else {
            throw fault(
                "unknown property `\(name)`: there are general categories, such as L, Lu, Ll, N, Nd, P, S, Z",
                at: start
            )
        }
        return LetterSet(kinds: isNegated ? kinds.others : kinds)
    }

    /// A letter that is written with a backslash, in brackets and outside.
    mutating func letter(from start: Int) throws(TextPatternFault) -> UInt32 {
        let scalar = next() ?? 0x5C
        switch scalar {
        case "t": return 0x09
        case "n": return 0x0A
        case "r": return 0x0A
        case "f": return 0x0C
        case "e": return 0x1B
        case "a": return 0x07
        case "x": return try hexadecimal(2, from: start)
        case "u": return try hexadecimal(4, from: start)
        case "U": return try hexadecimal(8, from: start)
        case "0": return 0x00
        case 0x31...0x39, "g", "k":
            throw fault("back-references are not supported: write out what may stand there", at: start)
        case "G", "K", "X", "C", "c", "o", "y", "Y", "l", "L":
            throw fault("`\\\(name(scalar))` is not supported", at: start)
        case 0x41...0x5A, 0x61...0x7A:
            throw fault(
                "`\\\(name(scalar))` means nothing: write \(name(scalar)) alone if the letter is meant",
                at: start
            )
        default: return scalar
        }
    }

    private func name(_ scalar: UInt32) -> String { Unicode.Scalar(scalar).map(String.init) ?? "" }

    /// `digits` hexadecimal digits, or as many as stand in braces.
    private mutating func hexadecimal(_ digits: Int, from start: Int) throws(TextPatternFault) -> UInt32 {
        let isBraced = take("{")
        var (value, length) = (UInt32(0), 0)
        while length < (isBraced ? 8 : digits), let digit = peek.flatMap(PatternParser.digit) {
            value = value << 4 | digit
            length += 1
            index += 1
        }
        guard length == digits || isBraced && length > 0, !isBraced || take("}") else {
            throw fault("a number of \(digits) hexadecimal digits, or one in braces, is missing here", at: start)
        }
        guard let scalar = Unicode.Scalar(value) else {
            throw fault("there is no such character in Unicode", at: start)
        }
        return Tidying.tidy(scalar.value) ?? scalar.value
    }

    private static func digit(_ scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0x30...0x39: scalar - 0x30
        case 0x41...0x46: scalar - 0x37
        case 0x61...0x66: scalar - 0x57
        default: nil
        }
    }
}
