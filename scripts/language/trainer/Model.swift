import Foundation

/// A linear model under training: multinomial logistic regression with AdaGrad, one step size a row.
final class Model {
    typealias Row = SIMD16<Float>

    private(set) var weights = [Row](repeating: .zero, count: LetterPatterns.rows)
    private var squares = [Float](repeating: 1e-4, count: LetterPatterns.rows)
    private var rows: [Int32] = []

    /// What one natural unit of evidence is in the table's integers.
    static let scale: Float = 16

    /// Learns that `text` is in `tongue`.
    func learn(_ text: [UInt8], _ tongue: Tongue, rate: Float) {
        find(text)
        guard !rows.isEmpty else { return }
        var slope = -probabilities()
        slope[tongue.rawValue] += 1
        let norm = (slope * slope).sum()
        guard norm > 1e-6 else { return }
        let share = rate / Float(rows.count).squareRoot()
        for row in rows {
            let index = Int(row)
            squares[index] += norm
            weights[index] += slope * (share / squares[index].squareRoot())
        }
    }

    func probabilities(_ text: [UInt8]) -> Row {
        find(text)
        return probabilities()
    }

    private func probabilities() -> Row {
        let total = rows.reduce(Row.zero) { $0 + weights[Int($1)] }
        var shares = Row.zero
        let top = Tongue.allCases.map { total[$0.rawValue] }.max() ?? 0
        for tongue in Tongue.allCases { shares[tongue.rawValue] = exp(total[tongue.rawValue] - top) }
        return shares / shares.sum()
    }

    private func find(_ text: [UInt8]) {
        rows.removeAll(keepingCapacity: true)
        text.withUnsafeBufferPointer { bytes in
            WordReader.read(bytes) { word, _ in
                guard case .latin(let padded) = word else { return }
                LetterPatterns.forEachRow(of: padded) { rows.append(Int32($0)) }
            }
        }
    }

    /// Rounds the weights to what the table holds.
    func quantise() {
        for index in weights.indices {
            let scaled = (weights[index] * Model.scale).rounded(.toNearestOrEven)
            weights[index] = scaled.clamped(lowerBound: Row(repeating: -127), upperBound: Row(repeating: 127))
                / Model.scale
        }
    }

    /// The table: a signed byte for each tongue, row after row, and what the last row needs to be read as sixteen.
    func table() -> Data {
        var bytes: [UInt8] = []
        for row in weights {
            for tongue in Tongue.allCases {
                bytes.append(UInt8(bitPattern: Int8(row[tongue.rawValue] * Model.scale)))
            }
        }
        return Data(bytes + [0, 0, 0, 0])
    }
}
