import GRDB

/// The schema, one frozen step after another. A step that has shipped is never edited: what it did to a database in
/// the field cannot be undone, so a mistake is mended by the next step.
enum Migrations {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1-from-mailbox-to-acknowledgement") { db in
            try db.execute(sql: step1)
        }
        migrator.registerMigration("2-service-levels") { db in
            try db.execute(sql: serviceLevels)
        }
        migrator.registerMigration("3-judgement") { db in
            try db.execute(sql: judgement)
        }
        return migrator
    }

    /// Instants are milliseconds since 1970 UTC; addresses are in lower case; Message-IDs have no angle brackets.
    private static let step1 = """
        CREATE TABLE run (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            clean INTEGER NOT NULL            -- 0 while a daemon runs, and after it was killed
        ) STRICT;
        INSERT INTO run (id, clean) VALUES (1, 1);

        CREATE TABLE desk (
            id TEXT PRIMARY KEY,
            nextNumber INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE mailbox (
            id TEXT PRIMARY KEY,
            uidValidity INTEGER NOT NULL,
            highest INTEGER NOT NULL,         -- the cursor: every UID up to here is in "mail"
            firstLook INTEGER,                -- older mail does not count; NULL: everything does (start_from: all)
            passedOver INTEGER NOT NULL       -- the highest UID that stood at the first look, under its UIDVALIDITY
        ) STRICT;

        CREATE TABLE standing (               -- younger mail that was there at the first look all the same
            mailbox TEXT NOT NULL REFERENCES mailbox (id),
            receivedAt INTEGER NOT NULL,
            size INTEGER NOT NULL,
            messageID TEXT NOT NULL,          -- empty: it has none
            PRIMARY KEY (mailbox, receivedAt, size, messageID)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE raw (
            id INTEGER PRIMARY KEY,
            digest BLOB NOT NULL UNIQUE,      -- SHA-256 of bytes
            bytes BLOB NOT NULL
        ) STRICT;

        CREATE TABLE ticket (
            id INTEGER PRIMARY KEY,
            desk TEXT NOT NULL REFERENCES desk (id),
            prefix TEXT NOT NULL,
            number INTEGER NOT NULL,
            subject TEXT NOT NULL,
            requester TEXT,
            requesterName TEXT,
            openedAt INTEGER NOT NULL,
            status TEXT NOT NULL,             -- this and the next three: caches of the fold over ticketEvent
            severity TEXT NOT NULL,
            language TEXT NOT NULL,
            tag TEXT,
            answerTo TEXT,                    -- where the requester wants answers, when that is another address
            lastFromCustomer TEXT,
            UNIQUE (prefix, number)
        ) STRICT;

        CREATE TABLE mail (
            id INTEGER PRIMARY KEY,
            desk TEXT NOT NULL REFERENCES desk (id),
            mailbox TEXT NOT NULL REFERENCES mailbox (id),
            uidValidity INTEGER NOT NULL,
            uid INTEGER NOT NULL,
            messageID TEXT,
            sender TEXT,
            receivedAt INTEGER NOT NULL,
            takenAt INTEGER NOT NULL,
            size INTEGER NOT NULL,            -- as the server reckons it
            raw INTEGER REFERENCES raw (id),  -- NULL: owed, or older than the first look
            content BLOB,                     -- SHA-256 of the bytes without trace header fields
            outcome TEXT,                     -- NULL: taken, not decided
            reason TEXT,
            cause TEXT,
            ticket INTEGER REFERENCES ticket (id),
            released INTEGER NOT NULL DEFAULT 0,
            loneDecisions INTEGER NOT NULL DEFAULT 0,
            tries INTEGER NOT NULL DEFAULT 0,
            nextTry INTEGER,                  -- when owed bytes are asked for again
            UNIQUE (mailbox, uidValidity, uid)
        ) STRICT;
        CREATE INDEX mailByContent ON mail (content) WHERE content IS NOT NULL;
        CREATE INDEX mailByRaw ON mail (raw) WHERE raw IS NOT NULL;
        CREATE INDEX mailUndecided ON mail (id) WHERE outcome IS NULL;
        CREATE INDEX mailOwed ON mail (mailbox, nextTry) WHERE nextTry IS NOT NULL;
        CREATE INDEX mailByPlace ON mail (mailbox, receivedAt, size);
        CREATE INDEX mailQuarantined ON mail (id) WHERE outcome = 'quarantined';

        CREATE TABLE trace (
            mail INTEGER PRIMARY KEY REFERENCES mail (id),
            steps TEXT NOT NULL               -- JSON: [[looked, found], …]
        ) STRICT;

        CREATE TABLE ticketEvent (
            id INTEGER PRIMARY KEY,
            ticket INTEGER NOT NULL REFERENCES ticket (id),
            at INTEGER NOT NULL,
            actor TEXT NOT NULL,
            code TEXT NOT NULL,
            fields TEXT NOT NULL,             -- JSON: {name: string, …}
            text TEXT                         -- what an agent wrote; may be erased
        ) STRICT;
        CREATE INDEX ticketEventByTicket ON ticketEvent (ticket);

        CREATE TABLE thread (
            id INTEGER PRIMARY KEY,
            messageID TEXT NOT NULL,
            ticket INTEGER NOT NULL REFERENCES ticket (id),
            UNIQUE (messageID, ticket)
        ) STRICT;
        CREATE INDEX threadByTicket ON thread (ticket);

        CREATE TABLE participant (
            ticket INTEGER NOT NULL REFERENCES ticket (id),
            address TEXT NOT NULL,
            PRIMARY KEY (ticket, address)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE notice (
            id INTEGER PRIMARY KEY,
            desk TEXT NOT NULL REFERENCES desk (id),
            ticket INTEGER NOT NULL REFERENCES ticket (id),
            kind TEXT NOT NULL,
            messageID TEXT NOT NULL UNIQUE,
            reversePath TEXT NOT NULL,        -- empty: the null path
            recipients TEXT NOT NULL,         -- one a line
            recipient TEXT NOT NULL,          -- the first, in lower case: what budgets count,
            sender TEXT NOT NULL,             -- and so is who made us write; empty when nobody did
            bytes BLOB NOT NULL,
            queuedAt INTEGER NOT NULL,
            state TEXT NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0,
            unknowns INTEGER NOT NULL DEFAULT 0,
            nextAt INTEGER,
            lastReply TEXT
        ) STRICT;
        CREATE INDEX noticeUnfinished ON notice (desk, state, nextAt, id) WHERE state NOT IN ('delivered', 'dead');
        CREATE INDEX noticeByRecipient ON notice (recipient, desk, queuedAt);
        CREATE INDEX noticeBySender ON notice (sender, desk, queuedAt);

        CREATE TABLE attempt (
            id INTEGER PRIMARY KEY,
            notice INTEGER NOT NULL REFERENCES notice (id),
            startedAt INTEGER NOT NULL,
            finishedAt INTEGER,               -- NULL: open, or left open by our own end
            outcome TEXT,
            code INTEGER,
            reply TEXT
        ) STRICT;
        CREATE INDEX attemptOpen ON attempt (id) WHERE finishedAt IS NULL;

        CREATE TABLE acknowledgementMinute (
            desk TEXT NOT NULL REFERENCES desk (id),
            minute INTEGER NOT NULL,
            count INTEGER NOT NULL,
            PRIMARY KEY (desk, minute)
        ) STRICT, WITHOUT ROWID;
        """
}
