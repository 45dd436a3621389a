/**
 * Webhooks and what is waiting to be told. The queue is the log of commits itself: `cursor` is the last commit of which a hook's
 * messages were made, so that nothing is lost and little is kept. A message names a commit and a document, never what it said.
 * Times are epoch milliseconds.
 */
export const webhookTables = `
CREATE TABLE webhook (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  dataset TEXT NOT NULL,
  url TEXT NOT NULL,
  settings TEXT NOT NULL,
  secret TEXT NOT NULL,
  is_disabled INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  cursor INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE webhook_message (
  id TEXT PRIMARY KEY,
  webhook TEXT NOT NULL REFERENCES webhook (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  document_id TEXT NOT NULL,
  operation TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  status TEXT NOT NULL,
  result_code INTEGER,
  failures INTEGER NOT NULL DEFAULT 0,
  next_at INTEGER,
  UNIQUE (webhook, seq, document_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX webhook_message_due ON webhook_message (webhook, next_at) WHERE next_at IS NOT NULL;
CREATE TABLE webhook_attempt (
  id TEXT PRIMARY KEY,
  message TEXT NOT NULL REFERENCES webhook_message (id) ON DELETE CASCADE,
  created_at INTEGER NOT NULL,
  duration INTEGER NOT NULL,
  result_code INTEGER,
  failure TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX webhook_attempt_message ON webhook_attempt (message);
`
