import IMAPSyntax
import Testing

@Suite struct UIDSetTests {
    @Test(arguments: [
        ([], ""),
        ([4], "4"),
        ([1, 2, 3], "1:3"),
        ([3, 1, 2, 2], "1:3"),
        ([9, 1, 2, 7], "1:2,7,9"),
        ([4_294_967_295, 4_294_967_294], "4294967294:4294967295"),
    ])
    func isWrittenCompactly(numbers: [UInt32], text: String) {
        let set = UIDSet(numbers.compactMap { UID($0) })
        #expect(set.description == text)
        #expect(Array(set.uids.map(\.rawValue)) == Array(Set(numbers)).sorted())
        #expect(set.count == Set(numbers).count)
        #expect(set.isEmpty == numbers.isEmpty)
    }

    @Test(arguments: [
        ("7", "7"), ("1:3,5", "1:3,5"), ("9:7", "7:9"), ("5,1:3,4", "1:5"), ("1:10,2:3", "1:10"),
        ("1:4294967295", "1:4294967295"),
    ])
    func isRead(text: String, normal: String) throws {
        let set = try #require(UIDSet(text: Array(text.utf8)[...]))
        #expect(set.description == normal)
    }

    @Test(arguments: [
        "", "0", "1:", ":1", "1,", ",", "*", "1:*", "1:2:3", "4294967296", "a", "-1", "99999999999999999999",
    ])
    func isNotRead(text: String) {
        #expect(UIDSet(text: Array(text.utf8)[...]) == nil)
    }

    @Test func aHugeRangeStaysARange() throws {
        let set = try #require(UIDSet(text: Array("1:4294967295".utf8)[...]))
        #expect(set.count == 4_294_967_295)
        #expect(Array(set.uids.prefix(2)) == uids(1, 2))
    }

    @Test func openEnds() throws {
        let seven = try #require(UID(7))
        #expect(UIDSet.from(seven).description == "7:*")
        #expect(UIDSet.all.description == "1:*")
        #expect(UIDSet.last.description == "*")
        #expect(UIDSet.from(seven).count == nil)
        #expect(UIDSet.from(seven).split(within: 1) == [.from(seven)])
    }

    @Test(arguments: [(1, true), (3, true), (4, false), (6, false), (7, true), (8, false)])
    func contains(number: UInt32, isMember: Bool) throws {
        let set = UIDSet(uids(1, 2, 3, 7))
        #expect(set.contains(try #require(UID(number))) == isMember)
    }

    @Test func openEndsContain() throws {
        let (six, seven) = (try #require(UID(6)), try #require(UID(7)))
        #expect(UIDSet.from(seven).contains(seven))
        #expect(!UIDSet.from(seven).contains(six))
        #expect(UIDSet.last.contains(six))
    }

    @Test func splitsSoThatEveryPartFits() {
        let set = UIDSet((1...2_000).compactMap { UID(UInt32($0 * 3)) })
        let parts = set.split(within: 100)
        #expect(parts.allSatisfy { $0.description.utf8.count <= 100 })
        #expect(UIDSet(parts.flatMap(\.ranges)) == set)
        #expect(UIDSet(uids()).split(within: 100).isEmpty)
    }
}
