import { ClientError, type SanityClient } from '@sanity/client'
import { draftIdOf } from '../../lib/document-ids.ts'
import { consentRecordId, originalIdOf } from '../../lib/consent/record-id.ts'
import { addressedDocument, redirectsAfter } from '../../lib/redirects/redirects-after.ts'
import { writeRedirects } from '../../lib/redirects/write-redirects.ts'
import { publishBlockers, type Situation, type StoredDocument } from '../../lib/schedule/publish-blockers.ts'
import type { Schedule } from '../../lib/schedule/schedule.ts'
import { requestIdOf, workflowIdOf } from '../../lib/workflow/records.ts'
import { note } from '../../lib/workflow/transitions.ts'
import { followDocuments } from '../freshness/watch-documents.ts'
import type { Repeated } from '../freshness/serial-task.ts'

/** Longest sleep: a clock that is set, or a machine that slept, is noticed within the minute. Milliseconds. */
const longestSleep = 30_000

const PENDING = '*[_type == "schedule" && state == "pending"] | order(at)'

/**
 * Publishes and takes down at the moments that editors set, and catches up with those that passed while nobody ran.
 * Several sites on the same content may all try: each deed is bound to the revision that was seen, so one does it.
 * @param client with a token that may write
 */
export function keepSchedule(
  client: SanityClient,
  log: (line: string) => void,
  now: () => number = Date.now,
): Pick<Repeated, 'stop'> {
  const raw = client.withConfig({ perspective: 'raw' })
  const failedOnce = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const followed = followDocuments({
    client: raw,
    filter: '*[_type == "schedule"]',
    onProblem: (problem) => log(`what is scheduled could not be done (${problem}); trying again`),
    async work() {
      clearTimeout(timer)
      const pending = await raw.fetch<Schedule[]>(PENDING)
      for (const schedule of pending.filter(({ at }) => momentOf(at) <= now())) {
        const deed = { client: raw, schedule, now, log }
        try {
          await carryOut(deed)
        } catch (error) {
          // The first time, another site may have been faster. The second, it is a rule that stands in the way.
          if (!isRefusal(error) || !failedOnce.delete(schedule._rev)) {
            failedOnce.add(schedule._rev)
            throw error
          }
          await end(deed, 'refused', error.message)
        }
      }
      const next = Math.min(...pending.map(({ at }) => momentOf(at)).filter((moment) => moment > now()))
      const sleep = Math.min(Math.max(next - now(), 0), longestSleep)
      timer = setTimeout(followed.again, sleep).unref()
    },
  })
  return {
    stop() {
      clearTimeout(timer)
      followed.stop()
    },
  }
}

interface Deed {
  readonly client: SanityClient
  readonly schedule: Schedule
  readonly now: () => number
  readonly log: (line: string) => void
}

/** Writes how it went. Bound to the revision that was seen: another site may have done it, and said so. */
async function end({ client, schedule, now, log }: Deed, state: 'done' | 'refused', reason?: string): Promise<void> {
  log(`${schedule.action} of ${schedule.subject?._ref} at ${schedule.at}: ${reason ?? state}`)
  const facts = { state, endedAt: new Date(now()).toISOString(), ...(reason && { reason }) }
  await client.patch(schedule._id).ifRevisionId(schedule._rev).set(facts).commit()
}

/** The content API understood, and will not. */
function isRefusal(error: unknown): error is ClientError {
  return error instanceof ClientError && error.statusCode !== 401 && error.statusCode !== 429
}

async function carryOut(deed: Deed): Promise<void> {
  const { client, schedule, now } = deed
  const id = schedule.subject?._ref ?? ''
  const pair = { draftId: draftIdOf(id), publishedId: id }
  if (schedule.action === 'unpublish') {
    if (await client.getDocument(id)) await client.action({ actionType: 'sanity.action.document.unpublish', ...pair })
    return end(deed, 'done')
  }
  const situation = await situationOf(client, id)
  if (!situation) {
    // Published already: by another site a moment ago, or by somebody who did not want to wait.
    return (await client.getDocument(id))
      ? end(deed, 'done')
      : end(deed, 'refused', 'There is no draft to publish any more.')
  }
  const problems = publishBlockers(schedule, situation, new Date(now()))
  if (problems.length > 0) return end(deed, 'refused', problems.join(' '))
  const { draft, published } = situation
  if (published) await writeRedirects(client, redirectsAfter(addressedDocument(published), addressedDocument(draft)))
  await client.action({ actionType: 'sanity.action.document.publish', ...pair, ifDraftRevisionId: draft._rev })
  await end(deed, 'done')
  await note(client, 'published', {
    subject: { id, type: draft._type },
    revision: draft._rev,
    person: { id: schedule.byId ?? '', name: schedule.by ?? 'somebody' },
    at: new Date(now()).toISOString(),
    reason: 'At the moment that was set for it.',
  })
}

/** What decides about a draft; `null` when there is none. */
async function situationOf(client: SanityClient, id: string): Promise<Situation | null> {
  const draftId = draftIdOf(id)
  const draft = await client.getDocument<StoredDocument>(draftId)
  if (!draft) return null
  const ids = [id, draftIdOf(requestIdOf(id)), workflowIdOf(id), consentRecordId(originalIdOf(id, draft))]
  const found = await client.getDocuments<StoredDocument>(ids)
  const [published = null, request = null, workflow = null, consent = null] = found
  return { draft, published, request, workflow, consent }
}

/** A moment that cannot be read has come: what happens then is said where it stands, instead of never. */
function momentOf(at: string | undefined): number {
  const moment = Date.parse(at ?? '')
  return Number.isNaN(moment) ? 0 : moment
}
