import ArgumentParser
import CivilTime
import Desk
import Foundation
import IMAPSyntax
import MailSyntax
import Service
import Settings
import Store
import Telemetry

/// What happens to mails between the mailbox and the submission server, station by station, without either.
struct DeskBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "desk",
        abstract: "Take, read, decide, claim and record a folder of mails, each station alone."
    )

    @Option(help: "The settings file; its first desk judges.") var config: String
    @Option(help: "A folder of mails, one a file.") var mails: String
    @Option(help: "An empty folder for the database, on the disk to be measured.") var state: String

    func run() async throws {
        let settings = try SettingsFile.load(path: config, environment: [:])
        guard let desk = settings.desks.first else { return }
        let store = try SQLiteDesk(folder: StateFolder(path: state), migrate: true)
        let judge = try await DeskJudge(desk, in: store, identifiers: .random)
        _ = try await store.beginRun(of: [desk.profile.id], at: Log.systemTime())
        let taken = try await take(try arrivals(), at: desk.profile.id, into: store)
        let read = read(taken, at: desk.profile)
        try await decide(read, by: judge, in: store)
        try await send(by: judge, in: store)
    }

    private func arrivals() throws -> [Arrival] {
        let names = try FileManager.default.contentsOfDirectory(atPath: mails).sorted()
        return try names.enumerated().compactMap { index, name in
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(mails)/\(name)")))
            guard let uidValidity = UIDValidity(1), let uid = UID(UInt32(index + 1)) else { return nil }
            return Arrival(
                origin: MailOrigin(mailbox: MailboxID("bench"), uidValidity: uidValidity, uid: uid),
                internalDate: Log.systemTime(),
                size: bytes.count,
                content: .bytes(bytes)
            )
        }
    }

    private func take(_ arrivals: [Arrival], at desk: DeskID, into store: SQLiteDesk) async throws -> [TakenMail] {
        let measurement = Measurement("take")
        var taken: [TakenMail] = []
        for start in stride(from: 0, to: arrivals.count, by: 100) {
            let chunk = Array(arrivals[start..<min(start + 100, arrivals.count)])
            guard let last = chunk.last else { continue }
            let cursor = MailboxCursor(
                uidValidity: last.origin.uidValidity,
                highest: last.origin.uid.rawValue,
                firstLook: nil
            )
            taken += try await store.take(chunk, of: desk, movingTo: cursor, at: Log.systemTime())
        }
        measurement.done(taken.count)
        return taken
    }

    private func read(_ taken: [TakenMail], at desk: DeskProfile) -> [IncomingMail] {
        let measurement = Measurement("read")
        let read = taken.map { IncomingMail($0, reading: MailReading($0.bytes, at: desk)) }
        measurement.done(read.count)
        return read
    }

    private func decide(_ mails: [IncomingMail], by judge: DeskJudge, in store: SQLiteDesk) async throws {
        let measurement = Measurement("decide")
        for start in stride(from: 0, to: mails.count, by: 100) {
            let chunk = Array(mails[start..<min(start + 100, mails.count)])
            _ = try await store.decide(chunk, by: judge, at: Log.systemTime())
        }
        measurement.done(mails.count)
    }

    /// The outbox's two commits around a delivery, with the delivery itself left out.
    private func send(by judge: DeskJudge, in store: SQLiteDesk) async throws {
        let measurement = Measurement("outbox")
        var count = 0
        while true {
            let claims = try await store.claim(100, of: judge.desk.id, at: Log.systemTime())
            if claims.isEmpty { break }
            let now = Log.systemTime()
            let deliveries = claims.map {
                Delivery(claim: $0, outcome: .delivered, reply: "250 ok", code: 250, finishedAt: now)
            }
            try await store.record(deliveries, by: judge)
            count += claims.count
        }
        measurement.done(count)
    }
}
