import { isStored, type StoredDocument } from '../../../lib/stored.ts'
import { about } from '../content/about.ts'
import type { Check, Finding } from '../content/finding.ts'

/** Documents that do not state the pages, the size or the checksum of their file. */
export const documentFacts: Check = () => (document) => (document._type === 'napDocument' ? ofDocument(document) : [])

function ofDocument(document: StoredDocument): readonly Finding[] {
  const versions: readonly unknown[] = Array.isArray(document.versions) ? document.versions : []
  if (versions.length === 0)
    return [
      about(document, {
        urgency: 'mend',
        path: 'versions',
        message: 'Readers cannot open it: there is no file and no address.',
      }),
    ]
  return versions.filter(isStored).flatMap((version) => {
    const missing = missingFacts(version)
    if (missing.length === 0) return []
    const path = `versions[_key=="${String(version._key)}"]`
    const message = `The ${String(version.language)} version does not say: ${missing.join(', ')}.`
    return [about(document, { urgency: 'look', path, message })]
  })
}

function missingFacts(version: Readonly<Record<string, unknown>>): string[] {
  const hasFile = isStored(version.file) && isStored(version.file.asset)
  const isPdf = hasFile
    ? String(isStored(version.file) && isStored(version.file.asset) && version.file.asset._ref).endsWith('-pdf')
    : /pdf/iu.test(String(version.format)) || /\.pdf$/iu.test(String(version.url))
  const facts = [
    { name: 'number of pages', isMissing: isPdf && !version.pages },
    // Of a file here the size is known from the file itself.
    { name: 'size', isMissing: isPdf && !hasFile && !version.size },
    { name: 'checksum', isMissing: hasFile && !version.checksum },
  ]
  return facts.filter(({ isMissing }) => isMissing).map(({ name }) => name)
}
