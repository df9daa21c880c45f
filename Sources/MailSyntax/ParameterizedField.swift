/// A value with parameters, as in Content-Type and Content-Disposition (RFC 2045 §5.1, RFC 2183, RFC 2231).
struct ParameterizedField {
    /// One parameter as written: its name in lower case, its value without quotes.
    private struct Parameter {
        var name: String
        var value: [UInt8]
    }

    /// How many parameters of one field are read.
    private static let limit = 100

    /// The value before the first semicolon, lower case, without white space, quotes and comments.
    private(set) var value: String
    private var parameters: [Parameter] = []
    /// Whether any parameter is extended or continued (RFC 2231).
    private var hasExtended = false

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        let end = bytes.position(of: .semicolon, in: range) ?? range.upperBound
        let comment = bytes.position(of: .openParenthesis, in: range.lowerBound..<end) ?? end
        let name = bytes[range.lowerBound..<comment].filter { !$0.isSpace && !$0.isControl && $0 != .quote }
            .map(\.lowercased)
        value = String(decoding: name, as: UTF8.self)
        var reader = ParameterReader(bytes, end..<range.upperBound)
        while parameters.count < Self.limit, let (name, value) = reader.next() {
            parameters.append(Parameter(name: name, value: value))
            hasExtended = hasExtended || name.utf8.contains(.asterisk)
        }
    }

    /// The bytes of a parameter that needs no decoding.
    func raw(_ name: String) -> [UInt8]? {
        parameters.first { $0.name == name }?.value ?? continued(name)?.bytes
    }

    /// A short parameter in lower case, such as a label or a method.
    func label(_ name: String) -> String? {
        guard let value = raw(name) else { return nil }
        let trimmed = value[value.trimmed(value.indices)].filter { !$0.isControl && $0 != .quote }.map(\.lowercased)
        return trimmed.isEmpty ? nil : String(decoding: trimmed, as: UTF8.self)
    }

    /// A parameter as text: the extended form first (RFC 2231), then the plain one with encoded words decoded, which
    /// no RFC allows and everybody writes.
    func text(_ name: String, defects: inout Set<MailDefect>) -> String? {
        if let extended = continued(name) {
            guard let charset = extended.charset else {
                return HeaderText.decoded(extended.bytes, extended.bytes.indices, &defects)
            }
            var decoder = CharsetDecoder()
            return TextCleaning.line(decoder.utf8(extended.bytes, label: charset))
        }
        return parameters.first { $0.name == name }.map { HeaderText.decoded($0.value, $0.value.indices, &defects) }
    }

    /// `name*` or the segments `name*0`, `name*1*`, … joined up to the first gap; `nil` when there are none.
    private func continued(_ name: String) -> (bytes: [UInt8], charset: String?)? {
        guard hasExtended else { return nil }
        if let single = parameters.first(where: { $0.name == name + "*" }) {
            let (charset, text) = Self.splitCharset(single.value)
            return (Self.unescaped(text), charset ?? "")
        }
        var (bytes, charset): ([UInt8], String?) = ([], nil)
        for index in 0..<Self.limit {
            let segment = "\(name)*\(index)"
            if let part = parameters.first(where: { $0.name == segment + "*" }) {
                let (label, text) = index == 0 ? Self.splitCharset(part.value) : (charset, part.value[...])
                charset = label ?? charset
                bytes += Self.unescaped(text)
            } else if let part = parameters.first(where: { $0.name == segment }) {
                bytes += part.value
            } else {
                return index == 0 ? nil : (bytes, charset)
            }
        }
        return (bytes, charset)
    }

    /// `utf-8'it'text`: the label and the text.
    private static func splitCharset(_ value: [UInt8]) -> (charset: String?, text: ArraySlice<UInt8>) {
        guard let first = value.firstIndex(of: .apostrophe),
            let second = value[(first + 1)...].firstIndex(of: .apostrophe)
        else { return (nil, value[...]) }
        return (String(decoding: value[..<first], as: UTF8.self).lowercased(), value[(second + 1)...])
    }

    private static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] { text.replacingHexEscapes(after: .percent) }
}
