import ArgumentParser
import CivilTime
import Desk
import Glibc
import IMAPSyntax
import LanguageID
import MailSyntax
import ServiceLevels
import TextSearch

/// What many rules cost on one mail: reading it with and without them, and deciding.
struct RulesBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Read and decide a mail with a thousand rules beside parsing it, and with as many hostile patterns."
    )

    @Option(help: "How many rules.") var rules = 1_000
    @Option(help: "Bytes of the mail's text.") var size = 60_000
    @Option(help: "How often; the median counts.") var count = 50

    func run() async throws {
        let mail = Self.mail(Self.prose(size))
        let parsing = median { _ = MailParser.parse(mail).parts.count }
        let newText = median { _ = NewText.separate(mail: mail).newText }
        print("RESULT rules_new_text \(newText / 1_000) us, part of reading where a rule asks for the text")
        let usual = report("usual", try Self.usualRules(rules), mail, parsing)
        let hostile = report("hostile", try Self.hostileRules(rules), Self.mail(Self.hostileText(size)), parsing)
        print("RESULT rules_ok usual \(usual < 2_000_000) hostile \(hostile < 50_000_000)")
    }

    /// Nanoseconds that the rules add to a mail.
    private func report(_ name: String, _ rules: [Rule], _ mail: [UInt8], _ parsing: UInt64) -> UInt64 {
        let plain = Self.desk([])
        let began = Self.nanoseconds()
        let desk = Self.desk(rules)
        print("RESULT rules_\(name)_compile \(rules.count) \((Self.nanoseconds() - began) / 1_000) us")
        let without = median { _ = MailReading(mail, at: plain) }
        let with = median { _ = MailReading(mail, at: desk) }
        let (bare, full) = (MailReading(mail, at: plain), MailReading(mail, at: desk))
        let deciding = median { _ = Self.decide(bare, at: plain) }
        let judging = median { _ = Self.decide(full, at: desk) }
        // A median of one may be below that of the other by chance.
        let reading = with > without ? with - without : 0
        let evaluating = judging > deciding ? judging - deciding : 0
        let ratio = (Double(reading + evaluating) / Double(max(parsing, 1)) * 100).rounded() / 100
        print("RESULT rules_\(name)_reading \(reading / 1_000) us of \(with / 1_000) us")
        print("RESULT rules_\(name)_evaluating \(evaluating / 1_000) us")
        print("RESULT rules_\(name) \(reading + evaluating) ns, \(ratio) of parsing (\(parsing / 1_000) us)")
        return reading + evaluating
    }

    private func median(_ work: () -> Void) -> UInt64 {
        let times = (0..<max(1, count)).map { _ -> UInt64 in
            let began = Self.nanoseconds()
            work()
            return Self.nanoseconds() - began
        }
        return times.sorted()[times.count / 2]
    }

    /// Processor time of this thread.
    private static func nanoseconds() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}

// MARK: Mails and rules

extension RulesBench {
    private static let now = Instant(seconds: 1_790_000_000)

    private static func desk(_ rules: [Rule]) -> DeskProfile {
        let support = Address(localPart: "support", domain: "desk.example")
        var desk = DeskProfile(
            id: DeskID("bench"),
            name: "Bench",
            prefix: "BE",
            languages: [.italian, .english],
            from: NamedAddress(address: support),
            envelopeFrom: .address(support),
            organisations: (0..<200).map { number in
                Organisation(id: "o\(number)", name: "O", domains: ["customer\(number).example"], addresses: [])
            },
            ownAddresses: [support]
        )
        desk.rules = RuleBook(rules)
        return desk
    }

    private static func decide(_ reading: MailReading, at desk: DeskProfile) -> Decision? {
        guard let uidValidity = UIDValidity(1) else { return nil }
        let mail = IncomingMail(
            id: MailID(1),
            origin: MailOrigin(mailbox: MailboxID("support"), uidValidity: uidValidity, uid: .first),
            receivedAt: now,
            isReleased: false,
            reading: reading
        )
        return DeskCore(desk: desk).decide(.receive(mail), by: .customer(nil), given: Facts(now: now))
    }

    private static let words = [
        "stampante", "fattura", "accesso", "password", "ordine", "server", "rete", "errore", "schermo", "licenza",
        "backup", "posta", "firma", "conto", "modulo", "vendita", "magazzino", "utente", "telefono", "centralino",
    ]

    /// What a desk of that size would have: words, phrases, domains, organisations, kinds, some patterns.
    private static func usualRules(_ count: Int) throws -> [Rule] {
        try (0..<count).map { number in
            let word = "\(words[number % words.count])\(number)"
            let condition: RuleCondition =
                switch number % 10 {
                case 0, 1, 2: .test(.text(.subjectOrBody, [.word(word), .word("urgente\(number)")]))
                case 3: .test(.text(.subject, [.contains("\(word) non")]))
                case 4: .test(.domain(["partner\(number).example", "*.partner\(number).example"]))
                case 5: .test(.fact(.organisation, ["o\(number % 200)"]))
                case 6: .all([.test(.fact(.kind, ["person"])), .test(.text(.body, [.contains("\(word) rotta")]))])
                case 7: .test(.text(.sender, [.glob("\(word)@*")]))
                case 8: .test(.text(.subjectOrBody, [.pattern(try TextPattern("\(word)-[0-9]{4}"))]))
                default:
                    .any([
                        .test(.text(.header("list-id"), [.glob("*\(word)*")])),
                        .test(.size(over: 9_000_000, under: nil)),
                    ])
                }
            var action = RuleAction()
            action.tags = ["t\(number)"]
            return Rule("rule \(number)", when: condition, then: action)
        }
    }

    /// Patterns that cost a backtracking engine years.
    private static func hostileRules(_ count: Int) throws -> [Rule] {
        try (0..<count).map { number in
            let source = [
                "(a+a+)+b\(number)", "(a|aa)*[bc]{1,\(number % 30 + 1)}d", "^(a?){\(number % 40 + 1)}a{20}e$",
            ][number % 3]
            return Rule("hostile \(number)", when: .test(.text(.body, [.pattern(try TextPattern(source))])))
        }
    }

    private static func prose(_ size: Int) -> String {
        var (text, number) = ("", 0)
        while text.utf8.count < size {
            text += words[(number * 7 + number / 13) % words.count] + (number % 12 == 11 ? ".\r\n" : " ")
            number += 1
        }
        return text
    }

    private static func hostileText(_ size: Int) -> String {
        String(repeating: String(repeating: "a", count: 70) + "\r\n", count: size / 72)
    }

    private static func mail(_ text: String) -> [UInt8] {
        Array(
            """
            From: Anna <anna@customer7.example>\r
            To: support@desk.example\r
            Subject: Stampante ferma al secondo piano\r
            Message-ID: <bench@customer7.example>\r
            Content-Type: text/plain; charset=utf-8\r
            \r
            \(text)
            """.utf8
        )
    }
}
