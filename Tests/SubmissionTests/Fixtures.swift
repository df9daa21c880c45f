import Desk
import MailSyntax
import Submission
import Synchronization

let everything = "250-mx.example\r\n250-PIPELINING\r\n250-SIZE 100000\r\n250-8BITMIME\r\n250 SMTPUTF8\r\n"
let pipelining = "250-mx.example\r\n250 PIPELINING\r\n"
let nothing = "250 mx.example\r\n"

func address(_ text: String) -> Address {
    let at = text.lastIndex(of: "@") ?? text.endIndex
    return Address(localPart: String(text[..<at]), domain: String(text[at...].dropFirst()))
}

/// A message from `d@us.example`; `sender` empty is the null reverse-path.
func message(_ content: String, to recipients: String..., from sender: String = "d@us.example") -> OutboundMessage {
    let path = sender.isEmpty ? ReversePath.null : .address(address(sender))
    return OutboundMessage(
        envelope: Envelope(reversePath: path, recipients: recipients.map(address)),
        bytes: Array(content.utf8)
    )
}

/// `delivered a@x.example=accepted/250 b@x.example=permanent/550`: an outcome on one line, for tables.
func brief(_ outcome: DeliveryOutcome) -> String {
    let summary =
        switch outcome {
        case .delivered: "delivered"
        case .deferred: "deferred"
        case .failed: "failed"
        case .unknown: "unknown"
        case .notAttempted: "notAttempted"
        }
    let results = outcome.results.map { result in
        let code = result.reply.code == 0 ? result.reply.enhanced?.description ?? "0" : "\(result.reply.code)"
        return "\(result.address.localPart)=\(result.verdict.rawValue)/\(code)"
    }
    return ([summary] + results).joined(separator: " ")
}

/// Collects reports and holds them to their promise: each once, in order.
final class Reports: Sendable {
    private let list = Mutex<[String]>([])
    private let isOrdered = Mutex(true)

    var all: [String] { list.withLock { $0 } }
    var areInOrder: Bool { isOrdered.withLock { $0 } }

    func add(_ index: Int, _ outcome: DeliveryOutcome) {
        list.withLock { list in
            if index != list.count { isOrdered.withLock { $0 = false } }
            list.append(brief(outcome))
        }
    }
}

/// One session over a scripted server: greeting, one `deliver`, and how it all ended.
struct Rehearsal {
    var outcomes: [String]
    var complaints: [String]
    var isUsable: Bool
    var areInOrder: Bool

    init(_ offers: String, _ script: [Line], _ messages: [OutboundMessage], pieceSize: Int = .max) async throws {
        let stream = ScriptedStream([.client("EHLO me.example\r\n"), .server(offers)] + script, pieceSize: pieceSize)
        let session = SMTPSession(
            stream: stream,
            server: "smtp://script:25",
            clientName: "me.example",
            deadlines: .init(factor: 0.01)
        )
        try await session.start()
        let reports = Reports()
        await session.deliver(messages) { reports.add($0, $1) }
        outcomes = reports.all
        complaints = stream.complaints
        isUsable = await session.isUsable
        areInOrder = reports.areInOrder
    }
}
