/// A whole settings file, read and found good.
package struct SportelloSettings: Sendable {
    /// The folder everything lasting is in.
    package var state: String
    package var log: LogSettings
    /// Never empty.
    package var desks: [DeskSettings]
    /// What works and should be looked at.
    package var warnings: [SettingsWarning]

    package init(state: String, log: LogSettings, desks: [DeskSettings], warnings: [SettingsWarning] = []) {
        (self.state, self.log, self.desks, self.warnings) = (state, log, desks, warnings)
    }

    package var databasePath: String { Path.joined(state, "sportello.db") }
}
