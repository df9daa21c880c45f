import CivilTime
import LanguageID
import MailSyntax
import Testing

@testable import Desk

/// What an agent's mail says is to be done, and to which address that may come (R-N7, complaint 104).
struct OrderTextTests {
    @Test(
        "R-N7, 104: commands stand at the head, a line each, and the words below them",
        arguments: [
            ("Arriviamo domani.", [#"reply(text: "Arriviamo domani.")"#]),
            ("\n  Primo.\n\nSecondo.  \n\n", [#"reply(text: "Primo.\n\nSecondo.")"#]),
            ("#take", ["take"]), ("  #TAKE \n\n#close\n", ["take", "close(text: nil, as: nil)"]),
            ("#take\nCi penso io.", ["take", #"reply(text: "Ci penso io.")"#]),
            ("#note\nIl cliente è in ferie.", [#"note(text: "Il cliente è in ferie.")"#]),
            ("#note\n#close\nDoppione.", [#"note(text: "Doppione.")"#, "close(text: nil, as: nil)"]),
            ("#close\n#note\nDoppione.", ["close(text: nil, as: nil)", #"note(text: "Doppione.")"#]),
            ("#assign bea\n#ask\nChe modello?", [#"assign(to: "bea")"#, #"ask(text: "Che modello?")"#]),
            ("#status in attesa", [#"setStatus("in attesa")"#]),
            ("#category  rete \u{a0}", [#"categorise(as: "rete")"#]),
            ("#severity alta", [#"setSeverity("alta", party: ServiceLevels.SeverityParty.agent)"#]),
            ("#language EN\n#solve\nDone.", ["setLanguage(", #"solve(text: Optional("Done."), as: nil)"#]),
            ("#solve\n#close\nFatto.", [#"solve(text: Optional("Fatto."), as: nil)"#, "close(text: nil, as: nil)"]),
            ("#reopen", ["reopen(text: nil)"]), ("#ask", [#"ask(text: "")"#]), ("", [#"reply(text: "")"#]),
            ("Il ticket #1042 è chiuso.\n# Titolo\n#1 di due", [#"reply(text: "Il ticket #1042"#]),
        ]
    )
    func read(text: String, expected: [String]) throws {
        let actions = try OrderText(text).actions().map { String(describing: $0) }
        #expect(actions.count == expected.count)
        for (action, beginning) in zip(actions, expected) { #expect(action.hasPrefix(beginning)) }
    }

    @Test(
        "R-N7, 104: what is not understood is not done, nor is anything beside it",
        arguments: [
            ("#chiudi\nFatto.", "unknown command \"#chiudi\""), ("#\nFatto.", "unknown command \"#\""),
            ("# close", "unknown command"), ("#take\n#take", "#take stands there twice"),
            ("#close subito", "nothing may stand on the line behind #close"),
            ("#assign", "#assign must name an agent"), ("#severity \u{a0}", "#severity must name a severity"),
            ("#language fr", "unknown language \"fr\""), ("#note\n#ask\nUno.", "#note and #ask cannot both"),
            ("Ciao,\n#close", "\"#close\" stands below the first words"),
            ("#take\nCiao,\n #Note x", "\"#Note x\" stands below"),
        ]
    )
    func refused(text: String, beginning: String) {
        let refusal = #expect(throws: Refusal.self) { try OrderText(text).actions() }
        #expect(refusal?.explanation.hasPrefix(beginning) == true)
    }

    // MARK: Addresses

    private struct Signer: ThreadSigner {
        func signature(of ticket: TicketNumber, at desk: DeskID, for purpose: String) -> String {
            let hash = "\(ticket) \(desk.value) \(purpose)".utf8.reduce(5_381 as UInt64) { $0 &* 33 &+ UInt64($1) }
            let letters = (0..<32).map { ThreadSignature.alphabet[Int((hash >> UInt64($0 * 2 % 60)) & 31)] }
            return String(decoding: letters, as: UTF8.self)
        }
    }

    private static let ids = ["anna", "anna-b", "b", "Bea_1.x", "7", "1042-7"]

    private static func agent(_ id: String) -> Agent {
        Agent(id: id, name: id, address: Address(localPart: "\(id)", domain: "desk.example"))
    }

    private static var desk: DeskProfile {
        var desk = Sample.desk()
        desk.agents = ids.map(agent)
        desk.threadSigner = Signer()
        return desk
    }

    private func notice(_ kind: NoticeKind, to address: Address) -> Notice {
        Notice(
            kind: kind,
            ticket: TicketNumber(prefix: "IZ", number: 1_042),
            subject: "Stampante ferma",
            severity: Severity("minor"),
            language: .italian,
            recipient: NamedAddress(address: address),
            inReplyTo: nil,
            references: [],
            receivedAt: Sample.now,
            decidedAt: Sample.now
        )
    }

    @Test("R-N7, 104: each agent has an address of their own, which is known again", arguments: ids)
    func addresses(id: String) throws {
        let agent = Self.agent(id)
        let order = try #require(Self.desk.threadToken(for: notice(.notification, to: agent.address)).order)
        #expect(order.hasPrefix("iz-1042-\(id)-"))
        for form in [order, order.uppercased()] {
            let read = Self.desk.orderAddresses(among: [Address(localPart: "support+\(form)", domain: "desk.example")])
            #expect(read.map(\.agent.id) == [id])
            #expect(read.map(\.ticket) == [TicketNumber(prefix: "IZ", number: 1_042)])
        }
        let elsewhere = Self.desk.orderAddresses(among: [Address(localPart: "x+\(order)", domain: "desk.example")])
        #expect(elsewhere.isEmpty, "no address of ours")
    }

    @Test func onlyAgentsGetOneAndOnlyInNoticesForStaff() {
        let anna = Self.agent("anna").address
        #expect(Self.desk.threadToken(for: notice(.reply, to: anna)).order == nil)
        #expect(Self.desk.threadToken(for: notice(.notification, to: Sample.stranger)).order == nil)
        for method in [\ThreadMethods.agentAddress, \ThreadMethods.replyAddress] {
            var desk = Self.desk
            desk.threads[keyPath: method] = false
            #expect(desk.threadToken(for: notice(.notification, to: anna)).order == nil)
        }
    }

    @Test func anotherTicketsSignatureIsNone() throws {
        let agent = Self.agent("anna")
        let order = try #require(Self.desk.threadToken(for: notice(.notification, to: agent.address)).order)
        let forged = order.replacing("1042", with: "1043")
        let address = Address(localPart: "support+\(forged)", domain: "desk.example")
        #expect(Self.desk.orderAddresses(among: [address]).isEmpty)
    }
}
