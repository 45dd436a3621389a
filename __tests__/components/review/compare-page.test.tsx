/** @jest-environment jsdom */
import '@testing-library/jest-dom'
import { render, screen, within } from '@testing-library/react'
import { paragraph, wholeStory } from '@/components/styleguide/fixtures/story'
import { ComparePage } from '@/components/review/compare-page'
import type { CompareAnswer } from '@/lib/review/compare/comparison'
import { compareOutlines } from '@/lib/review/compare/compare-outlines'
import { storyOutline } from '@/lib/review/compare/outlines/story-outline'
import { frameLanguages, type FrameLanguage } from '@/lib/languages'
import { compareWordsIn } from '@/lib/review/words/compare-words'

const outline = (fields: Partial<typeof wholeStory>) => storyOutline({ ...wholeStory, body: [], ...fields }, 'en')
const compared = (before: Partial<typeof wholeStory>, after: Partial<typeof wholeStory>): CompareAnswer => ({
  kind: 'compared',
  comparison: compareOutlines(outline(before), outline(after)),
  readOn: null,
})
const page = (answer: CompareAnswer, frame: FrameLanguage = 'en') =>
  render(<ComparePage answer={answer} chosen="published" language="en" frame={frame} />)

test('the list says how many changes there are, and each leads to its place and from there to the next', () => {
  const after = { title: 'A sample tale', body: [paragraph('Words that are new.')] }
  const { container } = page(compared({}, after))
  const list = screen.getByRole('region', { name: 'Number of changes: 2' })
  const links = within(list).getAllByRole('link')
  expect(links.map((link) => link.textContent)).toEqual(['Title · Changed', 'Text · Added: paragraph'])
  const places = links.map((link) => container.querySelector(link.getAttribute('href') ?? ''))
  expect(places.map((place) => place?.querySelector('.compare-label a')?.getAttribute('href'))).toEqual([
    '#change-2',
    '#changes',
  ])
})

test('what was added and removed is said by elements and in words, not by colour', () => {
  const { container } = page(compared({}, { title: 'A sample tale' }))
  const title = container.querySelector('#change-1 .compare-lines')
  expect(title?.querySelector('del')).toHaveTextContent(/^removed: story end of removed text\.$/)
  expect(title?.querySelector('ins')).toHaveTextContent(/^added: tale end of added text\.$/)
})

test('the space around a change is outside it, so that a line breaks there and its sign stays with its word', () => {
  const { container } = page(compared({}, { title: 'A sample story of peace' }))
  const [line] = container.querySelectorAll('#change-1 .compare-lines p')
  expect(line?.querySelector('.compare-words')?.textContent).toBe('of peace')
  expect(line?.querySelector('ins')?.previousSibling?.textContent).toBe(' ')
})

test.each<[CompareAnswer, RegExp]>([
  [{ kind: 'notPublished' }, /^This text is not published\./],
  [{ kind: 'noneSeen' }, /only this version was read/],
  [{ kind: 'notKept' }, /no longer kept/],
  [compared({}, {}), /^Nothing has changed\.$/],
])('what cannot be compared, or has not changed, is said plainly', (answer, text) => {
  const { container } = page(answer)
  expect(container.querySelector('.compare-answer')).toHaveTextContent(text)
  expect(container.querySelector('ins, del')).toBeNull()
})

test.each(frameLanguages.map(({ id }) => id))('in %s, the frame has its language, and the text its own', (frame) => {
  const { container } = page(compared({}, { title: 'A sample tale' }), frame)
  expect(screen.getByRole('main')).toHaveAttribute('lang', frame)
  expect(screen.getByRole('main')).toHaveAttribute('dir', frame === 'ar' ? 'rtl' : 'ltr')
  expect(container.querySelector('.compare-text')).toHaveAttribute('lang', 'en')
  expect(container.querySelector('.compare-text')).toHaveAttribute('dir', 'ltr')
  const spoken = container.querySelector('ins .compare-spoken')
  expect(spoken).toHaveTextContent(compareWordsIn(frame).spoken.added)
  expect(spoken).toHaveAttribute('lang', frame)
})
