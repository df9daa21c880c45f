extension Collection<UInt8> where Index == Int {
    /// The bytes with every `escape` and two hexadecimal digits replaced by the byte they mean, as percent-encoding
    /// (RFC 2231 §4) and xtext (RFC 3461 §4) write it; an escape without digits stays as it is.
    func replacingHexEscapes(after escape: UInt8) -> [UInt8] {
        var result: [UInt8] = []
        var index = startIndex
        while index < endIndex {
            if self[index] == escape, index + 2 < endIndex, let high = self[index + 1].hexadecimalValue,
                let low = self[index + 2].hexadecimalValue
            {
                result.append(high << 4 | low)
                index += 3
            } else {
                result.append(self[index])
                index += 1
            }
        }
        return result
    }
}
