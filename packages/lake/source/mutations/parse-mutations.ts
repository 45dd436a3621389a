import { z } from 'zod'
import { ApiError } from '../protocol/api-error.ts'
import type { Mutation } from '../protocol/mutation.ts'

const anything = z.record(z.string(), z.unknown())
const stub = z.looseObject({ _id: z.string().optional(), _type: z.string().min(1) })
const stubWithId = z.looseObject({ _id: z.string(), _type: z.string().min(1) })
const byId = z.strictObject({ id: z.string() })
const byQuery = z.strictObject({ query: z.string(), params: anything.optional() })
const numbers = z.record(z.string(), z.number())
const insertion = z.object({ items: z.array(z.unknown()) })
const insert = z.union([
  z.strictObject({ ...insertion.shape, before: z.string() }),
  z.strictObject({ ...insertion.shape, after: z.string() }),
  z.strictObject({ ...insertion.shape, replace: z.string() }),
])

/** The operations of a patch, as `@sanity/client` sends them. */
export const patchOperations = z.strictObject({
  ifRevisionID: z.string().optional(),
  set: anything.optional(),
  setIfMissing: anything.optional(),
  unset: z.array(z.string()).optional(),
  insert: insert.optional(),
  inc: numbers.optional(),
  dec: numbers.optional(),
  diffMatchPatch: z.record(z.string(), z.string()).optional(),
})

const operations = patchOperations.shape
const mutation = z.union([
  z.strictObject({ create: stub }),
  z.strictObject({ createOrReplace: stubWithId }),
  z.strictObject({ createIfNotExists: stubWithId }),
  z.strictObject({
    delete: z.union([byId, byQuery.extend({ purge: z.boolean().optional() })]),
  }),
  z.strictObject({
    patch: z.union([
      z.strictObject({ ...byId.shape, ...operations }),
      z.strictObject({ ...byQuery.shape, ...operations }),
    ]),
  }),
])

/**
 * Reads the `mutations` of a request body.
 * @throws ApiError 400 that names the first mutation that is not one
 */
export function parseMutations(input: unknown): Mutation[] {
  if (!Array.isArray(input)) throw new ApiError(400, 'validationError', 'The body needs an array "mutations".')
  return input.map((item: unknown, index) => {
    const parsed = mutation.safeParse(item)
    if (parsed.success) {
      if ('delete' in parsed.data && 'purge' in parsed.data.delete && parsed.data.delete.purge)
        throw new ApiError(400, 'notSupported', `Mutation ${index} (delete): purge is an option of actions.`)
      return parsed.data
    }
    const known = typeof item === 'object' && item !== null ? Object.keys(item).join(', ') : typeof item
    const reason = parsed.error.issues[0]?.message ?? 'unknown'
    throw new ApiError(400, 'validationError', `Mutation ${index} (${known}) is malformed: ${reason}.`)
  })
}
