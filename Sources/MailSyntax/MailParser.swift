import CivilTime

/// Bytes to `ParsedMail` (RFC 5322, 2045–2049, 2047, 2231): total, linear, without recursion on the input.
package enum MailParser {
    /// What `bytes` say; never fails, whatever they are.
    package static func parse(_ bytes: [UInt8], limits: ParseLimits = .standard) -> ParsedMail {
        let walk = EntityWalk(bytes, limits: limits)
        var mail = outline(bytes, walk, limits)
        let body = BodyText(bytes, walk.entities, limits: limits)
        mail.text = body.text
        mail.enclosedFiles = body.files
        mail.defects.formUnion(body.defects)
        return mail
    }

    /// As `parse`, without `text`, `enclosedFiles` and what reading that would have found: for those who want the parts themselves.
    package static func outline(_ bytes: [UInt8], limits: ParseLimits = .standard) -> ParsedMail {
        outline(bytes, EntityWalk(bytes, limits: limits), limits)
    }

    private static func outline(_ bytes: [UInt8], _ walk: EntityWalk, _ limits: ParseLimits) -> ParsedMail {
        var fields = FieldReader(walk.header, limits: limits)
        var mail = fields.mail()
        mail.parts = walk.entities.map(part)
        mail.charset = walk.entities.first { $0.type.hasPrefix("text/") }?.charset
        mail.defects = fields.defects.union(walk.defects)
        if bytes.position(of: .nul, in: bytes.indices) != nil { mail.defects.insert(.nulBytes) }
        return mail
    }

    /// The decoded content of a part of the mail that `bytes` are, at most about `limit` bytes of it.
    package static func content(of part: ParsedMail.Part, in bytes: [UInt8], limit: Int = .max) -> [UInt8] {
        var defects: Set<MailDefect> = []
        return part.encoding.decoded(bytes, part.content.clamped(to: bytes.indices), limit: limit, defects: &defects)
    }

    /// The byte ranges of a mail without its trace fields (see `TraceHeaders`) and without an mbox envelope line: the
    /// same mail delivered to two mailboxes has the same content. In order and not empty.
    package static func contentRanges(_ bytes: [UInt8]) -> [Range<Int>] {
        let start = HeaderScanner.start(of: bytes)
        var lines = LineScanner(bytes, in: start..<bytes.count)
        var defects: Set<MailDefect> = []
        let header = HeaderScanner.scan(
            bytes,
            &lines,
            boundaries: BoundaryStack(),
            limits: .standard,
            defects: &defects
        )
        var ranges: [Range<Int>] = []
        var kept = start
        for slot in header.slots where TraceHeaders.contains(bytes, slot.name) {
            if kept < slot.whole.lowerBound { ranges.append(kept..<slot.whole.lowerBound) }
            kept = slot.whole.upperBound
        }
        if kept < bytes.count { ranges.append(kept..<bytes.count) }
        return ranges
    }

    private static func part(_ entity: Entity) -> ParsedMail.Part {
        ParsedMail.Part(
            depth: entity.depth,
            type: entity.type,
            name: entity.name,
            isAttachment: !entity.isMultipart && !entity.isBody,
            content: entity.content,
            encoding: entity.isWalked ? .identity : entity.encoding,
            charset: entity.charset,
            calendarMethod: entity.calendarMethod
        )
    }
}
