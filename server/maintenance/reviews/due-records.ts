import type { SanityClient } from '@sanity/client'

/** A document that is to go. */
export interface DueRecord {
  readonly _id: string
  readonly _rev: string
}

/** What of reviews is over for long enough. What belongs to a link goes before the link, which leads to it. */
export interface DueRecords {
  readonly records: readonly DueRecord[]
  readonly links: readonly DueRecord[]
}

interface StoredAnswer extends DueRecord {
  readonly link: string | null
  /** When something of it was last taken back by link; ISO 8601. */
  readonly takenBackAt: string | null
  /** Whether something that was taken back is not carried out yet. */
  readonly isPending: boolean
}

const HAS_ENDED = `(dateTime(revokedAt) < dateTime($before)
  || coalesce(dateTime(expiresAt), dateTime(_createdAt)) < dateTime($before))`

const LINKS = `{
  "ended": *[_type == "reviewLink" && ${HAS_ENDED}]{ _id, _rev },
  "open": *[_type == "reviewLink" && !coalesce(${HAS_ENDED}, false)]._id,
  "current": *[_type == "consentRecord" && !defined(withdrawnOn)
    && (!defined(expiresAt) || dateTime(expiresAt) > dateTime($now))].byLink[]._ref
}`

/** The link that something belongs to, whose id its own begins with. */
const LINK = 'array::join(string::split(_id, ".")[0..1], ".")'

/** Of a link that has ended, or of none that there is (any more) and old itself. */
const OLD = `(${LINK} in $ended || dateTime(_createdAt) < dateTime($before) && !(${LINK} in $open))`

/** A mail to somebody in Studio belongs to no link: it goes when it has been sent or given up for as long. So does a message of a stranger, when it has been dealt with. */
const RECORDS = `{
  "records": *[_type in ["reviewView", "reviewNote", "mailNotice"] && ${OLD}
    && (_type != "mailNotice" || defined(link) || dateTime(endedAt) < dateTime($before))
    || _type == "takedownRequest" && dateTime(doneAt) < dateTime($before)]{ _id, _rev },
  "answers": *[_type == "consentAnswer" && ${OLD}]{
    _id, _rev, "link": ${LINK}, "takenBackAt": withdrawals[-1].at,
    "isPending": count(withdrawals[!defined(doneAt)]) > 0
  }
}`

interface Links {
  readonly ended: readonly DueRecord[]
  readonly open: readonly string[]
  readonly current: readonly (string | null)[] | null
}

/**
 * Finds what is to be erased. What a person agreed to stays as long as the consent record counts on it, and with it her link,
 * by which she takes it back.
 * @param before what ended before this moment is due; ISO 8601
 * @param now ISO 8601
 * @param only one link instead of all
 */
export async function dueRecords(
  client: SanityClient,
  { before, now, only }: { readonly before: string; readonly now: string; readonly only?: string | undefined },
): Promise<DueRecords> {
  const options = { perspective: 'raw' } as const
  const { ended, open, current } = await client.fetch<Links>(LINKS, { before, now }, options)
  const params = { before, open, ended: ended.map(({ _id }) => _id) }
  const found = await client.fetch<{ records: DueRecord[]; answers: StoredAnswer[] }>(RECORDS, params, options)
  const counted = new Set(current)
  const isKept = ({ _id, isPending, takenBackAt }: StoredAnswer) =>
    counted.has(_id) || isPending === true || (takenBackAt !== null && takenBackAt >= before)
  const kept = found.answers.filter(isKept)
  const keptLinks = new Set(kept.map(({ link }) => link))
  const isWanted = ({ _id }: DueRecord) => only === undefined || _id === only || _id.startsWith(`${only}.`)
  return {
    records: [...found.records, ...found.answers.filter((answer) => !kept.includes(answer))].filter(isWanted),
    links: ended.filter(({ _id }) => !keptLinks.has(_id)).filter(isWanted),
  }
}
