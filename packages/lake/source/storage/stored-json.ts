import type { LakeDocument } from '../protocol/document.ts'
import type { Mutation } from '../protocol/mutation.ts'

function parseDocument(text: unknown): LakeDocument {
  const value: unknown = JSON.parse(String(text))
  if (isLakeDocument(value)) return value
  throw new Error('It lacks _id, _type or _rev.')
}

/**
 * Reads back a document that this lake wrote; anything else is damaged, never guessed at. One such row does not keep the
 * others from being read: `null`, and a sentence in the log.
 * @param where names it in that sentence
 * @param command how an operator calls the command line
 */
export function readDocument(text: unknown, where: string, command: string): LakeDocument | null {
  try {
    return parseDocument(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    console.error(
      `lake: ${where} is damaged in the content database (${reason}). Everything else is served. Restore it from a copy: ` +
        `${command} import FILE --replace, with that document in the file.`,
    )
    return null
  }
}

/** Mutations that give a whole document: where one is all that was done to it, it is what the document is afterwards. */
const whole = ['create', 'createOrReplace', 'createIfNotExists']

/** The mutations of a change for the log. A whole document is not written a second time: `{"create": null}`. */
export function formatMutations(mutations: readonly Mutation[]): string {
  const [only, ...others] = mutations
  const name = only && others.length === 0 ? whole.find((each) => each in only) : undefined
  return JSON.stringify(name ? [{ [name]: null }] : mutations)
}

/**
 * Reads back the mutations of a logged change.
 * @param after what the document was afterwards
 */
export function parseMutations(text: unknown, after: LakeDocument | null): Mutation[] {
  try {
    const value: unknown = JSON.parse(String(text))
    if (Array.isArray(value)) return value.map((mutation) => completed(mutation, after))
  } catch {
    // The states before and after tell the same; only how somebody got from one to the other is lost.
  }
  console.error('lake: the mutations of a logged change are damaged in the content database.')
  return []
}

function completed(mutation: Mutation, after: LakeDocument | null): Mutation {
  const name = whole.find((each) => each in mutation && Reflect.get(mutation, each) === null)
  return name && after ? Object.assign({}, mutation, { [name]: after }) : mutation
}

function isLakeDocument(value: unknown): value is LakeDocument {
  return (
    typeof value === 'object' &&
    value !== null &&
    '_id' in value &&
    '_type' in value &&
    '_rev' in value &&
    typeof value._id === 'string'
  )
}
