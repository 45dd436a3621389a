import { defineQuery } from 'groq'
import { documentCard } from './fragments/document-card.ts'
import { document } from './fragments/document.ts'
import { newestDocumentsFirst } from './fragments/newest-first.ts'

/** All documents, newest first; titles in the reader's language (`$language`) if they exist. */
export const DOCUMENTS_QUERY = defineQuery(
  `*[_type == "napDocument" && defined(slug.current)] | ${newestDocumentsFirst} ${documentCard}`,
)

/** A document by its address (`$slug`, with titles in `$language`), or `null`. */
export const DOCUMENT_QUERY = defineQuery(`*[_type == "napDocument" && slug.current == $slug][0]${document}`)
