import ServiceLevels

/// When a step is taken: `75%`, `-120m`, `0m`, `+60m`.
struct StepLiteral: SettingsLiteral {
    let point: EscalationStep.Point

    static let form = "a step such as \"75%\", \"-120m\", \"0m\" or \"+60m\""

    init(_ text: String) throws(LiteralFault) {
        guard let point = EscalationStep.Point(text) else { throw LiteralFault("expected \(Self.form)") }
        self.point = point
    }
}
