extension Migrations {
    /// Service levels. The new columns of "ticket" are caches of the fold over its events, as status and severity are.
    static let serviceLevels = """
        CREATE TABLE policy (
            digest TEXT PRIMARY KEY,          -- SHA-256 of text, in hexadecimal
            name TEXT NOT NULL,
            text TEXT NOT NULL,
            firstUsed INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        ALTER TABLE desk ADD COLUMN announced TEXT;       -- what calendar data the open tickets are reckoned with

        ALTER TABLE ticket ADD COLUMN policy TEXT;        -- the version it was opened under; NULL: without clocks
        ALTER TABLE ticket ADD COLUMN statusName TEXT NOT NULL DEFAULT 'open';    -- as the policy calls the status
        ALTER TABLE ticket ADD COLUMN category TEXT;
        ALTER TABLE ticket ADD COLUMN product TEXT;
        ALTER TABLE ticket ADD COLUMN owner TEXT;         -- the agent responsible, by id
        ALTER TABLE ticket ADD COLUMN responseDue INTEGER;
        ALTER TABLE ticket ADD COLUMN resolutionDue INTEGER;
        ALTER TABLE ticket ADD COLUMN dueNext INTEGER;    -- the earliest promise that is still open
        ALTER TABLE ticket ADD COLUMN breached INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE ticket ADD COLUMN nextAction INTEGER; -- when the daemon has something to do; NULL: only people have
        UPDATE ticket SET statusName = status WHERE status <> 'open';

        CREATE INDEX ticketNextAction ON ticket (desk, nextAction) WHERE nextAction IS NOT NULL;
        CREATE INDEX ticketDue ON ticket (dueNext) WHERE dueNext IS NOT NULL;
        CREATE INDEX ticketOpenUnder ON ticket (desk, id, policy) WHERE policy IS NOT NULL AND status <> 'closed';

        CREATE TABLE link (                   -- a cache of the links among the events
            ticket INTEGER NOT NULL REFERENCES ticket (id),
            other INTEGER NOT NULL REFERENCES ticket (id),
            relation TEXT NOT NULL,           -- what the other is to this one
            PRIMARY KEY (ticket, other, relation)
        ) STRICT, WITHOUT ROWID;
        """
}
