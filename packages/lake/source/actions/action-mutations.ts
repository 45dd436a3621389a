import type { LakeDocument } from '../protocol/document.ts'
import type { Mutation, PatchOperations } from '../protocol/mutation.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import { ApiError } from '../protocol/api-error.ts'
import { draftIdOf, isDraftId, isVersionId, publishedIdOf } from '../protocol/document-id.ts'
import { contentOf } from './content-of.ts'
import type { DocumentAction } from './parse-actions.ts'
import { refuseStrangers } from './refuse-strangers.ts'
import { strengthened } from './strengthen-references.ts'

/** Studio pads an edit without changes with this field, so that the action is not empty; it is never stored. */
const emptyActionGuard = '_empty_action_guard_pseudo_field_'

/**
 * The mutations that an action stands for, judged against the content before it. Pure.
 * @throws ApiError 409 when the content is not as the action expects
 */
export function actionMutations(action: DocumentAction, snapshot: Snapshot): Mutation[] {
  refuseStrangers(action)
  switch (action.actionType) {
    case 'sanity.action.document.create':
      return create(action.attributes, action.ifExists)
    case 'sanity.action.document.edit':
      return edit(action.draftId, action.publishedId, action.patch, snapshot)
    case 'sanity.action.document.publish':
      return publish(action, snapshot)
    case 'sanity.action.document.unpublish':
      return unpublish(action.draftId, action.publishedId, snapshot)
    case 'sanity.action.document.delete': {
      const ids = [action.publishedId, ...action.includeDrafts, ...(action.draftId ? [action.draftId] : [])]
      refuseForgottenLayers(action.publishedId, ids, snapshot)
      return [...new Set(ids)].map((id) => ({ delete: { id } }))
    }
    case 'sanity.action.document.discard':
      existing(snapshot, layer(action.draftId))
      return [{ delete: { id: action.draftId } }]
    case 'sanity.action.document.version.discard':
      existing(snapshot, layer(action.versionId))
      return [{ delete: { id: action.versionId } }]
    case 'sanity.action.document.replaceDraft':
      return [{ createOrReplace: { ...action.attributes, _id: draftIdOf(action.attributes._id) } }]
    case 'sanity.action.document.version.create': {
      const base = action.baseId === undefined ? action.document : contentOf(existing(snapshot, action.baseId))
      const id = action.versionId ?? action.document?._id
      if (!base || !id) throw new ApiError(400, 'validationError', 'Give "document", or "baseId" and "versionId".')
      return [{ create: { ...base, _id: layer(id) } }]
    }
    case 'sanity.action.document.version.unpublish':
      return unpublishLater(action, snapshot)
    case 'sanity.action.document.version.replace':
      return [{ createOrReplace: { ...action.document, _id: layer(action.document._id) } }]
  }
}

function create(attributes: { _id: string; _type: string }, ifExists: 'fail' | 'ignore'): Mutation[] {
  return [ifExists === 'ignore' ? { createIfNotExists: attributes } : { create: attributes }]
}

function edit(draftId: string, publishedId: string, patch: PatchOperations, snapshot: Snapshot): Mutation[] {
  const published = snapshot.get(publishedId)
  if (!snapshot.get(draftId) && !published) throw notFound(`Neither "${draftId}" nor "${publishedId}" exists.`)
  const copy: Mutation[] =
    published && !snapshot.get(draftId) ? [{ createIfNotExists: { ...contentOf(published), _id: draftId } }] : []
  const unset = patch.unset?.filter((path) => path !== emptyActionGuard)
  const { [emptyActionGuard]: _guard, ...set } = patch.set ?? {}
  return [...copy, { patch: { id: draftId, ...patch, ...(patch.set && { set }), ...(unset && { unset }) } }]
}

function publish(
  action: Extract<DocumentAction, { actionType: 'sanity.action.document.publish' }>,
  snapshot: Snapshot,
): Mutation[] {
  const { draftId, publishedId, ifDraftRevisionId, ifPublishedRevisionId } = action
  const draft = existing(snapshot, draftId)
  refuseOtherRevision(draft, ifDraftRevisionId)
  const published = snapshot.get(publishedId)
  if (ifPublishedRevisionId !== undefined && published?._rev !== ifPublishedRevisionId)
    throw new ApiError(409, 'conflict', `"${publishedId}" has changed since: read it again.`)
  return [{ createOrReplace: { ...strengthened(contentOf(draft)), _id: publishedId } }, { delete: { id: draftId } }]
}

function unpublish(draftId: string, publishedId: string, snapshot: Snapshot): Mutation[] {
  const published = existing(snapshot, publishedId)
  return [{ delete: { id: publishedId } }, { createIfNotExists: { ...contentOf(published), _id: draftId } }]
}

/** A version that stands for taking the published document back; its words stay, to be read in the release. */
function unpublishLater(
  { versionId, publishedId }: { versionId: string; publishedId: string },
  snapshot: Snapshot,
): Mutation[] {
  if (!isVersionId(versionId) || publishedIdOf(versionId) !== publishedId)
    throw new ApiError(400, 'validationError', `"${versionId}" is no version of "${publishedId}" in a release.`)
  const words = contentOf(snapshot.get(versionId) ?? existing(snapshot, publishedId))
  return [{ createOrReplace: { ...words, _id: versionId, _system: { delete: true } } }]
}

/** Deleting a document must not leave an unnamed draft or version behind: the caller has to say that it knows of them. */
function refuseForgottenLayers(publishedId: string, ids: readonly string[], snapshot: Snapshot): void {
  const forgotten = snapshot.all.find(({ _id }) => publishedIdOf(_id) === publishedId && !ids.includes(_id))
  if (forgotten) throw new ApiError(409, 'conflict', `"${forgotten._id}" exists too: name it in includeDrafts.`)
}

function layer(id: string): string {
  if (isDraftId(id) || isVersionId(id)) return id
  throw new ApiError(400, 'validationError', `"${id}" is neither a draft nor a version.`)
}

function existing(snapshot: Snapshot, id: string): LakeDocument {
  const document = snapshot.get(id)
  if (document) return document
  throw notFound(`Document "${id}" does not exist.`)
}

function notFound(description: string): ApiError {
  return new ApiError(409, 'documentNotFoundError', description)
}

function refuseOtherRevision({ _id, _rev }: LakeDocument, expected: string | undefined): void {
  if (expected === undefined || expected === _rev) return
  throw new ApiError(409, 'conflict', `"${_id}" has changed since: it has revision ${_rev}, not ${expected}.`)
}
