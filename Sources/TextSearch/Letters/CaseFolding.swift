/// Simple case folding: one scalar for one, as Unicode's CaseFolding.txt has it under C and S.
///
/// So Σ, σ and ς are the same, and ẞ and ß; but ß is not ss. The Turkish İ is an i here, whichever the language; the
/// dotless ı stays itself.
enum CaseFolding {
    /// What all forms of a letter have in common.
    static func fold(_ scalar: UInt32) -> UInt32 {
        if scalar < 0x80 { return (0x41...0x5A).contains(scalar) ? scalar + 0x20 : scalar }
        return table.folds[scalar] ?? scalar
    }

    /// All forms of a letter, itself among them.
    static func forms(of scalar: UInt32) -> [UInt32] {
        let folded = fold(scalar)
        return table.forms[folded] ?? [folded]
    }

    /// All letters that have several forms.
    static var families: some Sequence<[UInt32]> { table.forms.values }

    private static let table = Table()

    private struct Table: Sendable {
        var folds: [UInt32: UInt32] = [:]
        var forms: [UInt32: [UInt32]] = [:]

        /// The blocks of scripts that know case.
        static let blocks: [ClosedRange<UInt32>] = [
            0x41...0x58F, 0x10A0...0x10FF, 0x1C80...0x1CBF, 0x1E00...0x1FFF, 0x2100...0x2188, 0x24B6...0x24E9,
            0x2C00...0x2D2D, 0xA640...0xA7FF, 0xFF21...0xFF5A, 0x10400...0x1044F,
        ]

        init() {
            for scalar in Table.blocks.joined() {
                let folded = Table.folded(scalar)
                guard folded != scalar else { continue }
                folds[scalar] = folded
                forms[folded, default: [folded]].append(scalar)
            }
        }

        /// The lower case of the upper case, where each is one scalar: ς becomes σ on this way, and ſ an s.
        static func folded(_ scalar: UInt32) -> UInt32 {
            switch scalar {
            case 0x130: 0x69
            case 0x131: scalar
            default:
                single(scalar) { $0.uppercaseMapping }.flatMap { upper in single(upper) { $0.lowercaseMapping } }
                    ?? single(scalar) { $0.lowercaseMapping } ?? scalar
            }
        }

        private static func single(_ scalar: UInt32, _ mapping: (Unicode.Scalar.Properties) -> String) -> UInt32? {
            guard let properties = Unicode.Scalar(scalar)?.properties else { return nil }
            let mapped = mapping(properties).unicodeScalars
            return mapped.count == 1 ? mapped.first?.value : nil
        }
    }
}
