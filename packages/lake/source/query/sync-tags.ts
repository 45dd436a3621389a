import { hash } from 'node:crypto'
import type { DocumentChange } from '../protocol/transaction.ts'
import { anyDocument, idOfKey, keysOfDocument, typeKey } from './dependency-keys.ts'
import type { Reads } from './reads.ts'
import type { VisibleDocuments } from './visible-documents.ts'

/** Of one answer. With more, documents that were read one by one count by their type. */
const mostOfAnswer = 300

/** Of one commit. With more, every answer counts as changed. */
const mostOfCommit = 5_000

/** Every answer has it; a commit only where its own tags would be too many. */
const everyAnswer = tagOf('')

/** The tags of an answer: a commit that has none of them has not changed it. */
export function syncTagsOf(reads: Reads, documents: VisibleDocuments): string[] {
  const keys = reads.keys()
  const few = keys.size <= mostOfAnswer ? keys : byType(keys, documents)
  return [everyAnswer, ...(few.size <= mostOfAnswer ? [...few] : [anyDocument]).map(tagOf)]
}

/** The tags that a commit carries. */
export function syncTagsOfChange(changes: readonly DocumentChange[]): string[] {
  const keys = new Set([anyDocument])
  for (const { before, after } of changes)
    for (const document of [before, after]) {
      const own = document ? keysOfDocument(document) : []
      if (!own || keys.size > mostOfCommit) return [everyAnswer, tagOf(anyDocument)]
      for (const key of own) keys.add(key)
    }
  return [...keys].map(tagOf)
}

function byType(keys: ReadonlySet<string>, documents: VisibleDocuments): ReadonlySet<string> {
  const coarse = [...keys].map((key) => {
    const id = idOfKey(key)
    const document = id === undefined ? undefined : documents.get(id)
    return document ? typeKey(document._type) : key
  })
  return new Set(coarse)
}

/** Opaque to whoever gets it, as hosted tags are. */
function tagOf(key: string): string {
  return `s1:${hash('sha256', key, 'base64url').slice(0, 8)}`
}
