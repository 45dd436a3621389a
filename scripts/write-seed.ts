import { writeFile } from 'node:fs/promises'
import { seedAsNdjson, seedDocuments } from '../sanity/seed/seed-documents.ts'

// The content is kept readable in sanity/seed/content; importers read NDJSON.
await writeFile(new URL('../sanity/seed/production.ndjson', import.meta.url), seedAsNdjson())
console.log(`Wrote ${seedDocuments.length} documents to sanity/seed/production.ndjson`)
