import CivilTime
import Foundation
import ServiceLevels
import Settings
import Testing

/// The vectors that lie beside the repository, when they do, through the policies there and through our own.
struct SharedVectorTests {
    private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static let folder: URL? = {
        let folder = repository.deletingLastPathComponent().appending(path: "shared/sla")
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()

    private static let missing: Comment = "no folder ../shared/sla beside the repository"

    /// Ours take the place of theirs; `synthetic` is nobody's.
    private func terms(ours: Bool) throws -> [String: ServiceTerms] {
        let theirs = try #require(Self.folder).appending(path: "policies")
        let own = Self.repository.appending(path: "etc/policies")
        let names = try FileManager.default.contentsOfDirectory(atPath: theirs.path).filter { $0.hasSuffix(".yaml") }
        let files = try names.map { name in
            let mine = own.appending(path: name)
            let isMine = ours && FileManager.default.fileExists(atPath: mine.path)
            return try PolicyFile.load(path: (isMine ? mine : theirs.appending(path: name)).path)
        }
        return Dictionary(uniqueKeysWithValues: files.map { ($0.policy.name, ServiceTerms($0.policy)) })
    }

    private func lines(_ name: String) throws -> [[String: Any]] {
        let text = try String(contentsOf: try #require(Self.folder).appending(path: name), encoding: .utf8)
        return try text.split(separator: "\n").compactMap {
            try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        }
    }

    private func instant(_ value: Any?) -> Instant? { (value as? String).flatMap(Instant.init(rfc3339:)) }

    private func question(_ line: [String: Any], _ terms: ServiceTerms) throws -> DueQuestion {
        var severity = line["severity"] as? String
        if severity == nil, case .severity(let id) = terms.defaultSeverity(channel: line["channel"] as? String) {
            severity = id
        }
        let pauses = line["pauses"] as? [[String: Any]] ?? []
        let changes = line["changes"] as? [[String: Any]] ?? []
        return DueQuestion(
            openedAt: try #require(instant(line["opened_at"])),
            severity: try #require(severity),
            category: line["category"] as? String,
            pauses: try pauses.map { pause in
                DueQuestion.StatusPause(
                    status: pause["status"] as? String ?? "waiting_on_customer",
                    from: try #require(instant(pause["from"])),
                    to: instant(pause["to"])
                )
            },
            changes: try changes.map { change in
                SeverityChange(
                    at: try #require(instant(change["at"])),
                    to: change["to"] as? String ?? "",
                    by: change["by"] as? String == "customer" ? .customer : .agent
                )
            }
        )
    }

    @Test(
        "due times, changes of severity and steps",
        .enabled(if: folder != nil, missing),
        arguments: ["vectors.jsonl", "changes.jsonl", "escalations.jsonl"],
        [false, true]
    )
    func dueTimes(file: String, ours: Bool) throws {
        let all = try terms(ours: ours)
        for line in try lines(file) {
            let terms = try #require(all[line["policy"] as? String ?? ""])
            let (question, expect) = (try question(line, terms), line["expect"] as? [String: Any] ?? [:])
            let (response, resolution) = (terms.due(.response, question), terms.due(.resolution, question))
            let id: Comment = "\(line["id"] ?? "")"
            #expect(terms.severity(of: question)?.id == expect["severity"] as? String, id)
            #expect(response.due?.rfc3339 == expect["response_due"] as? String, id)
            #expect(response.state.rawValue == expect["response_state"] as? String, id)
            #expect(resolution.due?.rfc3339 == expect["resolution_due"] as? String, id)
            #expect(resolution.state.rawValue == expect["resolution_state"] as? String, id)
            guard let steps = expect["escalations"] as? [[String: Any]] else { continue }
            let planned = terms.steps(.response, question, response) + terms.steps(.resolution, question, resolution)
            #expect(planned.map(\.step.written) == steps.map { $0["step"] as? String }, id)
            #expect(planned.map { $0.at?.rfc3339 } == steps.map { $0["at"] as? String }, id)
        }
    }

    @Test("life cycles", .enabled(if: folder != nil, missing), arguments: [false, true])
    func lifeCycles(ours: Bool) throws {
        let all = try terms(ours: ours)
        for line in try lines("lifecycle.jsonl") {
            let terms = try #require(all[line["policy"] as? String ?? ""])
            let expect = line["expect"] as? [String: Any] ?? [:]
            let followUps = (line["follow_ups"] as? [Any] ?? []).compactMap(instant)
            let (waiting, solved) = (instant(line["waiting_since"]), instant(line["solved_at"]))
            let solve = waiting.flatMap { terms.autoSolve(waitingSince: $0, followUps: followUps) }
            #expect(solve?.rfc3339 == expect["auto_solve_at"] as? String)
            #expect(solved.flatMap(terms.autoClose)?.rfc3339 == expect["auto_close_at"] as? String)
            #expect(solved.flatMap(terms.reopenUntil)?.rfc3339 == expect["reopen_until"] as? String)
        }
    }

    @Test("holiday lists", .enabled(if: folder != nil, missing))
    func holidayLists() throws {
        let data = try Data(contentsOf: try #require(Self.folder).appending(path: "holidays.json"))
        let file = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let lists = try #require(file["lists"] as? [String: [String]])
        for terms in try terms(ours: true).values {
            for (name, list) in terms.calendars.live.holidays {
                #expect(list.dates(in: 2024...2031).keys.sorted().map { "\($0)" } == lists[name], "\(name)")
            }
        }
    }
}
