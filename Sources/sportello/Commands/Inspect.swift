import ArgumentParser
import CivilTime
import Desk
import Glibc
import LanguageID
import MailSyntax

/// `sportello inspect`: what we understand of mails, without configuration and without a database.
struct Inspect: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "What we understand of mails: one JSON object a line."
    )

    @Option(name: .customLong("own"), help: "An address of ours; may be given several times.") var ownAddresses:
        [String] = []
    @Argument(help: "Files, folders (walked, in order of name), - for standard input.") var paths: [String] = ["-"]

    func validate() throws {
        for address in ownAddresses where Address(parsing: address) == nil {
            throw ValidationError("--own \"\(address)\": not a mail address")
        }
    }

    func run() throws {
        let own = Set(ownAddresses.compactMap(Address.init(parsing:)))
        var output = JSONStream()
        var worst = ExitStatus.ok
        for file in paths.flatMap(MailFile.files) {
            do {
                let bytes = try MailFile.bytes(file)
                output.write(Inspection(bytes, own: own), file)
            } catch {
                output.write([("file", .string(file)), ("error", .string(error.reason))])
                worst = error.status == .noInput || worst == .noInput ? .noInput : error.status
            }
        }
        if worst != .ok { worst.end() }
    }
}

extension JSONStream {
    /// One mail on one line; its large texts are worked out, written and forgotten one after another.
    mutating func write(_ inspection: Inspection, _ file: String) {
        begin()
        write(members: Inspect.identity(inspection.mail, file))
        let attachments = inspection.attachments
        write(members: [
            ("attachment_names", .array(attachments.map { .string($0.name) })),
            ("attachments", .objects(attachments.map(\.json))),
        ])
        write("body_text", text: inspection.plainBody)
        write("body_html", text: inspection.htmlBody)
        write("text", text: inspection.mail.text.utf8)
        write("new_text", text: inspection.newText.utf8)
        write(members: Inspect.judgement(inspection))
        end()
    }
}

extension Inspect {
    fileprivate static func identity(_ mail: ParsedMail, _ file: String) -> [(String, JSONValue)] {
        [
            ("file", .string(file)),
            ("from_addr", .string(mail.from.first?.address.description)), ("from_name", .string(mail.from.first?.name)),
            ("to", addresses(mail.to)), ("cc", addresses(mail.cc)), ("reply_to", addresses(mail.replyTo)),
            ("subject", .string(mail.subject)), ("message_id", .string(mail.messageID?.value)),
            ("date", .string(mail.date?.rfc3339)), ("in_reply_to", .strings(mail.inReplyTo.map(\.value))),
            ("references", .strings(mail.references.map(\.value))), ("charset", .string(mail.charset)),
            (
                "structure",
                .array(mail.parts.map { .array([.number(Int64($0.depth)), .string($0.type)]) })
            ),
        ]
    }

    private static func addresses(_ list: [NamedAddress]) -> JSONValue {
        .strings(list.map(\.address.description))
    }

    fileprivate static func judgement(_ inspection: Inspection) -> [(String, JSONValue)] {
        let refusal: String? =
            switch inspection.acknowledgement {
            case .allowed: nil
            case .refused(let refusal): refusal.rawValue
            }
        return [
            ("kind", .string(inspection.kind.rawValue)), ("kind_reason", .string(inspection.kindReason)),
            ("acknowledge", .flag(refusal == nil)), ("acknowledge_reason", .string(refusal ?? "allowed")),
            ("bounce", .object(inspection.bounce?.json)), ("pec", .object(inspection.certified?.json)),
            ("language", .string(inspection.language.verdict.code)),
            ("language_confidence", .decimal(inspection.language.confidence)),
            ("defects", .strings(inspection.mail.defects.map(\.rawValue).sorted())),
            ("limited", .flag(inspection.isLimited)),
        ]
    }
}

extension AttachedPart {
    fileprivate var json: JSONObject {
        let label: [(String, JSONValue)] = [("name", .string(name)), ("type", .string(type))]
        switch content {
        case .bytes(let size, let crc32):
            return JSONObject(label + [("size", .number(Int64(size))), ("crc32", .number(Int64(crc32)))])
        case .text(let crc32): return JSONObject(label + [("text_crc", .number(Int64(crc32)))])
        case .message: return JSONObject(label)
        }
    }
}

extension InspectedBounce {
    fileprivate var json: JSONObject {
        let recipients = recipients.map { recipient -> JSONObject in
            [
                "address": .string(recipient.address), "action": .string(recipient.action),
                "status": .string(recipient.status),
            ]
        }
        return [
            "temporary": .flag(isTemporary), "recipients": .objects(recipients),
            "original_message_id": .string(originalMessageID),
        ]
    }
}

extension InspectedCertifiedMail {
    fileprivate var json: JSONObject {
        [
            "kind": .string(kind), "reference_message_id": .string(referenceMessageID), "inner": .object(inner?.json),
        ]
    }
}

extension InspectedCertifiedMail.Inner {
    fileprivate var json: JSONObject {
        [
            "from_addr": .string(fromAddress), "subject": .string(subject), "message_id": .string(messageID),
            "text": .string(text), "attachment_names": .array(attachmentNames.map { .string($0) }),
        ]
    }
}
