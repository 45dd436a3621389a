/**
 * What it takes to take access back: sessions that can be named and ended, accounts that can be shut, second factors, logs.
 * Times are epoch milliseconds. `access_change` counts what may end somebody's access; triggers count, so that no statement
 * and no process can forget to.
 */
export const accessTables = `
ALTER TABLE account ADD COLUMN disabled_at INTEGER;
ALTER TABLE account ADD COLUMN deleted_at INTEGER;
ALTER TABLE token ADD COLUMN id TEXT;
ALTER TABLE token ADD COLUMN last_used INTEGER;
ALTER TABLE token ADD COLUMN client TEXT;
ALTER TABLE sign_in ADD COLUMN way TEXT NOT NULL DEFAULT 'password';
UPDATE token SET id = lower(hex(randomblob(8)));
CREATE UNIQUE INDEX token_id ON token (id);
CREATE INDEX token_account ON token (account);
CREATE TABLE device (
  hash TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  last_used INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE second_factor (
  account TEXT PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
  secret TEXT NOT NULL,
  confirmed_at INTEGER,
  last_step INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE recovery_code (
  hash TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES second_factor (account) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE TABLE sign_in_step (
  hash TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  expires_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE sign_in_log (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  account TEXT,
  outcome TEXT NOT NULL,
  client TEXT NOT NULL
) STRICT;
CREATE INDEX sign_in_log_at ON sign_in_log (at);
CREATE TABLE erasure_log (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  account TEXT NOT NULL,
  dataset TEXT NOT NULL,
  ids TEXT NOT NULL
) STRICT;
CREATE TABLE access_change (number INTEGER NOT NULL) STRICT;
INSERT INTO access_change VALUES (0);
CREATE TRIGGER token_ends AFTER DELETE ON token BEGIN UPDATE access_change SET number = number + 1; END;
CREATE TRIGGER account_changes AFTER UPDATE OF role, disabled_at, deleted_at ON account
  BEGIN UPDATE access_change SET number = number + 1; END;
`
