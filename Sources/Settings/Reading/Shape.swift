/// The keys a mapping of the settings may have, in the order they are told, and those it must have.
struct Shape {
    /// With its article, to follow "in".
    let name: String
    let keys: [String]
    let required: [String]
}

extension Shape {
    static let file = Shape(name: "the settings", keys: ["state", "log", "desks"], required: ["state", "desks"])

    static let log = Shape(name: "the log", keys: ["format", "level"], required: [])

    static let desk = Shape(
        name: "a desk",
        keys: [
            "id", "name", "prefix", "policy", "languages", "from", "envelope_from", "authserv_id", "default_severity",
            "automatic", "acknowledgements", "threads", "same_mail", "agents", "roles", "templates", "html",
            "mailboxes", "submission", "organisations", "rule_matching", "rules",
        ],
        required: ["id", "name", "prefix", "languages", "from", "mailboxes", "submission"]
    )

    static let acknowledgements = Shape(
        name: "the acknowledgements",
        keys: ["per_sender_hour", "per_sender_day", "per_ticket_day", "per_desk_hour"],
        required: []
    )

    static let threads = Shape(
        name: "the threads",
        keys: ["message_ids", "reply_address", "subject_tag", "named_references", "subject_number"],
        required: []
    )

    static let agent = Shape(
        name: "an agent",
        keys: ["id", "name", "address"],
        required: ["id", "name", "address"]
    )

    static let mailbox = Shape(
        name: "a mailbox",
        keys: [
            "id", "url", "user", "password_file", "credential", "auth", "folder", "start_from", "poll", "tls",
            "ca_file", "after", "max_size",
        ],
        required: ["id", "url", "user"]
    )

    static let submission = Shape(
        name: "the submission",
        keys: ["url", "user", "password_file", "credential", "auth", "tls", "ca_file"],
        required: ["url"]
    )

    static let organisation = Shape(
        name: "an organisation",
        keys: [
            "id", "name", "domains", "addresses", "authorised_agents", "language", "priority", "reseller", "contracts",
            "products", "contacts",
        ],
        required: ["id", "name"]
    )

    /// Every mapping with fixed keys but those within rules; what a role is called is up to the desk.
    static let all = [file, log, desk, acknowledgements, threads, agent, mailbox, submission, organisation, rule]
}
