extension Shape {
    static let policy = Shape(
        name: "the policy",
        keys: [
            "sla_policy", "policy", "title", "timezone", "languages", "holidays", "closures", "exceptions",
            "calendars", "statuses", "severities", "default_severity", "severity_set_by", "severity_change",
            "response_met_by", "next_response", "triage", "assignment", "lifecycle", "maintenance", "categories",
            "default_category", "notify_customer", "resolution_steps", "contact",
        ],
        required: ["sla_policy", "policy", "timezone", "calendars", "severities"]
    )

    static let holidayList = Shape(name: "a holiday list", keys: ["observed", "days"], required: ["days"])

    static let holiday = Shape(
        name: "a holiday",
        keys: ["name", "date", "easter", "nth", "weekday", "month", "from_year", "to_year"],
        required: []
    )

    static let weekdays = Shape(
        name: "the days of the week",
        keys: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
        required: []
    )

    static let closure = Shape(name: "a closure", keys: ["name", "from", "to", "hours"], required: ["from", "to"])

    static let exception = Shape(
        name: "an exception",
        keys: ["name", "date", "hours"],
        required: ["date", "hours"]
    )

    static let calendar = Shape(
        name: "a calendar",
        keys: ["kind", "timezone", "hours", "holidays", "closures", "exceptions", "of"],
        required: ["kind"]
    )

    static let status = Shape(name: "a status", keys: ["names", "pauses", "role", "after_reply"], required: [])

    static let severity = Shape(
        name: "a severity",
        keys: [
            "rank", "names", "requires_contract", "response", "resolution", "status_report", "assignment", "escalate",
        ],
        required: ["rank"]
    )

    static let target = Shape(
        name: "a target",
        keys: ["when", "within", "unit", "calendar", "count", "start", "day_rule", "landing", "bound"],
        required: ["within", "unit", "calendar"]
    )

    static let report = Shape(
        name: "a status report",
        keys: ["every", "unit", "calendar", "count", "start", "day_rule", "landing", "bound"],
        required: ["every", "unit", "calendar"]
    )

    static let condition = Shape(name: "a condition", keys: ["opened_inside", "opened_outside"], required: [])

    static let step = Shape(name: "a step", keys: ["clock", "at", "to"], required: ["clock", "at", "to"])

    static let severityChange = Shape(
        name: "the changes of severity",
        keys: ["raised_by_agent", "raised_by_customer", "lowered", "by_rules"],
        required: []
    )

    static let lifecycle = Shape(
        name: "the life cycle",
        keys: ["follow_up", "auto_solve", "auto_close", "reopen_window", "thanks"],
        required: []
    )

    static let followUp = Shape(
        name: "the follow-ups",
        keys: ["status", "after_days"],
        required: ["status", "after_days"]
    )

    static let autoSolve = Shape(
        name: "the automatic solving",
        keys: ["status", "follow_ups", "answer_hours", "or_days"],
        required: ["status"]
    )

    static let autoClose = Shape(
        name: "the automatic closing",
        keys: ["status", "days"],
        required: ["status", "days"]
    )

    static let reopenWindow = Shape(name: "the reopening", keys: ["days", "then"], required: ["days"])

    static let maintenance = Shape(
        name: "a maintenance window",
        keys: ["name", "weekly", "duration_minutes", "announce", "pauses"],
        required: ["name", "weekly", "duration_minutes"]
    )

    static let maintenanceTime = Shape(
        name: "the time of maintenance",
        keys: ["weekday", "start", "timezone"],
        required: ["weekday", "start"]
    )

    static let announcement = Shape(name: "the announcement", keys: ["before_hours", "url"], required: [])

    static let category = Shape(name: "a category", keys: ["id", "names", "sla", "ends_as"], required: ["id", "sla"])

    static let contact = Shape(name: "the contact", keys: ["phone", "calendar"], required: ["phone"])
}
