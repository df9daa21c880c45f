/// The tags of one connection: `S`, an unpredictable part, a running number.
///
/// Literals are counted, so a mail cannot pose as a reply of the server; should a server's own counting be broken, a
/// mail that contains `A004 OK` still cannot have guessed our tag. libcurl's tags begin with `A`, ours never do.
package struct TagSequence: Sendable {
    private let prefix: String
    private var number: UInt64 = 0

    /// `nonce`: random, drawn anew for every connection.
    package init(nonce: UInt64) {
        let digits = String(nonce, radix: 16)
        prefix = "S\(String(repeating: "0", count: 16 - digits.utf8.count))\(digits)"
    }

    package mutating func next() -> Tag {
        number &+= 1
        return Tag("\(prefix).\(number)")
    }
}
