import type { Cursor, PictureChoice } from '../rules/choice.ts'

/** More documents than this are not read of one picture. */
export const MOST_USES = 100

/** Of more documents, or pictures, words are not looked for: nobody looks through them, and each is asked for by its id. */
export const MOST_FOUND = 500

/** Of a document that shows pictures: what names it, and every place where the schema has one (`picture-places.test.ts`). */
const shown = `{
  _id, _type, _updatedAt, language, title, name, translationOf,
  coverImage, logo, "body": body[_type == "figure"],
  "sections": sections[defined(body[_type == "figure"][0])]{ _key, "body": body[_type == "figure"] }
}`

const picture = `{
  _id, _createdAt, url, "width": metadata.dimensions.width, "height": metadata.dimensions.height,
  "count": count(*[references(^._id)]),
  "uses": *[references(^._id)] | order(_updatedAt desc) [0...${MOST_USES}] ${shown}
}`

/** One picture, for the perspective `raw`. */
export const PICTURE_QUERY = `*[_type == "sanity.imageAsset" && _id == $id][0] ${picture}`

/**
 * A page of pictures, the newest first, for the perspective `raw`. `$ids` has those that words were found of, `$before` the end
 * of what may be listed as unused.
 */
export function picturesQuery({ words, state }: PictureChoice, after: Cursor): string {
  const conditions = [
    '_type == "sanity.imageAsset"',
    ...(words.trim() ? ['_id in $ids'] : []),
    ...(state === 'unused' ? ['_createdAt < $before', 'count(*[references(^._id)]) == 0'] : []),
    ...(after ? ['(_createdAt < $at || (_createdAt == $at && _id < $id))'] : []),
  ]
  return `*[${conditions.join(' && ')}] | order(_createdAt desc, _id desc) [0...$size] ${picture}`
}

/** All that is said in a document: its title or name, and of its pictures. */
const said = [
  'title',
  '...name[].value',
  ...['alt', 'credit', 'caption'].flatMap((name) => [
    `coverImage.${name}`,
    `...body[_type == "figure"].${name}`,
    `...sections[].body[_type == "figure"].${name}`,
  ]),
]

/**
 * For each document in which each of `$words` is said, wherever, its pictures; one document more than are looked for. Together, since no index has what is deep in a document:
 * field by field and word by word each document is taken apart again.
 */
export const WORDS_QUERY = `*[_type in ["story", "page", "partner"] && array::compact([${said.join(', ')}]) match $words]
  | order(_updatedAt desc) [0...${MOST_FOUND + 1}] {
    "pictures": array::compact([
      coverImage.asset._ref, logo.asset._ref,
      ...body[_type == "figure"].asset._ref, ...sections[].body[_type == "figure"].asset._ref
    ])
  }.pictures`

/** What decides whether pictures may be used again: the records of the stories that show them, and what withdrawals took away. */
export const CONSENT_QUERY = `{
  "records": *[_type == "consentRecord" && _id in $records]{
    _id, withdrawnOn, heldSince, unconfirmedSince, channels, uses, languages, expiresAt, basis, reconfirmBy
  },
  "withdrawn": *[_type == "consentRecord" && defined(withdrawnOn) && count(withdrawnPictures[@ in $pictures]) > 0].withdrawnPictures[]
}`
