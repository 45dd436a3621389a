import { ApiError } from '../protocol/api-error.ts'
import { publishedIdOf } from '../protocol/document-id.ts'
import type { DocumentAction } from './parse-actions.ts'

/**
 * An action is about one document and its layers. Ids that do not belong together would put one document in another's place.
 * @throws ApiError 400
 */
export function refuseStrangers(action: DocumentAction): void {
  if (!('publishedId' in action) || action.publishedId === undefined) return
  const { publishedId } = action
  if (publishedIdOf(publishedId) !== publishedId)
    throw new ApiError(400, 'validationError', `publishedId "${publishedId}" is the id of a draft or a version.`)
  const stranger = layersOf(action).find((id) => publishedIdOf(id) !== publishedId)
  if (stranger !== undefined)
    throw new ApiError(400, 'validationError', `"${stranger}" is neither a draft nor a version of "${publishedId}".`)
}

function layersOf(action: DocumentAction): string[] {
  const named = [
    'draftId' in action ? action.draftId : undefined,
    'versionId' in action ? action.versionId : undefined,
    'attributes' in action ? action.attributes._id : undefined,
    'document' in action ? action.document?._id : undefined,
  ]
  return [...named.filter((id) => id !== undefined), ...('includeDrafts' in action ? action.includeDrafts : [])]
}
