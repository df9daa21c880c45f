/// International domain names in ASCII (RFC 3492, RFC 5890): what every mail server understands.
enum Punycode {
    // The parameters of RFC 3492 §5.
    private static let (base, tMin, tMax, skew, damp) = (36, 1, 26, 38, 700)
    private static let (initialBias, initialN) = (72, 128)
    /// A label of a domain name has at most 63 octets (RFC 1035 §2.3.4).
    private static let longestLabel = 63

    /// `città.example` as `xn--citt-3na.example`; the domain itself when it is ASCII or cannot be a domain's name.
    static func ascii(domain: String) -> String {
        guard !domain.utf8.allSatisfy({ $0 < 0x80 }) else { return domain }
        let labels = domain.lowercased().split(separator: ".", omittingEmptySubsequences: false).map(ascii(label:))
        let written = labels.compactMap { $0 }
        return written.count == labels.count ? written.joined(separator: ".") : domain
    }

    private static func ascii(label: Substring) -> String? {
        let scalars = label.unicodeScalars.map { Int($0.value) }
        guard scalars.count <= longestLabel else { return nil }
        if scalars.allSatisfy({ $0 < initialN }) { return String(label) }
        return encode(scalars).flatMap { "xn--\($0)".utf8.count <= longestLabel ? "xn--\($0)" : nil }
    }

    /// RFC 3492 §6.3: the plain letters first, then where each other one is to be put in, as differences.
    private static func encode(_ scalars: [Int]) -> String? {
        var output = scalars.filter { $0 < initialN }.map { UInt8($0) }
        let plain = output.count
        if plain > 0 { output.append(UInt8(ascii: "-")) }
        var (n, delta, bias, done) = (initialN, 0, initialBias, plain)
        while done < scalars.count {
            guard let next = scalars.filter({ $0 >= n }).min() else { return nil }
            delta += (next - n) * (done + 1)
            n = next
            for scalar in scalars {
                if scalar < n { delta += 1 }
                guard scalar == n else { continue }
                append(delta, bias, to: &output)
                bias = adapted(delta, count: done + 1, isFirst: done == plain)
                delta = 0
                done += 1
            }
            delta += 1
            n += 1
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// A number in digits whose weights depend on the bias.
    private static func append(_ delta: Int, _ bias: Int, to output: inout [UInt8]) {
        var (rest, position) = (delta, base)
        while true {
            let threshold = min(max(position - bias, tMin), tMax)
            guard rest >= threshold else { return output.append(digit(rest)) }
            output.append(digit(threshold + (rest - threshold) % (base - threshold)))
            rest = (rest - threshold) / (base - threshold)
            position += base
        }
    }

    private static func digit(_ value: Int) -> UInt8 {
        UInt8(value < 26 ? value + 0x61 : value - 26 + 0x30)
    }

    private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
        var delta = isFirst ? delta / damp : delta / 2
        delta += delta / count
        var k = 0
        while delta > (base - tMin) * tMax / 2 {
            delta /= base - tMin
            k += base
        }
        return k + (base - tMin + 1) * delta / (delta + skew)
    }
}

extension Address {
    /// The same address with its domain in ASCII, as every server takes it; a local part stays what it is.
    package var withASCIIDomain: Address {
        Address(localPart: localPart, domain: Punycode.ascii(domain: domain))
    }
}
