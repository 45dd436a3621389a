import type { SanityClient } from '@sanity/client'
import { createMockAuthStore, createWorkspaceFromConfig } from 'sanity'
import type { Acting } from '@/sanity/studio/many/queries/acting'
import { formProblemsBy } from '@/sanity/studio/many/queries/form-problems'
import { runMany } from '@/sanity/studio/many/queries/run-many'
import type { ManyItem } from '@/sanity/studio/many/rules/item'
import type { ManyAct, ManyEntry } from '@/sanity/studio/many/rules/result'
import workspaceConfig from '@/sanity/typegen/sanity.config'

export const ada = { id: 'ada', name: 'Ada' }

/** Ada at work, with the forms of the real schema. */
export async function actingAs(client: SanityClient, changes: Partial<Acting> = {}): Promise<Acting> {
  const auth = createMockAuthStore({ client, currentUser: null })
  const workspace = await createWorkspaceFromConfig({ ...workspaceConfig, auth })
  return {
    client,
    person: ada,
    now: () => new Date('2026-06-15T12:00:00Z'),
    needsSecondPerson: false,
    formProblems: formProblemsBy(client, workspace),
    ...changes,
  }
}

/** Something that is selected. What a list knows of its state is not used by what is done. */
export function item(id: string, type = 'story', originalId = id): ManyItem {
  const status = { state: 'draft', isChangedSince: false } as const
  return { id, type, title: id, language: null, originalId, status, isPublished: false }
}

/** What came of a selection: `id kind: what was said`. */
export async function resultsOf(items: readonly ManyItem[], act: ManyAct): Promise<string[]> {
  let last: readonly ManyEntry[] = []
  await runMany(items, act, { onProgress: (entries) => (last = entries) })
  return last.map(lineOf)
}

export function lineOf({ item: { id }, result }: ManyEntry): string {
  if (result.kind === 'notTried') return `${id} notTried`
  const said = 'remark' in result ? result.remark : result.reasons.join(' ')
  return `${id} ${result.kind}: ${said}`
}

export const signatory = (id: string, changes: object = {}) => ({
  _id: `drafts.${id}`,
  _type: 'partner',
  name: [{ _key: 'en', _type: 'internationalizedArrayStringValue', language: 'en', value: `Organisation ${id}` }],
  slug: { _type: 'slug', current: id },
  kind: 'civilSociety',
  ...changes,
})

export const story = (id: string, changes: object = {}) => ({
  _id: `drafts.${id}`,
  _type: 'story',
  language: 'en',
  title: `Story ${id}`,
  summary: 'Women of a town in the valley sat at the table where peace was made, and it held.',
  slug: { _type: 'slug', current: id },
  body: [
    {
      _key: 'a',
      _type: 'block',
      style: 'normal',
      markDefs: [],
      children: [{ _key: 'b', _type: 'span', marks: [], text: 'They sat at the table.' }],
    },
  ],
  publishedAt: '2026-01-01T12:00:00.000Z',
  sensitivity: 'none',
  ...changes,
})

export const consentFor = (id: string) => ({
  _id: `consent.${id}`,
  _type: 'consentRecord',
  basis: 'given',
  channels: ['web'],
  uses: ['text'],
  languages: ['en', 'nl'],
  story: { _type: 'reference', _ref: id, _weak: true },
})
