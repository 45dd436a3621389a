/** @jest-environment jsdom */
import '@testing-library/jest-dom'
import { render } from '@testing-library/react'
import { DocumentEntry } from '@/components/entries/document-entry'
import { documentEntry } from '@/components/styleguide/fixtures/document'

const shown = (changes: Partial<typeof documentEntry>) =>
  render(<DocumentEntry document={{ ...documentEntry, period: null, ...changes }} language="en" />).container

test.each([
  ['UN Security Council Resolution 1889 (2009)', 'S/RES/1889 (2009)', false],
  ['Letter to parliament', '26150-190', true],
  ['The plan of 2009', 'S/RES/1889 (2009)', true],
  ['A plan without a number', 'SAMPLE', true],
])(
  '“%s” with the number %s: beside its subject the number is said where the title does not',
  (title, number, isSaid) => {
    const entry = shown({ title, number, summary: 'Participation and post-conflict peacebuilding.' })
    expect(entry).toHaveTextContent('Participation and post-conflict peacebuilding.')
    expect(entry.querySelector('.document-entry-facts')?.textContent?.startsWith('Sample ministry')).toBe(!isSaid)
  },
)

test('a subject in another language says so; without one there is no empty line', () => {
  expect(shown({ summaryLanguage: 'nl' }).querySelector('.document-entry-subject')).toHaveAttribute('lang', 'nl')
  expect(shown({ summary: null }).querySelector('.document-entry-subject')).toBeNull()
})
