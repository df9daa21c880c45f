import Testing

@testable import TextSearch

/// Phrases, words and globs, and what counts as the same letter.
struct PhraseTests {
    private func isFound(_ condition: TextCondition, _ text: String) -> Bool {
        TextSearch([.init(field: "text", condition: condition)]).answers(in: ["text": [text]])[0] != .absent
    }

    @Test(
        "Phrases",
        arguments: [
            ("fattura", "La FATTURA è qui", true), ("fattura", "la fatt ura", false), ("ordine", "riordinello", true),
            ("ordine", "ordini", false), ("è qui", "FATTURA È\r\n\t QUI", true), ("a  b", "a b", true),
            (" a ", "xax", true), ("a b", "ab", false), ("a b", "a\u{a0}\u{2003}b", true), ("a\nb", "a b", true),
            ("perché", "PERCHE\u{301}", true), ("perche\u{301}", "perché", true), ("perché", "perche'", false),
            ("perche'", "perche’", true), ("l’urgenza", "dell'urgenza", true), ("città", "CITTÀ", true),
            ("ế", "e\u{302}\u{301}", true), ("σας", "ΣΑΣ", true), ("straße", "STRASSE", false),
            ("straße", "STRAẞE", true),
            ("istanbul", "İSTANBUL", true), ("ı", "I", false), ("привет", "ПРИВЕТ", true), ("й", "И\u{306}", true),
            ("fattura", "fat\u{ad}tura", true), ("fattura", "f\u{200b}a\u{feff}ttura", true),
            ("fat\u{ad}tura", "fattura", true),
            ("€", "12 €", true), ("😀", "a😀b", true), ("日本", "在日本語", true), ("c++", "C++17", true), ("a", "", false),
        ]
    )
    func phrases(phrase: String, text: String, expected: Bool) {
        #expect(isFound(.contains(phrase), text) == expected)
    }

    @Test(
        "Words",
        arguments: [
            ("urgenza", "l'urgenza", true), ("urgenza", "L’URGENZA!", true), ("urgenza", "urgenza", true),
            ("ordine", "ordini", false),
            ("ordine", "riordine", false), ("ordine", "ordinello", false), ("ordine", "l'ordine.", true),
            ("l'urgenza", "dell'urgenza", false),
            ("l'urgenza", "per l'urgenza", true), ("non funziona", "NON\r\n  funziona più", true),
            ("non funziona", "non funzionano", false),
            ("non funziona", "non, funziona", false), ("è", "c'è", true), ("e", "è", false), ("e", "e\u{300}", false),
            ("perché", "(perche\u{301})", true), ("iva", "IVA_22", false), ("iva", "iva22", false),
            ("iva", "iva-22", true),
            ("c++", "il c++ qui", true), ("c++", "abc++", false), (".net", "il .NET", true), ("12", "n. 12/24", true),
            ("12", "123", false),
            ("a a", "a a a", true), ("ok", "ok", true), ("ok", "", false), ("日本", "在日本", false),
        ]
    )
    func words(words: String, text: String, expected: Bool) {
        #expect(isFound(.word(words), text) == expected)
    }

    @Test(
        "Globs",
        arguments: [
            ("*@example.com", "Anna@Example.COM", true), ("*@example.com", "a@example.com.evil.org", false),
            ("*@*.example.com", "a@b.example.com", true), ("*@*.example.com", "a@example.com", false),
            ("a*c", "abbbc", true),
            ("a*c", "abbbcd", false), ("a*c", "xabc", false), ("*", "", true), ("*", "tutto", true), ("?", "è", true),
            ("?", "ab", false),
            ("??", "ab", true), ("a?c", "a\nc", true), ("re: *", "RE:   ciao", true), ("re: *", "re:ciao", false),
            ("re:*", " Re: ciao ", true),
            ("*fattura*", "la Fattura\nnuova", true), ("**a**", "bab", true), (#"a\*b"#, "a*b", true),
            (#"a\*b"#, "axb", false),
            (#"a\?"#, "a?", true), (#"a\\b"#, #"a\b"#, true), (#"a\b"#, #"a\b"#, true), ("a.c", "abc", false),
            ("[a]", "[a]", true),
            ("[a]", "a", false), ("(a|b)", "a", false), ("perché*", "PERCHE\u{301} no", true),
            ("a b", " a \r\n b ", true), ("a", "", false),
            ("*a*b*c", "xaxbxc", true), ("*a*b*c", "xaxcxb", false), ("*ab", "aab", true), ("*a?b", "aaxb", true),
        ]
    )
    func globs(glob: String, text: String, expected: Bool) {
        #expect(isFound(.glob(glob), text) == expected)
    }

    /// Against the standard library's idea of what is canonically equivalent.
    @Test func everyCompositionIsCanonical() {
        for (mark, letters, composed) in Composition.pairs {
            #expect(letters.unicodeScalars.count == composed.unicodeScalars.count)
            for (letter, whole) in zip(letters.unicodeScalars, composed.unicodeScalars) {
                let apart = "\(letter)\(Unicode.Scalar(mark).map(String.init) ?? "")"
                #expect(apart == "\(whole)")
                #expect(LetterText(apart).folded == [CaseFolding.fold(whole.value)])
            }
        }
    }

    @Test func foldingIsDoneAtOnce() {
        for family in CaseFolding.families {
            #expect(Set(family.map(CaseFolding.fold)).count == 1)
            #expect(family.contains(CaseFolding.fold(family[0])))
            #expect(family.count == Set(family).count)
        }
    }

    @Test(
        "What cannot be looked for",
        arguments: [
            (TextCondition.contains(""), true), (.contains(" \u{200b}\n"), true), (.contains("!"), false),
            (.word(""), true),
            (.word("!!"), true), (.word("a"), false), (.glob(""), true), (.glob(" "), true), (.glob("*"), false),
            (.contains(String(repeating: "a", count: 1000)), false),
            (.contains(String(repeating: "a", count: 1001)), true),
            (.word(String(repeating: "a", count: 1001)), true), (.glob(String(repeating: "è", count: 501)), true),
        ]
    )
    func faults(condition: TextCondition, expected: Bool) {
        #expect((condition.fault != nil) == expected)
        if expected { #expect(!isFound(condition, "a " + String(repeating: "a", count: 2_000) + " !!")) }
    }
}
