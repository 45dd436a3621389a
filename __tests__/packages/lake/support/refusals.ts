import { ApiError } from '@/packages/lake/source/protocol/api-error'
import type { LakeDocument } from '@/packages/lake/source/protocol/document'

/** A stored document of the first revision. */
export const document = (rest: object = {}, _id = 'a'): LakeDocument => ({
  _id,
  _type: 'note',
  _rev: 'r1',
  _createdAt: '2026-01-01T00:00:00Z',
  _updatedAt: '2026-01-02T00:00:00Z',
  ...rest,
})
/** What something is refused with; `null` when it is not. */
export function refusalOf(run: () => unknown): object | null {
  try {
    run()
    return null
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return { status: error.status, type: error.type, message: error.message, ...error.details }
  }
}
/** What a refused mutation is called, and its place. */
export const item = (type: string, index: number) => ({
  items: [expect.objectContaining({ index, error: expect.objectContaining({ type }) })],
})
