import { randomUUID } from 'node:crypto'
import { createInterface } from 'node:readline/promises'
import type { Readable } from 'node:stream'
import { z } from 'zod'
import type { DocumentStub } from '../protocol/document.ts'
import { ApiError } from '../protocol/api-error.ts'
import { parseJson } from '../protocol/parse-json.ts'
import { isDocumentId } from '../protocol/document-id.ts'
import { withArrayKeys } from '../mutations/array-keys.ts'

/** A document of a file, with the line that it stands on, counted from 1. */
export interface FiledDocument {
  readonly line: number
  readonly document: DocumentStub & { readonly _id: string }
}

const shape = z.looseObject({
  _id: z.string().refine(isDocumentId, 'is not a valid document id').optional(),
  _type: z.string().min(1),
})
/** Some editors begin a file with it. */
const byteOrderMark = '\uFEFF'

/**
 * Reads NDJSON as `sanity dataset export` writes it, and makes whole what the official importer makes whole: ids and the keys of
 * objects in arrays.
 * @throws ApiError 400 that names the line, or both lines where an id comes twice
 */
export async function readDocuments(lines: Readable): Promise<FiledDocument[]> {
  const documents: FiledDocument[] = []
  const lineOf = new Map<string, number>()
  let line = 0
  for await (const each of createInterface({ input: lines, crlfDelay: Infinity })) {
    line += 1
    const text = line === 1 && each.startsWith(byteOrderMark) ? each.slice(1) : each
    if (text.trim() === '') continue
    const document = parseLine(text, line)
    const earlier = lineOf.get(document._id)
    if (earlier !== undefined)
      throw refused(`Lines ${earlier} and ${line} have the same _id "${document._id}": keep one of them.`)
    lineOf.set(document._id, line)
    documents.push({ line, document })
  }
  return documents
}

function parseLine(text: string, line: number): FiledDocument['document'] {
  const parsed = shape.safeParse(parseJson(text, `Nothing was imported: line ${line}`, 'importError'))
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw refused(`Line ${line}: ${issue?.path.join('.')} ${issue?.message}.`)
  }
  const { _rev, _id = randomUUID(), _type, ...fields } = parsed.data
  return { ...withArrayKeys(fields), _id, _type }
}

/** What is wrong with a file; all of it is left out. */
export function refused(sentence: string): ApiError {
  return new ApiError(400, 'importError', `${sentence} Nothing was imported.`)
}
