import CivilTime
import Desk
import MailSyntax
import Testing

/// Time solves and closes only what waits for the customer: who was not answered is never told that it is done.
struct BallTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var isClosed = false
        let run: @Sendable (inout Life) -> Void

        init(_ name: String, isClosed: Bool = false, _ run: @escaping @Sendable (inout Life) -> Void) {
            (testDescription, self.isClosed, self.run) = (name, isClosed, run)
        }
    }

    private static let opened = instant("2026-11-02T08:00:00Z")
    private static let ask = Action.ask(text: "Quale stampante?")

    private static let cases = [
        Case("nobody did anything") { _ in },
        Case("taken, and no more") { $0.act(.take, at: opened.plus(0, 1)) },
        Case("a note among colleagues") { $0.act(.note(text: "Lo guardo domani."), at: opened.plus(0, 1)) },
        Case("the customer wrote again") { $0.hear(at: opened.plus(1)) },
        Case("we replied and asked nothing") { $0.act(.reply(text: "Arriviamo."), at: opened.plus(0, 1)) },
        Case("we asked, and the customer answered") {
            $0.act(ask, at: opened.plus(0, 1))
            $0.hear(at: opened.plus(2))
        },
        Case("the answer was received in time and read after it") {
            $0.act(ask, at: opened.plus(0, 1))
            $0.run(until: opened.plus(8))
            $0.hear(at: opened.plus(8), received: opened.plus(6))
        },
        Case("we asked, and nobody answered", isClosed: true) { $0.act(ask, at: opened.plus(0, 1)) },
        Case("we asked, and a machine answered", isClosed: true) {
            $0.act(ask, at: opened.plus(0, 1))
            $0.hear(at: opened.plus(2), .automaticReply)
        },
        Case("we solved it", isClosed: true) { $0.act(.solve(text: "Fatto.", as: .fix), at: opened.plus(0, 1)) },
    ]

    @Test("R-N9, 106: time closes only after we answered and while the customer has the ball", arguments: cases)
    func closing(story: Case) {
        var life = Life(at: Policies.patient, opened: Self.opened)
        story.run(&life)
        life.run(until: Self.opened.plus(400))
        #expect((life.status == "closed") == story.isClosed, "\(life.moves)")
        #expect(life.told.contains(.closure) == story.isClosed)
    }
}
