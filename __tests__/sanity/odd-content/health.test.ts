import { checkContent } from '@/sanity/health/checks'
import type { HealthContent } from '@/sanity/health/content/finding'
import { documentsByPath } from '@/scripts/health/documents-by-path'
import { sourceChanges } from '@/lib/translation/source-changes'
import type { StoredDocument } from '@/lib/stored'
import { schemaTypes } from '@/sanity/schema'
import { wholeDocument } from '../schema/support/whole-document'
import { oddVersions } from '../../support/odd-versions'

const types = schemaTypes.filter(({ type }) => type === 'document')
const wholes = types.map((type) => ({ name: type.name, whole: wholeDocument(type, schemaTypes) }))

/** Every odd version of a document as one of its own, with a name that says what is odd. */
function oddContent(whole: Readonly<Record<string, unknown>>): StoredDocument[] {
  return [...oddVersions(whole)].map(({ what, document }, index) => ({
    ...document,
    _id: `${String(whole._id)}-${index} ${what}`,
    _type: String(whole._type),
    _rev: 'r',
  }))
}

const contentOf = (documents: readonly StoredDocument[]): HealthContent => ({
  published: new Map(documents.map((document) => [document._id, document])),
  drafts: new Map(),
  assets: [],
  links: [],
  now: new Date('2026-11-24T12:00:00Z'),
})

const couldNot = /could not be looked at/

test.each(wholes)('content health reads every odd $name', ({ whole }) => {
  const documents = oddContent(whole)
  expect(documents.length).toBeGreaterThan(10)
  const content = contentOf(documents)
  const unread = checkContent(content).flatMap(({ name, findings }) =>
    findings.flatMap(({ message, documentId }) =>
      couldNot.test(message) ? [`${name}: ${documentId}: ${message}`] : [],
    ),
  )
  expect(unread).toEqual([])
  expect(() => documentsByPath(content)).not.toThrow()
})

const translated = wholes.filter(({ name }) => name === 'story' || name === 'page')

test.each(translated)('a translator is told what changed in every odd $name', ({ whole }) => {
  for (const document of oddContent(whole))
    sourceChanges(whole, document).forEach(({ path }) => expect(path).not.toBe(''))
})
