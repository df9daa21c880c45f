/// What things cost in steps; a step is less than a nanosecond.
enum SearchCost {
    /// Steps that all patterns of a mail may take together.
    static let allowance = 16_000_000
    /// To begin with a text.
    static let start = 200
    /// To find out about a letter beyond ASCII.
    static let letter = 40
    /// Of one step of a simulated program.
    static let visit = 8
}
