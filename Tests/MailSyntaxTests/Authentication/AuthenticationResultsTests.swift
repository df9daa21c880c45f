import Testing

@testable import MailSyntax

/// Authentication-Results (RFC 8601), as it is written, and as nobody should write it.
struct AuthenticationResultsTests {
    /// `server method=verdict name=value …; method=…`
    private static func written(_ value: String) -> String {
        let bytes = Array(value.utf8)
        let field = AuthenticationResults(bytes, bytes.indices)
        let results = field.results.map { result in
            (["\(result.method)=\(result.verdict)"] + result.properties.map { "\($0.name)=\($0.value)" })
                .joined(separator: " ")
        }
        return ([field.server] + results).joined(separator: "; ")
    }

    @Test(
        "as servers write it",
        arguments: [
            ("mx.example.org; dmarc=pass header.from=a.example", "mx.example.org; dmarc=pass header.from=a.example"),
            ("MX.example.org 1; DMARC=Fail", "mx.example.org; dmarc=fail"),
            ("mx.example.org; none", "mx.example.org"),
            ("mx.example.org", "mx.example.org"),
            ("mx.example.org;", "mx.example.org"),
            ("\"mx.example.org\"; spf=pass", "mx.example.org; spf=pass"),
            (
                "mx;\r\n\tdkim=pass (2048-bit key; x=y) header.d=a.example header.b=Ab+/=;\r\n\tspf=none smtp.mailfrom=<>",
                "mx; dkim=pass header.d=a.example header.b=ab+/=; spf=none smtp.mailfrom=<>"
            ),
            (
                "mx; spf=pass (mx: domain of anna@a.example designates) smtp.mailfrom=anna@a.example",
                "mx; spf=pass smtp.mailfrom=anna@a.example"
            ),
            ("mx (a (nested) comment); dkim (c) = (d) pass (e)", "mx; dkim=pass"),
            ("mx; dkim/1=pass; dkim/2=fail", "mx; dkim=pass"),
            ("mx; dkim=fail reason=\"bad; signature\" header.d=a", "mx; dkim=fail reason=bad; signature header.d=a"),
            ("mx; auth=pass smtp.auth=\"anna b\"@a.example", "mx; auth=pass smtp.auth=anna b@a.example"),
            ("mx; x-custom=perfect policy.any=1.2.3.4", "mx; x-custom=perfect policy.any=1.2.3.4"),
            ("mx; dkim=pass header.d=a;; dkim=fail", "mx; dkim=pass header.d=a; dkim=fail"),
        ]
    )
    func usual(value: String, expected: String) {
        #expect(Self.written(value) == expected)
    }

    @Test(
        "as it should not be",
        arguments: [
            ("", ""), (";;;", ""), ("=", ""), ("(", ""), ("((((", ""), ("\"", ""), ("mx 2; dmarc=pass", "; dmarc=pass"),
            ("mx x y; dmarc=pass", "; dmarc=pass"), ("spf=pass smtp.mailfrom=a; dmarc=pass", "; dmarc=pass"),
            ("mx; = pass; dmarc=", "mx"), ("mx; dmarc", "mx"), ("mx; dmarc==pass", "mx; dmarc==pass"),
            ("mx; x dmarc=pass", "mx"), ("mx; spf=fail (unclosed; dmarc=pass", "mx; spf=fail"),
            ("mx; spf=fail smtp.mailfrom=\"unclosed; dmarc=pass", "mx; spf=fail smtp.mailfrom=unclosed; dmarc=pass"),
            (
                "mx; spf=fail smtp.mailfrom=\"x; dmarc=pass\"@evil.example",
                "mx; spf=fail smtp.mailfrom=x; dmarc=pass@evil.example"
            ),
            ("mx; spf=fail smtp.mailfrom=a=dmarc=pass", "mx; spf=fail smtp.mailfrom=a=dmarc=pass"),
            ("mx; dmarc=pass@evil.example", "mx; dmarc=pass@evil.example"),
            ("mx; spf=none\u{0}; dmarc=pass\u{202E}", "mx; spf=none; dmarc=pass"),
        ]
    )
    func odd(value: String, expected: String) {
        #expect(Self.written(value) == expected)
    }

    @Test func aFieldOfAnyLengthIsBounded() {
        let many = "mx" + String(repeating: "; dkim=pass header.d=a", count: 50_000)
        let bytes = Array(many.utf8)
        #expect(AuthenticationResults(bytes, bytes.indices).results.count == 100)
        let deep = Array(("mx; dmarc=pass " + String(repeating: "(", count: 500_000)).utf8)
        #expect(AuthenticationResults(deep, deep.indices).results.map(\.verdict) == ["pass"])
    }
}
