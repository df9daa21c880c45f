import Testing

@testable import TextSearch

/// What patterns mean beyond what Python's do, and what they are refused for.
struct PatternSyntaxTests {
    @Test(
        "Found",
        arguments: [
            (#"\p{L}+"#, "è", true), (#"\p{L}"#, "12", false), (#"\pL\d"#, "a1", true), (#"\p{N}"#, "½", true),
            (#"\p{Nd}"#, "½", false), (#"\p{P}"#, "_", true), (#"\p{P}"#, "a b", false), (#"\p{Lu}"#, "a", true),
            (#"(?-i)\p{Lu}"#, "a", false), (#"(?-i)\p{Lu}"#, "È", true), (#"\P{L}"#, "abc", false),
            (#"\p{^L}"#, "abc1", true), (#"[\p{L}\d]{3}"#, "a1è", true), (#"\p{Sc}\d"#, "€5", true),
            ("[[:alpha:]][[:digit:]]", "x7", true), ("[[:^digit:]]", "77", false), ("[[:space:]]", "a\tb", true),
            ("[[:upper:]]", "a", true), ("(?-i)[[:upper:]]", "a", false), ("[[:punct:]]", "a!", true),
            ("[[:alnum:]_-]{4}", "a-_1", true), ("[[:word:]]", "!", false), ("[[:print:]]", "\u{7}", false),
            (#"\Qa.b\E+"#, "a.bbb", true), (#"\Qa.b\E"#, "axb", false), (#"\Q(["#, "x([", true), (#"a\Eb"#, "ab", true),
            (#"\hx"#, "\tx", true), (#"\hx"#, "\nx", false), (#"\H"#, " \t", false), (#"a\Rb"#, "a\r\nb", true),
            (#"a\vb"#, "a\nb", true), (#"\V"#, "\n", false), (#"\N+z"#, "a\nz", false), (#"^\Nz"#, "\nz", false),
            (#"\x{20ac}"#, "€", true), (#"\u{20AC}"#, "€", true), (#"\x{1F600}"#, "😀", true),
            (#"[\x{0}-\x{7f}]"#, "é", false),
            (#"a\z"#, "a\n", false), (#"a\Z"#, "a\n", true), (#"a\Z"#, "a\nb", false), ("(?-m)^b", "a\nb", false),
            ("(?-m)a$", "a\nb", false), ("(?-m)a$", "a\n", true), ("(?<n>a)(?'m'b)(?P<k>c)", "abc", true),
            ("(?|a|b)c", "bc", true), ("(?s-i:A.)b", "A\nb", true), ("(?i-s)a.", "A\n", false),
            ("a(?-i)B", "AB", true), ("a(?-i)B", "Ab", false), ("(a(?-i)B)c", "aBC", true), ("(?-i)a|B", "b", false),
            (#"perch\x{e9}"#, "perche\u{301}", true), ("perche\u{301}", "perché", true), ("[è]", "e\u{300}", true),
            ("l'ora", "l’ora", true), ("l’ora", "l'ora", true), (#"a b"#, "a\u{a0}b", true), (#"a\xA0b"#, "a b", true),
            ("fattura", "fat\u{ad}tu\u{200b}ra", true), (#"a\r\nb"#, "a\r\nb", false), (#"a\nb"#, "a\r\nb", true),
            ("a$", "a\r\nb", true), ("^b", "a\rb", true), (#"\bè\b"#, "c'è!", true), (#"\w{2}"#, "x\u{327}", true),
            ("ς", "ΟΔΟΣ", true), ("ß", "ẞ", true), ("ss", "ß", false), ("i", "İ", true), ("ı", "i", false),
            ("k", "\u{212a}", true),
            ("(?-i)k", "\u{212a}", false), ("[a-k]", "\u{212a}", true), ("[^k]", "\u{212a}", false), ("я", "Я", true),
            ("^*a", "ba", true), (#"(?:\b)+a"#, "ba", false), (#"\B"#, "", true), ("(?i)a{0}", "", true),
            ("x*", "", true), ("[]a]", "]", true), ("a{,3}b", "b", true), ("a{b", "a{b", true),
            (#"[a\]b]c"#, "]c", true), (#"[\b]"#, "\u{8}", true), (#"\e\a\f\0"#, "\u{1b}\u{7}\u{c}\u{0}", true),
        ]
    )
    func found(source: String, text: String, expected: Bool) throws {
        #expect(finds(try TextPattern(source), text) == expected)
    }

    @Test(
        "Refused",
        arguments: [
            (#"(a)\1"#, 3, "back-references"), (#"(?<n>a)\k<n>"#, 7, "back-references"),
            ("(?P<n>a)(?P=n)", 8, "back-ref"),
            ("a(?=b)", 1, "look-ahead"), ("a(?!b)", 1, "second condition"), ("(?<=a)b", 0, "look-behind"),
            ("(?<!a)b", 0, "second condition"), ("(?>a+)b", 0, "(?:…)"), ("(a(?R)?b)", 2, "recursion"),
            ("(a(?1)?b)", 2, "recursion"), ("(?&n)", 0, "recursion"), ("(a)?(?(1)b|c)", 4, "conditionals"),
            ("(*SKIP)a", 0, "verbs"), ("(?C1)a", 0, "callouts"), ("a++", 1, "without `+`"),
            ("a{2}+b", 1, "without `+`"),
            ("a**", 2, "(?:…)"), ("a{2}{3}", 4, "(?:…)"), ("a{1000}{1000}", 7, "(?:…)"), ("*a", 0, "nothing before"),
            ("a|+", 2, "nothing before"), ("(?)", -1, ""), ("{2}", 0, "nothing before"),

            ("", 0, "empty"), ("(a", 0, #"\("#), ("a)", 1, #"\)"#), ("[a", 0, #"\["#), ("[]", 0, #"\["#),
            ("a\\", 1, #"\\"#),
            ("[z-a]", 1, "turn it round"), (#"[a-\d]"#, 1, "hyphen last"), ("a{3,2}", 2, "turn them round"),
            ("a{1001}", 2, "1000"), ("(?:a{1000}){1000}", 0, "4000 steps"),
            ("(((a{99}){99}){99}){99}", 0, "4000 steps"),
            (#"\y"#, 0, "not supported"), (#"\i"#, 0, "means nothing"), (#"\K"#, 0, "not supported"),
            (#"\xZ1"#, 0, "hexadecimal"),
            (#"\x{110000}"#, 0, "no such character"), (#"\x{D800}"#, 0, "no such character"), (#"\p{Foo}"#, 0, "Foo"),
            ("[[:foo:]]", 1, "foo"), ("(?x)a b", 0, "without blanks"), ("(?z)a", 0, "switch"),
            ("(?i", 0, "without its"),
            ("(?<>a)", 0, "empty name"), ("(?<a-b>a)", 0, "name"), ("(?#a", 0, "without its"),
            (String(repeating: "(", count: 41) + "a" + String(repeating: ")", count: 41), 40, "40 deep"),
            (String(repeating: "(", count: 900), 40, "40 deep"), (String(repeating: "a", count: 1001), 1000, "longer"),
            ("però(", 4, #"\("#), ("e\u{301}\u{302}(", 1, #"\("#),
        ]
    )
    func refused(source: String, offset: Int, words: String) {
        guard offset >= 0 else {
            #expect(throws: Never.self) { try TextPattern(source) }
            return
        }
        do {
            _ = try TextPattern(source)
            Issue.record("\(source) is accepted")
        } catch {
            #expect(error.offset == offset, "\(error)")
            #expect(error.reason.contains(words), "\(error)")
            #expect(error.description.hasPrefix("at character \(offset + 1): "))
        }
    }
}
