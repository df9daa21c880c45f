/// Why a text is not of its form: the end of a sentence that begins with the key and, where it is harmless, the value.
struct LiteralFault: Error {
    let cause: String
    /// The text may hold a password and is not shown.
    let isDelicate: Bool

    init(_ cause: String, isDelicate: Bool = false) {
        (self.cause, self.isDelicate) = (cause, isDelicate)
    }
}
