import Testing

@testable import Settings

@Suite struct YAMLReaderTests {
    @Test(arguments: [
        ("x", "text"), ("\"12\"", "text"), ("'true'", "text"), ("12", "number"), ("-12", "number"), ("1.5", "text"),
        ("0x10", "text"), ("1_000", "text"), ("9999999999999999999", "text"), ("-", "list"), ("true", "truth"),
        ("yes", "text"), ("no", "text"), ("~", "nothing"), ("", "nothing"), ("null", "nothing"), ("\"\"", "text"),
        ("[]", "list"), ("{}", "mapping"), ("|\n  x", "refused"),
    ])
    func whatAValueIs(text: String, kind: String) throws {
        let (root, _) = YAMLReader.read(Array("key: \(text == "-" ? "\n  - x" : text)\n".utf8))
        guard case .mapping(let entries) = root?.content, let value = entries.first?.value else {
            Issue.record("no mapping")
            return
        }
        #expect("\(value.content)".prefix(kind.count) == kind)
    }

    @Test func positionsOfKeysAndValues() throws {
        let (root, faults) = YAMLReader.read(Array("a: 1\nèè:  {b: [x,\n  'y']}\n".utf8))
        #expect(faults.isEmpty)
        #expect(root.map(Self.places) == ["a@1:1", "1:4", "èè@2:1", "2:6", "b@2:7", "2:10", "2:11", "3:3"])
    }

    @Test(arguments: ["\u{FEFF}a: 1\n", "a: 1", "a: 1\r\n", "---\na: 1\n...\n"])
    func waysToWriteOneMapping(text: String) {
        let (root, faults) = YAMLReader.read(Array(text.utf8))
        #expect(faults.isEmpty)
        #expect(root?.kind == "a mapping")
    }

    @Test(arguments: [
        ("a: 1\na: 2\n", "a@1:1 1:4 a@2:1 2:4"), ("'a': 1\n\"a\": 2\n", "a@1:1 1:6 a@2:1 2:6"),
        ("{a: 1, a: 2, b: {c: 1, c: 2}}\n", "a@1:2 1:5 a@1:8 1:11 b@1:14 1:17 c@1:18 1:21 c@1:24 1:27"),
        ("ab: 1\nab: 2\nab: 3\n", "ab@1:1 1:5 ab@2:1 2:5 ab@3:1 3:5"),
    ])
    func keysGivenTwiceAreBothInTheTree(text: String, places: String) {
        let (root, faults) = YAMLReader.read(Array(text.utf8))
        #expect(faults.isEmpty)
        #expect(root.map(Self.places)?.joined(separator: " ") == places)
    }

    @Test(arguments: [
        ("\"\": 1\n\"\": 2\n", "1:1: a key is given twice"), ("[a]: 1\n[a]: 2\n", "1:1: a key is given twice"),
        ("\"\\x61\": 1\na: 2\n", "1:1: a key is given twice"),
        ("a: &x 1\n", "1:4: anchors and aliases are not used in settings"),
        ("a: *x\n", "1:4: anchors and aliases are not used in settings"),
        ("a: !x 1\n", "1:4: tags are not used in settings"),
        ("!x {a: 1}\n", "1:1: tags are not used in settings"), ("&x a: 1\n", "1:1: a key must be a plain word"),
        ("a: 1\n--- b\n", "2:1: a second document in one file"), ("", "1:1: the file is empty"),
        ("a: \"\\u2028\"\n", "1:4: control character U+2028"), ("\"\\e\": 1\n", "1:1: control character U+001B"),
        ("a: x\ry\n", "1:5: control character U+000D"), ("a: \u{202E}x\n", "1:4: control character U+202E"),
        ("a: \u{0}\n", "1:4: control character U+0000"), ("a: \u{85}\n", "1:4: control character U+0085"),
    ])
    func refusals(text: String, fault: String) {
        let faults = YAMLReader.read(Array(text.utf8)).faults
        #expect(faults.map { "\($0.position): \($0.text)" } == [fault])
    }

    @Test(
        arguments: [[0x61, 0x3A, 0x20, 0xC3], [0x61, 0x3A, 0x20, 0xFF], [0x61, 0x3A, 0x20, 0xED, 0xA0, 0x80]]
            as [[UInt8]]
    )
    func whatIsNotUTF8(bytes: [UInt8]) {
        let faults = YAMLReader.read(bytes).faults
        #expect(faults.map { "\($0.position): \($0.text)" } == ["1:4: not valid UTF-8"])
    }

    /// Each of these makes a parser without limits slow, or its stack end.
    @Test(arguments: [
        String(repeating: "[", count: 50_000), String(repeating: "{a: ", count: 20_000),
        String(repeating: "- ", count: 50_000), String(repeating: "? ", count: 50_000),
        "a: " + String(repeating: "[", count: 900) + String(repeating: "]", count: 900),
        (0..<40).map { "k\($0): &a\($0) {? [*a\(max(0, $0 - 1)), *a\(max(0, $0 - 1))] : 1}\n" }.joined(),
        (0..<3_000).map { "key\($0 % 1_000): 1\n" }.joined(),
    ])
    func hostileTextsAreRefusedInTime(text: String) {
        #expect(!YAMLReader.read(Array(text.utf8)).faults.isEmpty)
    }

    /// No beginning of a good file crashes the reader, wherever it is cut.
    @Test func everyBeginningIsRead() {
        let bytes = Array(Sample.text.utf8)
        for end in bytes.indices { _ = YAMLReader.read(Array(bytes[..<end])) }
        for index in bytes.indices {
            var changed = bytes
            changed[index] = changed[index] == 0x2A ? 0x22 : 0x2A
            _ = YAMLReader.read(changed)
        }
    }

    private static func places(_ node: YAMLNode) -> [String] {
        switch node.content {
        case .mapping(let entries):
            let inner = entries.flatMap { ["\($0.key)@\($0.position)", "\($0.value.position)"] + places($0.value) }
            return inner
        case .list(let nodes): return nodes.flatMap { ["\($0.position)"] + places($0) }
        case .text, .number, .truth, .nothing, .refused: return []
        }
    }
}
