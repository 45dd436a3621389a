import { line, text } from '../../shape/in-languages.ts'
import { keyed, reference, slug } from '../../shape/references.ts'
import type { SeedDocument } from '../../shape/seed-document.ts'
import type { NapPaper } from './nap-paper.ts'
import { plans } from './plans.ts'
import { reports } from './reports.ts'
import { resolutions } from './resolutions.ts'
import { treaties } from './treaties.ts'

/** The id of the document with this slug, for links to it. */
export const documentId = (address: string) => `document-${address}`

function napDocument(known: NapPaper): SeedDocument {
  const { slug: address, title, period, dateMeaning, publisher, summary, versions, supersedes, ...rest } = known
  return {
    _id: documentId(address),
    _type: 'napDocument',
    title: line(title),
    slug: slug(address),
    ...(period && { period: { _type: 'period', ...period } }),
    ...(dateMeaning && { dateMeaning: line(dateMeaning) }),
    ...(publisher && { publisher: line(publisher) }),
    ...(summary && { summary: text(summary) }),
    versions: keyed(versions.map((version) => ({ _type: 'languageVersion', ...version }))),
    ...(supersedes && { supersedes: reference(documentId(supersedes)) }),
    ...rest,
  }
}

/** The plans and related documents, as far as a source confirms them. */
export const documents: readonly SeedDocument[] = [...plans, ...reports, ...resolutions, ...treaties].map(napDocument)
