/**
 * The ids of one document's published, draft and release versions, by the helpers of Sanity's client: `<id>`,
 * `drafts.<id>`, `versions.<release>.<id>`.
 */
export { getDraftId as draftIdOf, getPublishedId as publishedIdOf, isDraftId, isVersionId } from '@sanity/client/csm'
