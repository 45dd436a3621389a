/**
 * Whether somebody answered by a link and no editor declined that: she withdraws by it. In doubt, as where she has done so
 * already, it is said that she has to be told.
 */
const hasConsent = 'count(*[_type == "consentAnswer" && link._ref == ^._id && !defined(declinedAt)]) > 0'

/** What Studio shows of a link, for perspective `raw`. */
const row = `{
  _id, _createdAt, madeFor, madeBy, expiresAt, revokedAt, revokedBy, viewLimit, may, languages, frameLanguage,
  "views": count(*[_type == "reviewView" && link._ref == ^._id]),
  "hasConsent": ${hasConsent},
  "text": coalesce(*[_id == "drafts." + ^.subject._ref][0], *[_id == ^.subject._ref][0]){ _id, _type, title, name }
}`

/** The links that open a text (`$id`) or its other language (`$original` is what both go back to). The newest first. */
export const LINKS_OF_QUERY = `*[_type == "reviewLink" && (subject._ref in [$id, $original]
    || subject._ref in *[_type in ["story", "page"] && translationOf._ref == $original]._id)]
  | order(_createdAt desc) [0...100] ${row}`

export type LinkFilter = 'all' | 'open'

const isOpen = '&& !defined(revokedAt) && dateTime(expiresAt) > dateTime(now())'

const filters: Readonly<Record<LinkFilter, string>> = { all: '', open: isOpen }

/** The links of somebody (`$person`, as it was written when they were made) that still work. */
export const OPEN_FOR_FILTER = `*[_type == "reviewLink" && madeFor == $person ${isOpen}]`

export interface OpenLinks {
  readonly count: number
  /** By how many of them somebody gave consent. */
  readonly withConsent: number
}

/** How many links of somebody (`$person`) work now. */
export const OPEN_FOR_QUERY = `{
  "count": count(${OPEN_FOR_FILTER}),
  "withConsent": count(${OPEN_FOR_FILTER}[${hasConsent}])
}`

export const LINKS_PER_PAGE = 25

/**
 * A page of all links, the newest first, with one more than fits as the sign that there is a next one.
 * Takes `$from`, and `$person` (empty: everybody).
 */
export function allLinksQuery(filter: LinkFilter): string {
  return `*[_type == "reviewLink" && ($person == "" || madeFor == $person) ${filters[filter]}]
  | order(_createdAt desc, _id) [$from...$to] ${row}`
}

/** What was done by one link (`$id`). */
export const AUDIT_QUERY = `{
  "views": *[_type == "reviewView" && link._ref == $id] | order(openedAt) [0...1000] { openedAt, frameLanguage },
  "notes": *[_type == "reviewNote" && link._ref == $id] | order(_createdAt) [0...1000] {
    _createdAt, decision, nameGiven, doneAt, doneBy, repliedAt, repliedBy
  },
  "answers": *[_type == "consentAnswer" && link._ref == $id] | order(_createdAt) [0...100] { _createdAt }
}`
