import { titleOf } from '../../../../lib/content/title-of.ts'
import { consentRecordId, originalIdOf } from '../../../../lib/consent/record-id.ts'
import { publishedIdOf } from '../../../../lib/document-ids.ts'
import { isStored, referenceOf, type Stored } from '../../../../lib/stored.ts'
import { walk } from '../../../health/content/walk.ts'

/** A picture as it is stored, without the name that its file had. */
interface LibraryPicture {
  readonly id: string
  readonly url: string
  readonly width: number
  readonly height: number
  readonly uploadedAt: string
}

/** One place in a document where a picture stands. */
export interface PicturePlace {
  /** As a patch writes it: `body[_key=="a1"]`. */
  readonly path: string
  /** The field it is in, or the list. */
  readonly field: string
  /** The value of that field: the reference to the picture, its words, the answers about it. */
  readonly image: Stored
}

/** A document that shows a picture: a draft, a published one, a version. */
export interface Use {
  /** Without `drafts.` */
  readonly id: string
  /** Whether this is what is published, and no draft or version. */
  readonly isPublished: boolean
  readonly type: string
  readonly title: string
  readonly language: string | null
  /** Of a story: the id of its consent record, which covers all of its languages. */
  readonly recordId: string | null
  readonly places: readonly PicturePlace[]
}

/** A picture and everything that shows it. */
export interface PictureEntry {
  readonly picture: LibraryPicture
  /** The document that changed last first; drafts, what is published and versions apart. At most a hundred. */
  readonly uses: readonly Use[]
  /** How many documents refer to it: more than `uses` where they are very many. */
  readonly count: number
}

/** Everywhere in a document, or a part of one, where a picture stands. */
export function placesOf(document: object, pictureId: string): PicturePlace[] {
  return [...walk(document)].flatMap(({ value, path, field }) =>
    isStored(value) && path !== '' && referenceOf(value.asset) === pictureId ? [{ path, field, image: value }] : [],
  )
}

/** A document that refers to a picture, as the library shows it. */
export function useOf(document: Stored & { readonly _id: string; readonly _type: string }, pictureId: string): Use {
  const { _id, _type, language } = document
  const id = publishedIdOf(_id)
  return {
    id,
    isPublished: id === _id,
    type: _type,
    title: titleOf({ ...document, _id: id }),
    language: typeof language === 'string' ? language : null,
    recordId: recordOf(document),
    places: placesOf(document, pictureId),
  }
}

/** The id of the consent record of a story, also of its draft; `null` for anything else. */
export function recordOf(document: Stored): string | null {
  const { _id, _type } = document
  if (_type !== 'story' || typeof _id !== 'string') return null
  return consentRecordId(originalIdOf(publishedIdOf(_id), document))
}

/** Each document once, its draft before what is published. */
export function eachOnce(uses: readonly Use[]): Use[] {
  return [...new Map(uses.map((use) => [use.id, use])).values()]
}
