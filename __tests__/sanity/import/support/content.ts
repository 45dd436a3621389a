import { TextEncoder } from 'node:util'
import { readFile } from '@/sanity/import/read-file'
import { placeOf } from '@/sanity/import/problem'
import type { ImportContent } from '@/sanity/import/known-signatories'

const system = { _createdAt: '2026-01-01T00:00:00Z', _updatedAt: '2026-01-01T00:00:00Z' }

/** Two signatories, of which the second has a draft, and the five outcomes. */
export const content: ImportContent = {
  signatories: [
    {
      ...system,
      _id: 'partner-weavers',
      _type: 'partner',
      _rev: 'w1',
      kind: 'civilSociety',
      slug: { _type: 'slug', current: 'weavers' },
      name: [
        { _key: 'a1', _type: 'internationalizedArrayStringValue', language: 'en', value: 'The Weavers' },
        { _key: 'a2', _type: 'internationalizedArrayStringValue', language: 'nl', value: 'De Wevers' },
      ],
      website: 'https://weavers.example',
      pledge: {
        _type: 'pledge',
        outcomes: [{ _key: 'outcome-3', _type: 'reference', _ref: 'outcome-3' }],
        subOutcomes: ['3.1'],
      },
    },
    { ...system, _id: 'partner-dyers', _type: 'partner', _rev: 'd1', slug: { _type: 'slug', current: 'dyers' } },
    {
      ...system,
      _id: 'drafts.partner-dyers',
      _type: 'partner',
      _rev: 'd2',
      kind: 'civilSociety',
      slug: { _type: 'slug', current: 'dyers' },
      shortName: 'DY',
    },
  ],
  outcomes: [1, 2, 3, 4, 5].map((number) => ({ _id: `outcome-${number}`, number })),
}

/** Reads a file's text against that content. */
export const read = (text: string) => readFile(new TextEncoder().encode(text), content)

/** Each problem of a file as an editor reads it. */
export function problemsIn(text: string): string[] {
  const { header, problems } = read(text)
  return problems.map((problem) => `${placeOf(problem, header)}: ${problem.message}`)
}
