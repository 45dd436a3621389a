import { z } from 'zod'
import { patchOperations } from '../mutations/parse-mutations.ts'

/** A part of ids, so it has no dot; the names of perspectives mean something else. */
const releaseId = z
  .string()
  .regex(/^[a-zA-Z0-9_-]{1,64}$/, 'a release is named by 1 to 64 letters, digits, "-" or "_"')
  .refine(
    (name) => !['drafts', 'published', 'raw', 'previewDrafts'].includes(name),
    'that is a perspective, not a release',
  )

const type = <Name extends string>(name: Name) => z.literal(`sanity.action.release.${name}`)
const releaseType = z.enum(['asap', 'scheduled', 'undecided'])

/** What is done with releases. @see https://www.sanity.io/docs/http-reference/actions */
export const releaseActions = [
  z.strictObject({
    actionType: type('create'),
    releaseId,
    metadata: z.looseObject({ releaseType: releaseType.default('undecided') }).default({ releaseType: 'undecided' }),
  }),
  z.strictObject({ actionType: type('edit'), releaseId, patch: patchOperations }),
  z.strictObject({ actionType: type('publish'), releaseId }),
  z.strictObject({
    actionType: type('schedule'),
    releaseId,
    publishAt: z
      .string()
      .refine((time) => !Number.isNaN(Date.parse(time)), 'a time is written as 2026-03-01T09:00:00Z'),
  }),
  z.strictObject({ actionType: type('unschedule'), releaseId }),
  z.strictObject({ actionType: type('archive'), releaseId }),
  z.strictObject({ actionType: type('unarchive'), releaseId }),
  z.strictObject({ actionType: type('delete'), releaseId }),
] as const

export type ReleaseAction = z.infer<(typeof releaseActions)[number]>
