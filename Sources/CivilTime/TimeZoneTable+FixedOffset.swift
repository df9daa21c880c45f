extension TimeZoneTable {
    /// `UTC+05:30`, `UTC-05:00`: a zone without a name, up to 18 hours from UTC. `nil` for any other text.
    package init?(fixedOffset text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 9, bytes.starts(with: "UTC".utf8), bytes[6] == UInt8(ascii: ":"),
            bytes[3] == UInt8(ascii: "+") || bytes[3] == UInt8(ascii: "-"),
            let hours = decimal(bytes[4...5]), let minutes = decimal(bytes[7...8]),
            hours <= 18, minutes <= 59
        else { return nil }
        let offset = hours * 3_600 + minutes * 60
        self.init(name: text, offset: bytes[3] == UInt8(ascii: "-") ? -offset : offset)
    }
}
