/// Why a text is not a settings tree.
struct YAMLFault: Error {
    let position: Position
    let code: SettingsProblem.Code
    let text: String

    init(_ position: Position, _ text: String, code: SettingsProblem.Code = .syntax) {
        (self.position, self.text, self.code) = (position, text, code)
    }
}
