import IMAPSyntax
import Testing

/// One line of a table: what a server sends, and what must come of it.
struct ResponseFixture: Sendable, CustomTestStringConvertible {
    let input: String
    let expected: Expected
    /// Bytes that no response has consumed.
    let remaining: Int
    let quirks: Set<Quirk>

    enum Expected: Sendable {
        case success(Response)
        case incomplete
        case failure(IMAPSyntaxError)
    }

    /// `input` without its last CRLF, which every complete fixture has.
    static func success(_ input: String, _ response: Response, quirks: Set<Quirk> = []) -> ResponseFixture {
        ResponseFixture(input: input + "\r\n", expected: .success(response), remaining: 0, quirks: quirks)
    }

    /// All of `input` is kept, but for the ends of finished lines.
    static func incomplete(_ input: String, remaining: Int) -> ResponseFixture {
        ResponseFixture(input: input, expected: .incomplete, remaining: remaining, quirks: [])
    }

    static func failure(_ input: String, _ error: IMAPSyntaxError, quirks: Set<Quirk> = []) -> ResponseFixture {
        ResponseFixture(input: input + "\r\n", expected: .failure(error), remaining: 0, quirks: quirks)
    }

    var testDescription: String { String(input.prefix(80)) }

    /// Checks the first response of `input`, and that what follows it is left alone.
    func check() throws {
        var parser = ResponseParser()
        parser.append(Array(input.utf8))
        switch expected {
        case .success(let response): #expect(try parser.next() == response)
        case .incomplete: #expect(try parser.next() == nil)
        case .failure(let error): #expect(throws: error) { try parser.next() }
        }
        #expect(parser.bufferedBytes == remaining)
        #expect(parser.quirks == quirks)
        guard remaining == 0 else { return }
        parser.append(Array("* 1 EXI".utf8))
        #expect(try parser.next() == nil)
        #expect(parser.bufferedBytes == 7)
        parser.append(Array("STS\r\n".utf8))
        #expect(try parser.next() == .exists(1))
    }
}

/// A FETCH response of message 5 with what `fill` sets.
func fetched(_ number: UInt32 = 5, _ fill: (inout FetchedItems) -> Void = { _ in }) -> Response {
    var items = FetchedItems(sequenceNumber: number)
    fill(&items)
    return .fetch(items)
}

/// All responses in `bytes`, fed in the given pieces.
func responses(in pieces: [[UInt8]], limits: ResponseLimits = ResponseLimits()) throws -> [Response] {
    var parser = ResponseParser(limits: limits)
    var responses: [Response] = []
    for piece in pieces {
        parser.append(piece)
        while let response = try parser.next() { responses.append(response) }
    }
    return responses
}
