/** Content: what is now (`document`) and how it came to be (`log`, `log_change`). `seq` orders all commits of a database. */
export const contentTables = `
CREATE TABLE IF NOT EXISTS dataset (
  name TEXT PRIMARY KEY,
  visibility TEXT NOT NULL CHECK (visibility IN ('public', 'private')),
  created_at TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS document (
  dataset TEXT NOT NULL REFERENCES dataset (name),
  id TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (dataset, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS log (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  dataset TEXT NOT NULL REFERENCES dataset (name),
  transaction_id TEXT NOT NULL,
  timestamp TEXT NOT NULL,
  author TEXT NOT NULL,
  UNIQUE (dataset, transaction_id)
) STRICT;
CREATE TABLE IF NOT EXISTS log_change (
  seq INTEGER NOT NULL REFERENCES log (seq),
  position INTEGER NOT NULL,
  dataset TEXT NOT NULL,
  document_id TEXT NOT NULL,
  before TEXT,
  after TEXT,
  mutations TEXT NOT NULL,
  PRIMARY KEY (seq, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS log_change_by_document ON log_change (dataset, document_id, seq);
`
