import { draftIdOf } from '../protocol/document-id.ts'
import type { Action } from './parse-actions.ts'

/** The documents whose history goes with an action: with `purge`, all that it deletes, and the draft that was there before. */
export function purgedIds(action: Action): string[] {
  switch (action.actionType) {
    case 'sanity.action.document.delete': {
      const { publishedId, draftId = draftIdOf(publishedId), includeDrafts } = action
      return action.purge ? [...new Set([publishedId, draftId, ...includeDrafts])] : []
    }
    case 'sanity.action.document.discard':
      return action.purge ? [action.draftId] : []
    case 'sanity.action.document.version.discard':
      return action.purge ? [action.versionId] : []
    default:
      return []
  }
}
