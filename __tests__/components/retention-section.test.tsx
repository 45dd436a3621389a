/** @jest-environment jsdom */
import { render, within } from '@testing-library/react'
import { RetentionSection } from '@/components/sections/retention-section'
import type { Retention } from '@/lib/content/retention'
import type { Language } from '@/lib/languages'

const section = { _key: 'kept', _type: 'retentionSection', heading: 'How long' } as const
const shown = (retention: Retention, language: Language = 'en') => {
  const { container } = render(<RetentionSection section={section} language={language} retention={retention} />)
  expect(within(container).getByRole('heading', { level: 2 }).textContent).toBe('How long')
  return container.textContent
}

test('it says the days of the settings', () => {
  const text = shown({ days: 30, backupDays: 14, keepsHistory: false })
  expect(text).toContain('Until 30 days after they have dealt with it.')
  expect(text).toContain('Until 30 days after your link has ended.')
  expect(text).toContain('14 days, except the newest of them.')
  // Withdrawing takes a text from readers; its words are erased when an editor chooses that.
  expect(text).toContain('Only the editors can read them, until they erase them.')
  expect(text).not.toContain('which we cannot shorten')
})

test('one day is one day, in Dutch too', () => {
  expect(shown({ days: 1, backupDays: null, keepsHistory: false })).toContain('1 day after')
  expect(shown({ days: 1, backupDays: null, keepsHistory: false }, 'nl')).toContain('Tot 1 dag nadat')
})

test('nothing is promised that the site cannot do', () => {
  const text = shown({ days: null, backupDays: null, keepsHistory: true })
  expect(text).not.toMatch(/\d/)
  expect(text).toContain('Until the editors erase it.')
  expect(text).toContain('which we cannot shorten')
  expect(text).not.toContain('Copies for emergencies')
})
