import CivilTime
import Settings
import Testing

@Suite struct ZoneInfoTests {
    @Test(arguments: ["Europe/Rome", "America/Argentina/Buenos_Aires", "Etc/GMT+5", "UTC", "EST5EDT", "UTC-05:00"])
    func knownZones(name: String) throws {
        #expect(try ZoneInfo().zone(named: name).name == name)
    }

    @Test(
        arguments: [
            ("../../../etc/passwd", .notAName), ("/etc/localtime", .notAName), ("Europe//Rome", .notAName),
            ("", .notAName), (".", .notAName), ("Europe/Rome\u{0}", .notAName), ("Europe", .unknown),
            ("Europe/Roma", .unknown), ("UTC+99:00", .notAName), ("leap-seconds/list", .unknown),
        ] as [(String, ZoneInfoFailure)]
    )
    func otherNames(name: String, failure: ZoneInfoFailure) {
        #expect(throws: failure) { try ZoneInfo().zone(named: name) }
    }

    @Test func aFileThatIsNoZone() {
        let files = MemoryFiles(texts: ["/zones/Text": String(repeating: "no zone at all ", count: 10)])
        #expect(throws: ZoneInfoFailure.data(.notTZif)) {
            try ZoneInfo(folder: "/zones", files: files).zone(named: "Text")
        }
    }
}
