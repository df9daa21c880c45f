/// What a scalar is, as one of 32 kinds: the general categories of Unicode, with two taken apart because patterns need
/// them: the underscore, and the control characters that are white space.
struct LetterKind: Hashable, Sendable {
    /// 0…31
    let rawValue: UInt8

    static let underscore = LetterKind(rawValue: 30)
    static let blankControl = LetterKind(rawValue: 31)

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    init(_ scalar: UInt32) {
        switch scalar {
        case 0x5F: self = .underscore
        case 0x09...0x0D, 0x85: self = .blankControl
        default: self.init(Unicode.Scalar(scalar)?.properties.generalCategory ?? .unassigned)
        }
    }

    private init(_ category: Unicode.GeneralCategory) {
        switch category {
        case .uppercaseLetter: rawValue = 0
        case .lowercaseLetter: rawValue = 1
        case .titlecaseLetter: rawValue = 2
        case .modifierLetter: rawValue = 3
        case .otherLetter: rawValue = 4
        case .nonspacingMark: rawValue = 5
        case .spacingMark: rawValue = 6
        case .enclosingMark: rawValue = 7
        case .decimalNumber: rawValue = 8
        case .letterNumber: rawValue = 9
        case .otherNumber: rawValue = 10
        case .connectorPunctuation: rawValue = 11
        case .dashPunctuation: rawValue = 12
        case .openPunctuation: rawValue = 13
        case .closePunctuation: rawValue = 14
        case .initialPunctuation: rawValue = 15
        case .finalPunctuation: rawValue = 16
        case .otherPunctuation: rawValue = 17
        case .mathSymbol: rawValue = 18
        case .currencySymbol: rawValue = 19
        case .modifierSymbol: rawValue = 20
        case .otherSymbol: rawValue = 21
        case .spaceSeparator: rawValue = 22
        case .lineSeparator: rawValue = 23
        case .paragraphSeparator: rawValue = 24
        case .control: rawValue = 25
        case .format: rawValue = 26
        case .surrogate: rawValue = 27
        case .privateUse: rawValue = 28
        default: rawValue = 29
        }
    }
}

/// A set of kinds.
struct LetterKinds: OptionSet, Hashable, Sendable {
    var rawValue: UInt32

    func contains(kind: LetterKind) -> Bool { rawValue >> UInt32(kind.rawValue) & 1 == 1 }

    /// All other kinds.
    var others: LetterKinds { LetterKinds(rawValue: ~rawValue) }

    private static func kinds(_ numbers: ClosedRange<UInt32>) -> LetterKinds {
        LetterKinds(rawValue: numbers.reduce(0) { $0 | 1 << $1 })
    }

    static let upper = kinds(0...0)
    static let lower = kinds(1...1)
    static let title = kinds(2...2)
    static let cased: LetterKinds = [.upper, .lower, .title]
    static let letters = kinds(0...4)
    static let marks = kinds(5...7)
    static let digits = kinds(8...8)
    static let numbers = kinds(8...10)
    static let underscore = kinds(30...30)
    static let punctuation: LetterKinds = [kinds(11...17), .underscore]
    static let symbols = kinds(18...21)
    static let spaces = kinds(22...22)
    static let separators = kinds(22...24)
    static let controls: LetterKinds = [kinds(25...25), kinds(31...31)]
    static let other: LetterKinds = [kinds(25...29), kinds(31...31)]

    /// What `\w` stands for, and what words consist of.
    static let word: LetterKinds = [.letters, .marks, .numbers, .underscore]
    /// What `\s` stands for.
    static let blank: LetterKinds = [.separators, kinds(31...31)]

    /// By the name that stands in `\p{…}`.
    static func named(_ name: String) -> LetterKinds? {
        if let group = groups[name] { return group }
        return categories.firstIndex(of: name).map { LetterKinds(rawValue: 1 << UInt32($0)) }
            .map { name == "Pc" ? $0.union(.underscore) : name == "Cc" ? .controls : $0 }
    }

    private static let groups: [String: LetterKinds] = [
        "L": .letters, "L&": .cased, "M": .marks, "N": .numbers, "P": .punctuation, "S": .symbols, "Z": .separators,
        "C": .other,
    ]

    private static let categories = [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po",
        "Sm", "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Cn",
    ]
}
