import CivilTime
import Desk
import LanguageID
import Testing

/// R-N8: the customer is answered in one language; an agent whose words are in another is told, and not stopped.
struct WordingTests {
    @Test(
        "R-N8, 105: an agent is warned of words in another language",
        arguments: [
            ("Gentile signora, abbiamo sostituito il rullo e la stampante funziona di nuovo.", nil),
            ("Dear madam, we have replaced the roller and the printer is working again.", "English"),
            ("Sehr geehrte Frau Conti, wir haben die Walze ersetzt und der Drucker läuft wieder.", "third"),
            ("OK", nil), ("IZ-1042", nil), ("kernel: eth0: link down", nil),
        ] as [(String, String?)]
    )
    func warned(text: String, language: String?) {
        for action in [Action.reply(text: text), .ask(text: text), .solve(text: text, as: nil)] {
            var life = Life(at: Sample.desk(), opened: Sample.now)
            let decision = life.act(action, at: Sample.now.advanced(bySeconds: 60))
            #expect(decision.verdict == .done)
            #expect(decision.warnings.count == (language == nil ? 0 : 1), "\(decision.warnings)")
            #expect(decision.warnings.allSatisfy { $0.contains(language ?? "") && $0.contains("answered in Italian") })
        }
    }

    @Test func aNoteIsForColleaguesInWhateverLanguage() {
        var life = Life(at: Sample.desk(), opened: Sample.now)
        let note = Action.note(text: "The customer called again and wants to know when we will come.")
        #expect(life.act(note, at: Sample.now.advanced(bySeconds: 60)).warnings.isEmpty)
    }

    @Test("R-N8, 105: the ticket's language counts")
    func theTicketsLanguageCounts() {
        var life = Life(at: Sample.desk(), opened: Sample.now)
        life.act(.setLanguage(.english), at: Sample.now.advanced(bySeconds: 30))
        let reply = Action.reply(text: "We have replaced the roller and the printer is working again.")
        #expect(life.act(reply, at: Sample.now.advanced(bySeconds: 60)).warnings.isEmpty)
    }
}
