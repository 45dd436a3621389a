import type { HealthContent } from '@/sanity/health/content/finding'
import type { StoredDocument } from '@/lib/stored'

type Given = { readonly _id: string; readonly _type: string } & Readonly<Record<string, unknown>>

const stored = (document: Given): StoredDocument => ({ _rev: 'r1', ...document })

/** Content made of these documents; ids that begin with `drafts.` are drafts. */
export function contentOf(documents: readonly Given[], more: Partial<HealthContent> = {}): HealthContent {
  const all = documents.map(stored)
  const isDraft = ({ _id }: StoredDocument) => _id.startsWith('drafts.')
  return {
    published: new Map(all.filter((each) => !isDraft(each)).map((each) => [each._id, each])),
    drafts: new Map(all.filter(isDraft).map((each) => [each._id.slice(7), each])),
    assets: [],
    links: [],
    now: new Date('2026-11-24T10:00:00Z'),
    ...more,
  }
}

export const story = (fields: Readonly<Record<string, unknown>> = {}): Given => ({
  _id: 'weaving',
  _type: 'story',
  title: 'Weaving',
  language: 'en',
  ...fields,
})

export const record = (fields: Readonly<Record<string, unknown>> = {}): Given => ({
  _id: 'consent.weaving',
  _type: 'consentRecord',
  basis: 'given',
  channels: ['web'],
  uses: ['text'],
  languages: ['en', 'nl'],
  ...fields,
})

export const block = (_key: string, text: string, fields: Readonly<Record<string, unknown>> = {}) => ({
  _key,
  _type: 'block',
  style: 'normal',
  markDefs: [],
  children: [{ _key: 's', _type: 'span', text, marks: [] }],
  ...fields,
})
