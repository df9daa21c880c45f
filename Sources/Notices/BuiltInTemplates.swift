import Desk
import LanguageID

/// The templates used where a desk names no folder of its own: the files of `etc/templates`, byte for byte.
package enum BuiltInTemplates {
    package static func source(of key: TemplateSet.Key) -> String {
        switch (key.kind, key.language) {
        case (.acknowledgement, .italian): italianAcknowledgement
        case (.acknowledgement, .english): englishAcknowledgement
        case (.takenInCharge, .italian): italianTakenInCharge
        case (.takenInCharge, .english): englishTakenInCharge
        case (.reply, .italian): italianReply
        case (.reply, .english): englishReply
        case (.clarification, .italian): italianClarification
        case (.clarification, .english): englishClarification
        case (.followUp, .italian): italianFollowUp
        case (.followUp, .english): englishFollowUp
        case (.solved, .italian): italianSolved
        case (.solved, .english): englishSolved
        case (.closure, .italian): italianClosure
        case (.closure, .english): englishClosure
        case (.reopened, .italian): italianReopened
        case (.reopened, .english): englishReopened
        case (.fixApplied, .italian): italianFixApplied
        case (.fixApplied, .english): englishFixApplied
        case (.maintenance, .italian): italianMaintenance
        case (.maintenance, .english): englishMaintenance
        case (.statusReport, .italian): italianStatusReport
        case (.statusReport, .english): englishStatusReport
        case (.warning, .italian): italianWarning
        case (.warning, .english): englishWarning
        case (.breach, .italian): italianBreach
        case (.breach, .english): englishBreach
        case (.undelivered, .italian): italianUndelivered
        case (.undelivered, .english): englishUndelivered
        case (.loop, .italian): italianLoop
        case (.loop, .english): englishLoop
        case (.notification, .italian): italianNotification
        case (.notification, .english): englishNotification
        }
    }

    /// Those of every kind in every language, for a `TemplateSet`.
    package static var sources: [TemplateSet.Key: String] {
        let keys = TemplateSet.keys(for: Language.allCases)
        return Dictionary(uniqueKeysWithValues: keys.map { ($0, source(of: $0)) })
    }
}
