/// Counts the words by which legal notices under mails give themselves away, in whatever language.
struct DisclaimerSigns {
    private var seen: Set<Int> = []

    /// Three different signs in one paragraph: two occur in honest requests.
    var areConvincing: Bool { seen.count >= 3 }

    /// Stems, found at the start of a word.
    private static let stems: [[UInt8]] = [
        "confiden", "riservat", "vertraulich", "vertrouwelijk", "privileg", "intended", "recipient", "addressee",
        "destina", "empfänger", "adressat", "geadresseerde", "error", "errore", "irrtümlich", "erreur", "eroare",
        "abuzi", "unauthori", "notify", "avvis", "segnal", "cancell", "delete", "distru", "destroy", "disclos",
        "divulg", "diffusion", "solely", "esclusiv", "exclusiv", "ausschließlich", "uitsluitend", "allegat", "attach",
        "contenut", "message", "messaggio", "strictly", "strettamente", "prohibit", "vietat", "prohibid", "interdit",
        "untersagt", "verboden", "interzis", "legally", "legge", "gdpr", "privacy", "copy", "copia", "copie",
    ].map { Array($0.utf8) }

    /// The stems by their first byte, so that a word is held against two or three of them.
    private static let byFirst: [[Int]] = {
        var lists = [[Int]](repeating: [], count: 256)
        for (index, stem) in stems.enumerated() { lists[Int(stem.first ?? 0)].append(index) }
        return lists
    }()

    mutating func look(at line: TextLine) {
        guard line.bytes.count >= 40 else { return }
        var isStart = true
        for index in line.bytes.indices {
            let byte = line.bytes[index] | 0x20
            if isStart { note(line.bytes, at: index, first: byte) }
            isStart = !((0x61...0x7a).contains(byte) || line.bytes[index] >= 0x80)
        }
    }

    private mutating func note(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, first: UInt8) {
        for stem in DisclaimerSigns.byFirst[Int(first)]
        where bytes.hasPrefix(DisclaimerSigns.stems[stem], at: index) {
            seen.insert(stem)
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether `prefix`, in lower case, stands at `index`, in any case (ASCII).
    func hasPrefix(_ prefix: [UInt8], at index: Int) -> Bool {
        guard index + prefix.count <= count else { return false }
        for offset in prefix.indices {
            let byte = self[index + offset]
            guard ((0x41...0x5a).contains(byte) ? byte | 0x20 : byte) == prefix[offset] else { return false }
        }
        return true
    }

    /// Whether exactly `suffix` ends before `end`.
    func hasSuffix(_ suffix: [UInt8], at end: Int) -> Bool {
        guard suffix.count <= end else { return false }
        return suffix.indices.allSatisfy { self[end - suffix.count + $0] == suffix[$0] }
    }
}
