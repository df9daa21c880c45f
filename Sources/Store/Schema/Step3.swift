extension Migrations {
    /// The desk's judgement: what rules and agents label, threads by more than messages, brakes on automatic mail.
    static let judgement = """
        CREATE TABLE secret (                 -- what threads are signed with
            name TEXT PRIMARY KEY,
            value BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;

        ALTER TABLE thread ADD COLUMN isNamed INTEGER NOT NULL DEFAULT 0;   -- 1: only named by mails on the ticket

        CREATE INDEX threadByEvidence ON thread (messageID, isNamed, ticket);

        CREATE TABLE tag (                    -- a cache of the tags among the events
            ticket INTEGER NOT NULL REFERENCES ticket (id),
            tag TEXT NOT NULL,
            PRIMARY KEY (ticket, tag)
        ) STRICT, WITHOUT ROWID;

        ALTER TABLE participant ADD COLUMN name TEXT;
        ALTER TABLE participant ADD COLUMN place INTEGER NOT NULL DEFAULT 0;    -- in the order in which they appeared
        ALTER TABLE participant ADD COLUMN latestMail INTEGER REFERENCES mail (id);     -- the customer's last that names them
        ALTER TABLE participant ADD COLUMN mergedFrom INTEGER REFERENCES ticket (id);   -- here because of that ticket

        ALTER TABLE desk ADD COLUMN brakedAt INTEGER;     -- automatic mail is stopped since then
        ALTER TABLE desk ADD COLUMN brakeReset INTEGER;   -- when somebody last let it go on; counted is what came since

        CREATE TABLE senderAlarm (            -- whose spent budget the lead was told of
            desk TEXT NOT NULL REFERENCES desk (id),
            address TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (desk, address)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE failedAddress (          -- not written to automatically until it writes
            desk TEXT NOT NULL REFERENCES desk (id),
            address TEXT NOT NULL,
            failedAt INTEGER NOT NULL,
            reply TEXT,
            byReport INTEGER NOT NULL DEFAULT 0,    -- 1: a bounce or receipt says so; 0: the submission server refused it
            PRIMARY KEY (desk, address)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE undelivered (            -- whom a ticket's notices did not reach
            ticket INTEGER NOT NULL REFERENCES ticket (id),
            address TEXT NOT NULL,
            byReport INTEGER NOT NULL,
            isTold INTEGER NOT NULL,          -- 1: somebody of the desk was told, which is done once
            PRIMARY KEY (ticket, address)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX undeliveredByAddress ON undelivered (address);

        ALTER TABLE notice ADD COLUMN isAutomatic INTEGER NOT NULL DEFAULT 0;   -- counts in the budgets
        UPDATE notice SET isAutomatic = 1 WHERE kind = 'acknowledgement';
        ALTER TABLE notice ADD COLUMN fate TEXT;          -- a cache of what was reported of it among the events
        ALTER TABLE notice ADD COLUMN owed TEXT;          -- who is still to get it, one a line; NULL: all its recipients
        ALTER TABLE notice ADD COLUMN accepted INTEGER NOT NULL DEFAULT 0;      -- 1: some of them have it
        CREATE INDEX noticeByTicket ON notice (ticket, queuedAt);
        CREATE INDEX ticketEventWithheld ON ticketEvent (ticket) WHERE code = 'notice_withheld';
        ALTER TABLE acknowledgementMinute RENAME TO automaticMinute;

        ALTER TABLE ticket ADD COLUMN erasedAt INTEGER;   -- only a tombstone is left; a cache of the event
        ALTER TABLE mail ADD COLUMN erasedAt INTEGER;     -- only the row is left, also where the bytes came anew since

        CREATE INDEX mailByTicket ON mail (ticket) WHERE ticket IS NOT NULL;
        """
}
