import CivilTime
import Testing

struct TZifTests {
    private static let rome = TZifSample(
        changes: [(0, 1), (1_000, 0)],
        types: [3_600, 7_200],
        footer: "CET-1CEST,M3.5.0,M10.5.0/3"
    )

    @Test("every version is read", arguments: [0x00, 0x32, 0x33, 0x34] as [UInt8])
    func versions(version: UInt8) throws {
        var sample = Self.rome
        sample.version = version
        let zone = try TimeZoneTable(name: "Test", tzif: sample.bytes)
        #expect(zone.offset(at: -1) == 3_600)
        #expect(zone.offset(at: 0) == 7_200)
        #expect(zone.offset(at: 1_000) == 3_600)
        #expect(zone.offset(at: 1_782_864_000) == (version == 0 ? 3_600 : 7_200))
    }

    @Test("the rule goes on for ever", arguments: [2026, 2037, 2100, 2399, 2400, 2800, 9000])
    func forever(year: Int) throws {
        let zone = try TimeZoneTable(name: "Test", tzif: Self.rome.bytes)
        let january = try #require(CivilDateTime(year: year, month: 1, day: 15)).instant()
        let july = try #require(CivilDateTime(year: year, month: 7, day: 15)).instant()
        #expect(zone.offset(at: january.seconds) == 3_600)
        #expect(zone.offset(at: july.seconds) == 7_200)
    }

    @Test(
        "what is no zone file is an error",
        arguments: [
            (Array("TZi".utf8), .damaged), (Array("LZif".utf8) + [UInt8](repeating: 0, count: 40), .notTZif),
            ([], .damaged), ([UInt8](repeating: 0, count: 200_000), .tooLong),
            (TZifSample(version: 0x39).bytes, .unknownVersion), (TZifSample(leapSeconds: 2).bytes, .leapSeconds),
            (TZifSample(changes: [(5, 0), (5, 0)]).bytes, .damaged), (TZifSample(changes: [(5, 1)]).bytes, .damaged),
            (TZifSample(types: []).bytes, .damaged), (TZifSample(types: [200_000]).bytes, .damaged),
            (TZifSample(footer: "CET").bytes, .damaged), (TZifSample(footer: "CET-1CEST").bytes, .damaged),
            (TZifSample(footer: "CET-1CEST,M13.5.0,M10.5.0").bytes, .damaged),
            (TZifSample(footer: "CET-1CEST,M3.5.0,M10.5.0/200").bytes, .damaged),
        ] as [([UInt8], TZifFault)]
    )
    func faults(bytes: [UInt8], fault: TZifFault) {
        #expect(throws: fault) { try TimeZoneTable(name: "Test", tzif: bytes) }
    }

    @Test("a file that is cut off is an error, wherever it is cut")
    func cutOff() {
        let bytes = Self.rome.bytes
        for end in bytes.indices {
            #expect(throws: TZifFault.self) { try TimeZoneTable(name: "Test", tzif: Array(bytes[..<end])) }
        }
    }

    /// The offset in the middle of January and of July 2026.
    @Test(
        "footers",
        arguments: [
            ("UTC0", 0, 0), ("<+0545>-5:45", 20_700, 20_700), ("EST5EDT,M3.2.0,M11.1.0", -18_000, -14_400),
            ("NST3:30NDT,M3.2.0,M11.1.0", -12_600, -9_000),
            ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", 39_600, 37_800),
            ("IST-1GMT0,M10.5.0,M3.5.0/1", 0, 3_600), ("XXX3EDT4,0/0,J365/23", -14_400, -14_400),
            ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", -7_200, -3_600), ("ABC-1DEF,J100,J200", 3_600, 7_200),
            ("ABC-1DEF,59,190/4:30:15", 3_600, 3_600),
        ] as [(String, Int64, Int64)]
    )
    func footers(footer: String, january: Int64, july: Int64) throws {
        let zone = try TimeZoneTable(name: "Test", tzif: TZifSample(types: [Int32(january)], footer: footer).bytes)
        #expect(zone.offset(at: 1_768_478_400) == january)
        #expect(zone.offset(at: 1_784_116_800) == july)
    }

    @Test("a rule by day of the year counts or leaves out 29 February", arguments: [(2027, 59, 60), (2028, 59, 60)])
    func daysOfYear(year: Int, zeroBased: Int, julian: Int) throws {
        let counted = try TimeZoneTable(name: "T", tzif: TZifSample(footer: "A0B,\(zeroBased)/0,300".long).bytes)
        let left = try TimeZoneTable(name: "T", tzif: TZifSample(footer: "A0B,J\(julian)/0,300".long).bytes)
        let leap = year == 2028
        let day = try #require(CivilDate(year: year, month: leap ? 2 : 3, day: leap ? 29 : 1)).dayNumber
        let march = try #require(CivilDate(year: year, month: 3, day: 1)).dayNumber
        #expect(counted.offset(at: Int64(day) * 86_400) == 3_600)
        #expect(counted.offset(at: Int64(day) * 86_400 - 1) == 0)
        #expect(left.offset(at: Int64(march) * 86_400) == 3_600)
        #expect(left.offset(at: Int64(march) * 86_400 - 1) == 0)
    }
}

extension String {
    /// Names of zones have three letters or more.
    fileprivate var long: String { replacing("A0B", with: "AAA0BBB") }
}
