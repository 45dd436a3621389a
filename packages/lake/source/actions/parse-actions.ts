import { z } from 'zod'
import { ApiError } from '../protocol/api-error.ts'
import { releaseActions, type ReleaseAction } from './release-action.ts'
import { patchOperations } from '../mutations/parse-mutations.ts'

const id = z.string().min(1)
const attributes = z.looseObject({ _type: z.string().min(1) })
/** Whether what documents said before goes too. */
const purge = z.boolean().default(false)
const name = <Name extends string>(action: Name) => z.literal(`sanity.action.document.${action}`)

const action = z.discriminatedUnion('actionType', [
  z.strictObject({
    actionType: name('create'),
    publishedId: id.optional(),
    attributes: attributes.extend({ _id: id }),
    ifExists: z.enum(['fail', 'ignore']).default('fail'),
  }),
  z.strictObject({ actionType: name('edit'), draftId: id, publishedId: id, patch: patchOperations }),
  z.strictObject({
    actionType: name('publish'),
    draftId: id,
    publishedId: id,
    ifDraftRevisionId: z.string().optional(),
    ifPublishedRevisionId: z.string().optional(),
  }),
  z.strictObject({ actionType: name('unpublish'), draftId: id, publishedId: id }),
  z.strictObject({
    actionType: name('delete'),
    publishedId: id,
    draftId: id.optional(),
    includeDrafts: z.array(id).default([]),
    purge,
  }),
  z.strictObject({ actionType: name('discard'), draftId: id, purge }),
  z.strictObject({
    actionType: name('replaceDraft'),
    publishedId: id.optional(),
    attributes: attributes.extend({ _id: id }),
  }),
  z.strictObject({ actionType: name('version.discard'), versionId: id, purge }),
  z.strictObject({
    actionType: name('version.create'),
    publishedId: id,
    document: attributes.extend({ _id: id }).optional(),
    baseId: id.optional(),
    versionId: id.optional(),
    ifBaseRevisionId: z.string().optional(),
  }),
  z.strictObject({ actionType: name('version.unpublish'), versionId: id, publishedId: id }),
  z.strictObject({ actionType: name('version.replace'), document: attributes.extend({ _id: id }) }),
  ...releaseActions,
])

export type Action = z.infer<typeof action>

/** What is done with one document and its layers. */
export type DocumentAction = Exclude<Action, ReleaseAction>
/** The actions that this lake knows, for the README and the error. */
const actionTypes = action.options.map((option) => option.shape.actionType.value)

/**
 * Reads the `actions` of a request body.
 * @throws ApiError 400 that names an action which is unknown, unsupported or malformed
 */
export function parseActions(input: unknown): Action[] {
  if (!Array.isArray(input) || input.length === 0)
    throw new ApiError(400, 'validationError', 'The body needs an array "actions" with at least one action.')
  return input.map((item: unknown, index) => {
    const parsed = action.safeParse(item)
    if (parsed.success) return parsed.data
    const issue = parsed.error.issues[0]
    if (issue?.path[0] === 'actionType')
      throw new ApiError(
        400,
        'unsupportedAction',
        `Action ${index} is none of ${actionTypes.join(', ')}: it is ${nameOf(item)}.`,
      )
    throw new ApiError(
      400,
      'validationError',
      `Action ${index} is not right at "${issue?.path.join('.')}": ${issue?.message}.`,
    )
  })
}

function nameOf(item: unknown): string {
  const given = z.object({ actionType: z.string() }).safeParse(item)
  return given.success ? JSON.stringify(given.data.actionType.slice(0, 80)) : 'without a name'
}
