import Testing

@testable import Telemetry

/// The catalogue is what the page on log events promises.
struct LogEventTests {
    @Test(arguments: LogEvent.allCases)
    func nameIsDotted(event: LogEvent) {
        let parts = event.name.split(separator: ".", omittingEmptySubsequences: false)
        #expect(parts.count == 2)
        #expect(event.name.allSatisfy { $0 == "." || $0 == "_" || ("a"..."z").contains($0) })
    }

    @Test(arguments: LogEvent.allCases)
    func messageIsPlain(event: LogEvent) {
        #expect(!event.message.isEmpty)
        #expect(event.message.utf8.allSatisfy { (0x20...0x7e).contains($0) && $0 != 0x22 && $0 != 0x5c })
        #expect(!event.message.hasSuffix("."))
    }

    @Test(arguments: LogEvent.allCases)
    func loudEventsSayWhyAndWhatToDo(event: LogEvent) {
        #expect(event.cause.isEmpty == (event.level < .warning))
        #expect(event.cure.isEmpty == (event.level < .warning))
        if event.level >= .warning {
            #expect(event.cause.hasSuffix("."))
            #expect(event.cure.hasSuffix("."))
        }
    }

    @Test func identifiersAreUnique() {
        let identifiers = Set(LogEvent.allCases.map(\.journalID))
        #expect(identifiers.count == LogEvent.allCases.count)
        #expect(identifiers.allSatisfy { $0.utf8.count == 32 })
    }

    @Test func fieldNamesAreUniqueAndFitTheJournal() {
        let names = Set(LogField.allCases.map(\.journalName))
        #expect(names.count == LogField.allCases.count)
        #expect(names.allSatisfy { $0.utf8.count <= 64 && $0.allSatisfy { $0 == "_" || ("A"..."Z").contains($0) } })
    }

    @Test func levelsAreOrdered() {
        #expect(LogLevel.allCases == LogLevel.allCases.sorted())
        #expect(LogLevel.allCases.map(\.priority) == [7, 6, 5, 4, 3])
    }
}
