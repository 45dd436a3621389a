import type { SanityClient } from '@sanity/client'
import { forgetHistory, purges } from '../../lib/redirects/forget-history.ts'
import { syncTagsOfNextChange } from './next-change.ts'

/** What the checks work with: a dataset in which nothing else matters. */
export interface Scratch {
  /** Reads and writes everything, `raw`. */
  readonly client: SanityClient
  /** The same without a token. */
  readonly anonymous: SanityClient
  /** What the id of each document begins with that is made; no other is touched. */
  readonly prefix: string
}

export interface HostedCheck {
  /** What the site assumes. */
  readonly assumes: string
  /** @returns what differs, in a sentence; `null` where it is as assumed */
  run(scratch: Scratch): Promise<string | null>
}

const statusOf = async (work: Promise<unknown>): Promise<number> =>
  work.then(
    () => 200,
    (error: unknown) => {
      if (typeof error === 'object' && error !== null && 'statusCode' in error) return Number(error.statusCode)
      throw error
    },
  )

const expectStatus = async (what: string, expected: number, work: Promise<unknown>) => {
  const status = await statusOf(work)
  return status === expected ? null : `${what} was answered with ${status}, not ${expected}.`
}

const note = (id: string, more: object = {}) => ({ _id: id, _type: 'checkHosted', ...more })

/** Everything that the history of a document still says. */
async function historyOf(client: SanityClient, id: string): Promise<string> {
  const { dataset } = client.config()
  const url = `/data/history/${dataset}/transactions/${id}`
  return String(await client.request<unknown>({ url, query: { excludeContent: 'false' } }).then(JSON.stringify))
}

export const hostedChecks: readonly HostedCheck[] = [
  {
    assumes:
      'an id exists once: whoever makes a second document of it is refused (each opening of a review link counts)',
    async run({ client, prefix }) {
      await client.create(note(`${prefix}-once`))
      return expectStatus('A second document of one id', 409, client.create(note(`${prefix}-once`)))
    },
  },
  {
    assumes: 'a change that names a revision is refused when the document has moved on',
    async run({ client, prefix }) {
      const { _id, _rev } = await client.create(note(`${prefix}-revision`))
      await client.patch(_id).set({ title: 'moved on' }).commit()
      return expectStatus(
        'A change of an old revision',
        409,
        client.patch(_id).ifRevisionId(_rev).unset(['title']).commit(),
      )
    },
  },
  {
    assumes: 'whoever has no token sees no id with a dot: drafts, consent records, review links',
    async run({ client, anonymous, prefix }) {
      const ids = [`drafts.${prefix}-hidden`, `${prefix}.hidden`]
      for (const id of ids) await client.create(note(id))
      const seen = await anonymous
        .fetch<string[]>('*[_id in $ids]._id', { ids })
        // A private dataset refuses every question.
        .catch(async (error: unknown) => ((await statusOf(Promise.reject(error))) === 401 ? [] : ['?']))
      return seen.length === 0 ? null : `Without a token these were seen: ${seen.join(', ')}.`
    },
  },
  {
    assumes: 'a live event names a tag of the query that a change concerns',
    async run({ client, prefix }) {
      const id = `${prefix}-live`
      await client.create(note(id))
      const published = client.withConfig({ perspective: 'published' })
      const { syncTags = [] } = await published.fetch(`*[_id == "${id}"][0]`, {}, { filterResponse: false })
      if (syncTags.length === 0) return 'The answer to a query names no tags.'
      const change = () => client.patch(id).set({ title: 'changed' }).commit()
      const told = await syncTagsOfNextChange(published, syncTags, change)
      return told ? null : 'No live event named a tag of the query within 20 seconds.'
    },
  },
  {
    assumes: 'an action with `purge` deletes what a document said, in its history too',
    async run({ client, prefix }) {
      const id = `${prefix}-purged`
      await client.create(note(id, { title: 'canary' }))
      await client.create(note(`drafts.${id}`, { title: 'canary' }))
      if (!(await historyOf(client, id)).includes('canary')) return 'Before it, the history could not be read.'
      await client.action(purges([id, `drafts.${id}`]))
      return (await historyOf(client, id)).includes('canary') ? 'The history still says it.' : null
    },
  },
  {
    assumes: 'the history of a document that was deleted earlier goes when it is made once more and purged',
    async run({ client, prefix }) {
      const id = `${prefix}-forgotten`
      await client.create(note(id, { title: 'canary' }))
      await client.delete(id)
      await forgetHistory(client, [id])
      return (await historyOf(client, id)).includes('canary') ? 'The history still says it.' : null
    },
  },
  {
    assumes: 'a text is unpublished by an action, and becomes a draft',
    async run({ client, prefix }) {
      const publishedId = `${prefix}-unpublished`
      const draftId = `drafts.${publishedId}`
      await client.create(note(publishedId))
      await client.action({ actionType: 'sanity.action.document.unpublish', publishedId, draftId })
      return (await client.getDocument(draftId)) ? null : 'There is no draft of it.'
    },
  },
  {
    assumes: 'what a document was at a revision can be read with a token',
    async run({ client, prefix }) {
      const { _id, _rev } = await client.create(note(`${prefix}-was`, { title: 'before' }))
      await client.patch(_id).set({ title: 'after' }).commit()
      const url = `/data/history/${client.config().dataset}/documents/${_id}`
      const found = JSON.stringify(await client.request<unknown>({ url, query: { revision: _rev } }))
      return found.includes('before') ? null : 'It was not given.'
    },
  },
  {
    assumes:
      'a token of the role Editor may ask where comments and tasks are (a withdrawal erases those about a story)',
    async run({ client }) {
      const { projectId, dataset = '' } = client.config()
      const query = { datasetProfile: 'comments', addonFor: dataset }
      const asked = client.request({ url: `/projects/${projectId}/datasets`, query })
      return expectStatus('The question where comments are', 200, asked)
    },
  },
  {
    assumes: 'files are given at cdn.sanity.io',
    async run({ client, prefix }) {
      const { _id, url } = await client.assets.upload('file', Buffer.from(prefix), { filename: `${prefix}.txt` })
      await client.delete(_id)
      return url.startsWith('https://cdn.sanity.io/files/') ? null : `The address of a file was ${url}.`
    },
  },
]
