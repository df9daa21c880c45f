/// Who is told, and when, measured on the clock of a target.
package struct EscalationStep: Hashable, Sendable {
    package let clock: ServiceClock
    package let at: Point
    /// A role of the desk.
    package let to: String

    package enum Point: Hashable, Sendable {
        /// Of the budget, rounded down to a second.
        case percent(Int)
        /// Minutes before (negative) or after the due time.
        case minutes(Int)
    }

    package init(_ clock: ServiceClock, _ at: Point, to: String) {
        (self.clock, self.at, self.to) = (clock, at, to)
    }

    /// As policies write it: `75%`, `-120m`, `0m`, `+60m`.
    package var written: String {
        switch at {
        case .percent(let percent): "\(percent)%"
        case .minutes(let minutes): minutes > 0 ? "+\(minutes)m" : "\(minutes)m"
        }
    }
}

extension EscalationStep.Point {
    /// No step is further from its due time than this, nor further on than so many percent.
    package static let furthest = Target.longest

    /// `nil` for another form. A number without a sign is `0m` alone.
    package init?(_ text: String) {
        let body = text.dropLast()
        guard let unit = text.last, unit == "%" || unit == "m" else { return nil }
        let sign = body.first.flatMap { $0 == "-" ? -1 : $0 == "+" ? 1 : nil }
        let digits = sign == nil ? body : body.dropFirst()
        guard (1...7).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = Int(digits), number <= Self.furthest
        else { return nil }
        switch (unit, sign) {
        case ("%", nil): self = .percent(number)
        case ("m", .some(let sign)): self = .minutes(sign * number)
        case ("m", nil) where number == 0: self = .minutes(0)
        default: return nil
        }
    }
}

extension Reckoning {
    /// When `point` is reached: `nil` when a pause without end, or the end of all counting, comes first. What would
    /// lie before `opened` is then.
    func second(of point: EscalationStep.Point, opened: Int64, without pauses: PauseUnion) -> Int64? {
        let needed: Int64
        switch point {
        case .percent(let percent): needed = budget * Int64(percent) / 100
        case .minutes(let minutes):
            if minutes == 0, let due { return due }
            if minutes > 0, let due { return reached(from: due, Int64(minutes) * 60, without: pauses) }
            let whole = due.map { counting.counted(in: start..<max($0, start), without: pauses) } ?? budget
            needed = whole + Int64(minutes) * 60
        }
        return needed < 0 ? opened : reached(from: start, needed, without: pauses)
    }

    private func reached(from second: Int64, _ budget: Int64, without pauses: PauseUnion) -> Int64? {
        switch counting.advance(from: second, by: budget, without: pauses) {
        case .at(let second): second
        case .paused, .never: nil
        }
    }
}
