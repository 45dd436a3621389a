import type { SanityClient } from '@sanity/client'
import { publishedIdOf } from '../document-ids.ts'
import { purges } from '../redirects/forget-history.ts'
import type { PublishedTraces } from './published-traces.ts'

/** What comments and tasks may be about. */
interface Discussed {
  /** Ids of texts and of their record, without `drafts.`. */
  readonly ids: readonly string[]
  /** What the texts are called, drafts too. */
  readonly titles: readonly string[]
}

/** A story with its translations, also those that were erased before, and its consent record. */
export function discussedIn({ textIds, earlier, recordId, titles }: PublishedTraces): Discussed {
  return { ids: [...new Set([...textIds, ...earlier.texts, recordId])], titles }
}

/** How many are erased in one go: others write in between. */
const atOnce = 50
/** A shorter title of one word may be any word: comments elsewhere that happen to say it stay. */
const shortestWord = 8

/** Everything that a comment or a task says, and what it says it about: Studio keeps a copy of the text beside it. */
const SAID = ['title', 'pt::text(message)', 'pt::text(description)', 'context.notification.documentTitle']
  .concat(['context.notification.targetContentTitle', 'contentSnapshot', 'pt::text(contentSnapshot)'])
  .map((part) => `coalesce(string(${part}), "")`)
  .join(' + " " + ')
/** Replies, and what is said about a task, whatever it says. */
const UNDER = '*[_type == "comment" && (parentCommentId in $found || target.document._ref in $found)]._id'

/**
 * Erases what people said in Studio about texts, with its history: comments on them, tasks for them, and what elsewhere refers to
 * them or has the whole title of one. It quotes or names what has to be forgotten.
 * @param client one that sees drafts and private documents (`raw`)
 * @returns how many comments and tasks there were
 * @throws what the content API answers, after whatever can be erased is
 */
export async function eraseComments(client: SanityClient, { ids, titles }: Discussed): Promise<number> {
  const dataset = await commentsDataset(client)
  if (dataset === null) return 0
  const comments = client.withConfig({ dataset })
  const names = [...new Set(titles)].filter((title) => title.length >= shortestWord || /\S\s+\S/.test(title))
  const about = await comments.fetch<string[]>(aboutQuery(names.length), { ids, ...paramsOf(names) })
  const found = about.map(publishedIdOf)
  const under = found.length > 0 ? await comments.fetch<string[]>(UNDER, { found }) : []
  const all = [...new Set([...about, ...under])]
  for (let first = 0; first < all.length; first += atOnce) await purge(comments, all.slice(first, first + atOnce))
  return all.length
}

/** One that cannot be erased keeps no other. @throws why, after all others were tried */
async function purge(client: SanityClient, ids: readonly string[]): Promise<void> {
  try {
    await client.action(purges(ids))
  } catch (error) {
    if (ids.length === 1) throw error
    const outcomes = await Promise.allSettled(ids.map((id) => client.action(purges([id]))))
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
  }
}

/** Where Studio keeps comments and tasks on a dataset; `null` while there are none. */
async function commentsDataset(client: SanityClient): Promise<string | null> {
  const { projectId, dataset } = client.config()
  const [found] = await client.request<{ readonly name: string }[]>({
    url: `/projects/${projectId}/datasets`,
    query: { datasetProfile: 'comments', addonFor: dataset ?? '' },
  })
  return found?.name ?? null
}

function aboutQuery(names: number): string {
  const named = Array.from({ length: names }, (_, place) => `count(string::split(said, $name${place})) > 1`)
  const isAbout = ['target.document._ref in $ids', 'references($ids)', ...named].join(' || ')
  return `*[_type in ["comment", "tasks.task"]]{ ..., "said": lower(${SAID}) }[${isAbout}]._id`
}

const paramsOf = (names: readonly string[]) =>
  Object.fromEntries(names.map((name, place) => [`name${place}`, name.toLowerCase()]))
