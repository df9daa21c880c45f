import CivilTime

/// The time zones of this machine: the TZif files that the system keeps up to date, read when they are named.
package struct ZoneInfo: Sendable {
    private let folder: String
    private let files: any FileSource

    /// Debian's folder.
    package static let systemFolder = "/usr/share/zoneinfo"

    package init(folder: String = ZoneInfo.systemFolder, files: any FileSource = LocalFiles()) {
        (self.folder, self.files) = (folder, files)
    }

    /// The zone of an IANA name, `Europe/Rome`, or of a fixed offset, `UTC-05:00`.
    package func zone(named name: String) throws(ZoneInfoFailure) -> TimeZoneTable {
        if let fixed = TimeZoneTable(fixedOffset: name) { return fixed }
        guard Self.isName(name) else { throw .notAName }
        do {
            let bytes = try files.contents(of: Path.joined(folder, name), limit: TimeZoneTable.largestFile)
            return try TimeZoneTable(name: name, tzif: bytes)
        } catch let failure as FileFailure {
            throw failure == .missing || failure == .notAFile || failure == .notAFolder ? .unknown : .file(failure)
        } catch let fault as TZifFault {
            throw .data(fault)
        } catch {
            throw .unknown
        }
    }

    /// Letters, digits, `+`, `-`, `_` in parts between slashes: nothing that leads out of the folder.
    private static func isName(_ name: String) -> Bool {
        guard (1...64).contains(name.utf8.count) else { return false }
        return name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty
                && part.utf8.allSatisfy { byte in
                    switch byte {
                    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
                    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
                    default: false
                    }
                }
        }
    }
}

/// Why a zone cannot be had; its description ends a sentence.
package enum ZoneInfoFailure: Error, Hashable, Sendable {
    case notAName
    case unknown
    case file(FileFailure)
    case data(TZifFault)
}

extension ZoneInfoFailure: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notAName: "expected an IANA name such as \"Europe/Rome\", or an offset such as \"UTC-05:00\""
        case .unknown: "this machine knows no such zone; install tzdata, or correct the name"
        case .file(let failure): "\(failure)"
        case .data(let fault): "\(fault)"
        }
    }
}
