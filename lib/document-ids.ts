/**
 * Ids of the layers of one document, as the client that is made for Sanity knows them: what is published has the bare id, its
 * draft the id in the folder `drafts`, a version of a release one in `versions.<release>`.
 */
export { getDraftId as draftIdOf, getPublishedId as publishedIdOf, isDraftId } from '@sanity/client/csm'
