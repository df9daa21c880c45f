import Desk
import MailSyntax

/// The two shapes of JSON kept in columns, written by hand because they are written for every mail.
package enum JSONText {
    /// `{"name":"value",…}`, names sorted so that equal records are equal text.
    package static func object(of fields: [String: String]) -> String {
        let members = fields.sorted { $0.key < $1.key }.map { "\(quoted($0.key)):\(quoted($0.value))" }
        return "{\(members.joined(separator: ","))}"
    }

    /// `[["looked","found"],…]`.
    package static func array(of steps: [TraceStep]) -> String {
        "[\(steps.map { "[\(quoted($0.looked)),\(quoted($0.found))]" }.joined(separator: ","))]"
    }

    /// A JSON string (RFC 8259 §7).
    package static func quoted(_ text: String) -> String {
        var bytes: [UInt8] = [0x22]
        bytes.reserveCapacity(text.utf8.count + 2)
        for byte in text.utf8 {
            switch byte {
            case 0x22, 0x5C: bytes += [0x5C, byte]
            case 0..<0x20: bytes += Array("\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
        return String(decoding: bytes, as: UTF8.self)
    }
}
