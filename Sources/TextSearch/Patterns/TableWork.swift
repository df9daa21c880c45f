/// Visits of steps that making tables may still take. Each pattern has some of its own, enough for what people write,
/// and a part of what is left of the common ones.
struct TableWork {
    private var common: Int
    private let own: Int

    init(common: Int, own: Int) {
        (self.common, self.own) = (common, own)
    }

    /// For the tables of all rules of a desk.
    static let usual = TableWork(common: 10_000_000, own: 10_000)
    static let none = TableWork(common: 0, own: 0)

    var share: Int { own + common / 16 }

    mutating func subtract(_ visits: Int) { common -= min(common, max(0, visits - own)) }
}
