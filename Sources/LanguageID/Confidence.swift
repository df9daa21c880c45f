/// How sure a sum of evidence is.
enum Confidence {
    /// The probability that the verdict of `winner` is right: the model's own, since its weights are trained to be the
    /// logarithms of odds. Tongues with the same verdict do not contradict each other.
    static func of(_ winner: Tongue, _ scores: Scores) -> Double {
        var (agreeing, all) = (0.0, 0.0)
        for tongue in Tongue.allCases {
            let odds = odds(scores[winner.rawValue] - scores[tongue.rawValue])
            all += odds
            if tongue.verdict == winner.verdict { agreeing += odds }
        }
        return agreeing / all
    }

    /// e to the power of minus `deficit` in units of the table, by multiplications alone: these are the same on every
    /// machine, the mathematical library's functions are not.
    private static func odds(_ deficit: Int32) -> Double {
        var (power, factor, rest) = (1.0, oneStep, max(0, min(deficit, 1_000)))
        while rest > 0 {
            if rest & 1 == 1 { power *= factor }
            factor *= factor
            rest >>= 1
        }
        return power
    }

    /// e to the power of -1/16, 16 being `WeightTable.unit`.
    private static let oneStep = 0.939413062813475786
}
