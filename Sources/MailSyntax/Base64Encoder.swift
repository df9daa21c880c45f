/// Writes base64 on one line, for encoded words.
enum Base64Encoder {
    static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func append(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
        var rest = bytes
        while let first = rest.popFirst() {
            let second = rest.popFirst()
            let third = second == nil ? nil : rest.popFirst()
            let word = UInt32(first) << 16 | UInt32(second ?? 0) << 8 | UInt32(third ?? 0)
            output.append(alphabet[Int(word >> 18 & 63)])
            output.append(alphabet[Int(word >> 12 & 63)])
            output.append(second == nil ? .equals : alphabet[Int(word >> 6 & 63)])
            output.append(third == nil ? .equals : alphabet[Int(word & 63)])
        }
    }
}
