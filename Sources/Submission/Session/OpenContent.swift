/// A message the server has said 354 to and waits for. Without `index` it is a lone dot, behind an outcome that has
/// been reported already.
struct OpenContent {
    var index: Int?
    var transaction: Transaction
    var bytes: [UInt8]
}
