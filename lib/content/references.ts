import type { DocumentType } from './document-types.ts'

/**
 * Fields that refer to documents of one type, by name: in the result of a query, what stands under the name is of that type
 * although the query does not ask for it. A test holds this list to the schema, since pages cannot load it.
 */
export const typeOfReference: Readonly<Record<string, DocumentType>> = {
  countries: 'country',
  documents: 'napDocument',
  organisation: 'partner',
  outcomes: 'outcome',
  page: 'page',
  signatories: 'partner',
  stories: 'story',
  supersedes: 'napDocument',
}
