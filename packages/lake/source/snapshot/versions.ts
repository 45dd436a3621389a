import { isVersionId, publishedIdOf } from '../protocol/document-id.ts'
import type { LakeDocument } from '../protocol/document.ts'
import { releaseOfVersion } from '../protocol/release.ts'
import type { Snapshot } from './snapshot.ts'

/** Every version of every release, without looking at all documents again after each commit. */
function allVersions({ version, lineage, all, get }: Snapshot): readonly LakeDocument[] {
  const documents = () => all.filter(({ _id }) => isVersionId(_id))
  return lineage.list('versions', { version, documents, get: (id) => (isVersionId(id) ? get(id) : undefined) }).all
}

export function versionsOfRelease(snapshot: Snapshot, name: string): LakeDocument[] {
  return allVersions(snapshot).filter(({ _id }) => releaseOfVersion(_id) === name)
}

/** The versions of a document in releases, by the id that it has when it is published. */
export function versionsOfDocument(snapshot: Snapshot, publishedId: string): LakeDocument[] {
  return allVersions(snapshot).filter(({ _id }) => publishedIdOf(_id) === publishedId)
}
