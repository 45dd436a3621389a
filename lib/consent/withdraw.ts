import type { SanityClient } from '@sanity/client'
import { draftIdOf } from '../document-ids.ts'
import { languageName } from '../words.ts'
import { isStoryLanguage } from '../languages.ts'
import { messageOf } from '../message-of.ts'
import { discussedIn, eraseComments } from './erase-comments.ts'
import { erasePictures } from './erase-pictures.ts'
import { eraseHistory, eraseWords } from './erase-words.ts'
import { dropVersions } from './release-versions.ts'
import { publishedTraces, type PublishedTraces } from './published-traces.ts'
import { logSteps, type Withdrawal, type WithdrawalStep } from './withdrawal-log.ts'
import { tookOffAtOnce, writeRecord } from './write-withdrawal.ts'

/**
 * Withdraws consent for a story and its translations. The record is written first, in one transaction that also revokes
 * all review links: from then on no reader sees the story, even if a later step fails. The texts are taken off and old addresses
 * deleted in the same transaction, so that the site has one change to follow; where that cannot be, the record is written alone.
 * @param originalId the original story, not a translation
 * @returns the steps, in order; they are also logged in the record
 * @throws when the record itself cannot be written; then nothing has changed
 */
export async function withdraw(
  client: SanityClient,
  originalId: string,
  withdrawal: Withdrawal,
): Promise<WithdrawalStep[]> {
  const raw = client.withConfig({ perspective: 'raw' })
  const traces = await publishedTraces(raw, originalId)
  const hidden = [
    { what: 'Readers no longer see the story, in any language.' },
    { what: `${count(traces.links.length, 'review link ended', 'review links ended')}.` },
    { what: `${count(traces.addresses.length, 'address says that it is gone', 'addresses say that they are gone')}.` },
  ]
  const together = [...hidden, ...stepsOfTakingOff(traces)]
  const areTogether = await tookOffAtOnce(raw, traces, withdrawal, together)
  if (!areTogether) await writeRecord(raw, traces, withdrawal)
  const logged = areTogether ? together : []
  const steps: WithdrawalStep[] = areTogether ? [...together] : hidden
  steps.push(...(await removeTraces(raw, areTogether ? { ...traces, published: [], redirects: [] } : traces)))
  if (withdrawal.erasesWords)
    steps.push(
      await tried('The words were erased', () => eraseWords(raw, traces.textIds)),
      await tried('Their history was erased', () => eraseHistory(raw, traces)),
    )
  return [...steps, steps.length === logged.length ? isNoted : await keepLog(raw, traces, steps, withdrawal)]
}

/**
 * Tries again what is left of a withdrawal of which a step failed. What is done now is logged in the record.
 * @returns the steps that were left; none when everything is done, or when the story has consent again
 */
export async function finishWithdrawal(
  client: SanityClient,
  originalId: string,
  withdrawal: Pick<Withdrawal, 'by' | 'now'>,
): Promise<WithdrawalStep[]> {
  const raw = client.withConfig({ perspective: 'raw' })
  const traces = await publishedTraces(raw, originalId)
  const record = await raw.getDocument(traces.recordId)
  if (!record?.withdrawnOn) return []
  const steps = await removeTraces(raw, traces)
  const done = steps.filter(({ problem }) => problem === undefined)
  return done.length > 0 ? [...steps, await keepLog(raw, traces, done, withdrawal)] : steps
}

async function removeTraces(raw: SanityClient, traces: PublishedTraces): Promise<WithdrawalStep[]> {
  const steps: WithdrawalStep[] = []
  const { present, archived } = traces.versions
  if (present.length + archived.length > 0)
    steps.push(await tried('No release brings it back', () => dropVersions(raw, traces.versions)))
  steps.push(...(await unpublished(raw, traces.published)))
  if (traces.redirects.length > 0) steps.push(await tried(noneLeadsToIt, () => deleteAll(raw, traces.redirects)))
  if (traces.pictures.length > 0) {
    const what = count(traces.pictures.length, 'picture was deleted', 'pictures were deleted')
    const deleted = await tried(what, () => erasePictures(raw, traces))
    // Once, when they are: what is tried again is reported each time.
    steps.push(deleted, ...(keepsCopies(raw) && deleted.problem === undefined ? [{ what: copiesKept }] : []))
  }
  return [...steps, ...(await commentsErased(raw, traces))]
}

/** Once, when there are any: what is tried again is reported each time. */
async function commentsErased(raw: SanityClient, traces: PublishedTraces): Promise<WithdrawalStep[]> {
  try {
    const number = await eraseComments(raw, discussedIn(traces))
    const one = 'comment or task about it was erased, with its history'
    const many = 'comments and tasks about it were erased, with their history'
    return number === 0 ? [] : [{ what: `${count(number, one, many)}.` }]
  } catch (error) {
    return [notDone('The comments and tasks about it were erased', error)]
  }
}

/** Hosted Sanity gives files by a CDN, which keeps what it gave once. Only hosted projects have hosts of their own. */
const keepsCopies = (client: SanityClient) => client.config().useProjectHostname !== false

const copiesKept =
  'This site no longer gives the pictures. Sanity’s CDN may go on giving copies, for an unknown time, to whoever knows their addresses there; only Sanity can remove those.'

const stepsOfTakingOff = ({ published, redirects }: PublishedTraces): WithdrawalStep[] => [
  ...published.map((text) => ({ what: `${isDraftAgain(text)}.` })),
  ...(redirects.length > 0 ? [{ what: `${noneLeadsToIt}.` }] : []),
]

const noneLeadsToIt = 'No old address leads to it'

/** By language, not by title: the report is kept, and a title may be what has to be forgotten. */
function isDraftAgain({ language }: PublishedTraces['published'][number]): string {
  const name = isStoryLanguage(language) ? languageName(language, 'en') : String(language)
  return `The text in ${name} is a draft again`
}

/** All texts at once, so that the site has one change to follow; where one cannot be, each by itself, so that the others are. */
async function unpublished(client: SanityClient, texts: PublishedTraces['published']): Promise<WithdrawalStep[]> {
  if (texts.length === 0) return []
  const unpublish = (ids: readonly string[]) =>
    client.action(
      ids.map((publishedId) => ({
        actionType: 'sanity.action.document.unpublish',
        publishedId,
        draftId: draftIdOf(publishedId),
      })),
    )
  const all = texts.map(({ _id }) => _id)
  const areDone = await unpublish(all).then(
    () => true,
    () => false,
  )
  const steps: WithdrawalStep[] = []
  for (const text of texts)
    steps.push(
      await tried(isDraftAgain(text), async () => {
        if (!areDone) await unpublish([text._id])
      }),
    )
  return steps
}

async function deleteAll(client: SanityClient, ids: readonly string[]): Promise<void> {
  const transaction = client.transaction()
  for (const id of ids) transaction.delete(id)
  await transaction.commit()
}

const noted = 'All of this is noted in the consent record'
const isNoted: WithdrawalStep = { what: `${noted}.` }

const keepLog = (
  client: SanityClient,
  traces: PublishedTraces,
  steps: readonly WithdrawalStep[],
  withdrawal: Withdrawal,
) => tried(noted, () => logSteps(client, traces, steps, withdrawal))

/** Continues after a failure: readers see nothing already, and the report says what is left to do. */
async function tried(what: string, work: () => Promise<void>): Promise<WithdrawalStep> {
  try {
    await work()
    return { what: `${what}.` }
  } catch (error) {
    return notDone(what, error)
  }
}

function notDone(what: string, error: unknown): WithdrawalStep {
  return { what: `Not done: ${what}.`, problem: `${messageOf(error)} Readers do not see the story all the same.` }
}

function count(number: number, one: string, many: string): string {
  return `${number === 0 ? 'No' : number} ${number === 1 ? one : many}`
}
