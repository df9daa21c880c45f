import Desk

extension Shape {
    static let rule = Shape(name: "a rule", keys: ["name", "when", "then", "stop"], required: ["name"])

    /// What rules may ask; `on` stands in the outermost mapping alone.
    static let ruleCondition = Shape(
        name: "a condition",
        keys: [
            "all", "any", "not", "on", "desk", "mailbox", "recipient", "sender", "domain", "organisation", "subject",
            "text", "subject_or_text", "header", "kind", "language", "size", "attachments", "calendar", "contract",
            "authorised", "channel", "severity", "status", "tag",
        ],
        required: []
    )

    static let ruleText = Shape(name: "a text", keys: ["contains", "words", "glob", "matches"], required: [])

    static let ruleHeader = Shape(
        name: "a header field",
        keys: ["name", "present", "contains", "words", "glob", "matches"],
        required: ["name"]
    )

    static let ruleSize = Shape(name: "a size", keys: ["over", "under"], required: [])

    static let ruleAttachments = Shape(name: "the attachments", keys: ["name", "type", "over"], required: [])

    static let ruleAction = Shape(
        name: "what a rule does",
        keys: [
            "severity", "category", "product", "assign", "tags", "status", "language", "acknowledge", "template",
            "notify", "quarantine", "ignore", "close",
        ],
        required: []
    )

    /// The mappings of rules, which docs/rules.md explains.
    static let allOfRules = [rule, ruleCondition, ruleText, ruleHeader, ruleSize, ruleAttachments, ruleAction]
}
