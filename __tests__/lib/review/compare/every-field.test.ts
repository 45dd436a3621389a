import { wholeDocument } from '@/components/styleguide/fixtures/document'
import { wholePage } from '@/components/styleguide/fixtures/page'
import { wholeSignatory } from '@/components/styleguide/fixtures/signatory'
import { wholeStory } from '@/components/styleguide/fixtures/story'
import { compareOutlines } from '@/lib/review/compare/compare-outlines'
import type { Outline } from '@/lib/review/compare/outline'
import { documentOutline } from '@/lib/review/compare/outlines/document-outline'
import { pageOutline } from '@/lib/review/compare/outlines/page-outline'
import { signatoryOutline } from '@/lib/review/compare/outlines/signatory-outline'
import { storyOutline } from '@/lib/review/compare/outlines/story-outline'

/** Not said by the page itself: what it is, where it is, in which language, other documents, and what consent allows besides. */
const notCompared =
  /^_|slug|language$|Language$|translation|^related$|^previous$|^next$|^stories$|^steps$|^supersededBy$|^purpose$|^languages$|^mayBeCopied$/

/** The outcomes of a signatory are those of its pledge. */
const saidElsewhere: Readonly<Record<string, readonly string[]>> = { signatory: ['outcomes'] }

function cases<T extends object>(name: string, whole: T, outline: (page: T) => Outline) {
  return Object.keys(whole)
    .filter((field) => !notCompared.test(field) && !saidElsewhere[name]?.includes(field))
    .map((field): [string, Outline, Outline] => {
      const value = Object.entries(whole).find(([key]) => key === field)?.[1]
      const other = typeof value === 'string' ? `2019 ${value}` : Array.isArray(value) ? [] : null
      return [`${name}: ${field}`, outline(whole), outline({ ...whole, [field]: other })]
    })
}

test.each([
  ...cases('story', wholeStory, (story) => storyOutline(story, 'en')),
  ...cases('page', wholePage, (page) => pageOutline(page, 'en')),
  ...cases('signatory', wholeSignatory, (signatory) => signatoryOutline(signatory, 'en')),
  ...cases('document', wholeDocument, (document) => documentOutline(document, 'en')),
])('a change of what readers see is shown: %s', (_field, before, after) => {
  expect(compareOutlines(before, after).changes.length).toBeGreaterThan(0)
})
