/** @jest-environment jsdom */
import '@testing-library/jest-dom'
import { render } from '@testing-library/react'
import type { TextPart } from '@/lib/content/page-content'
import { picture } from '@/components/styleguide/fixtures/marks'
import { paragraph, wholeStory } from '@/components/styleguide/fixtures/story'
import { CompareView } from '@/components/review/compare-view'
import { compareOutlines } from '@/lib/review/compare/compare-outlines'
import { storyOutline } from '@/lib/review/compare/outlines/story-outline'

function changes(before: TextPart[], after: TextPart[]) {
  const outline = (body: TextPart[]) => storyOutline({ ...wholeStory, body }, 'en')
  const comparison = compareOutlines(outline(before), outline(after))
  return render(<CompareView comparison={comparison} language="en" frame="en" />).container
}

const keyed = (_key: string, text: string, style?: 'h2'): TextPart => ({ ...paragraph(text, style), _key })
const link = (href: string): TextPart => ({
  ...paragraph('-'),
  _type: 'block',
  _key: 'l',
  style: 'normal',
  listItem: null,
  level: null,
  markDefs: [{ _key: 'm', _type: 'link', href, target: null }],
  children: [{ _key: 's', _type: 'span', text: 'our letter', marks: ['m', 'strong'] }],
})
const figure: TextPart = { ...picture, _key: 'f', _type: 'figure', caption: null }
const asset = { ...picture.asset, _id: 'image-1123456789abcdef0123456789abcdef01234567-1600x1000-png' }
const quote = (text: string): TextPart => ({ _key: 'q', _type: 'quote', text, attribution: null, language: 'ar' })
const poll: TextPart = JSON.parse('{"_key":"u","_type":"poll"}')
const old = 'One thing that nobody says any more.'

test.each<[string, TextPart[], TextPart[], string]>([
  [
    'a link that leads elsewhere',
    [link('https://a.invalid/')],
    [link('https://b.invalid/')],
    'link now: \u2066https://b.invalid/',
  ],
  ['a text that became a heading', [keyed('1', 'One.')], [keyed('1', 'One.', 'h2')], 'a paragraph is now a heading'],
  [
    'a text that was rewritten',
    [keyed('1', old)],
    [keyed('1', 'Quite another sentence')],
    'First you see the old text',
  ],
  ['another picture', [figure], [{ ...figure, asset }], 'There is another picture.'],
  ['a part of an unknown kind', [], [poll], 'This part cannot be shown here.'],
  [
    'a part that moved',
    [keyed('1', old), keyed('2', 'Two.'), keyed('3', 'Three.')],
    [keyed('2', 'Two.'), keyed('3', 'Three.'), keyed('1', old)],
    'Moved here: paragraph',
  ],
])('%s is said in words', (_what, before, after, words) => {
  expect(changes(before, after).querySelector('#change-1')).toHaveTextContent(words)
})

test('where a part was before it moved, a note stands in its place', () => {
  const page = changes(
    [keyed('1', old), keyed('2', 'Two.'), keyed('3', 'Three.')],
    [keyed('2', 'Two.'), keyed('3', 'Three.'), keyed('1', old)],
  )
  expect(page.querySelector('.compare-is-movedAway')).toHaveTextContent(
    `This was here. It is now in another place:${old}`,
  )
})

test('both pictures are shown, the old one first', () => {
  const captions = changes([figure], [{ ...figure, asset }]).querySelectorAll('#change-1 figcaption')
  expect([...captions].map(({ textContent }) => textContent)).toEqual(['Before', 'Now'])
})

test('a quote in another language has that language and its own direction', () => {
  const page = changes([quote('نريد السلام الآن')], [quote('نريد السلام العادل الآن')])
  expect(page.querySelector('#change-1 blockquote')).toHaveAttribute('lang', 'ar')
  expect(page.querySelector('#change-1 blockquote')).toHaveAttribute('dir', 'auto')
  expect(page.querySelector('#change-1 ins')).toHaveTextContent('العادل')
})

test('a link that was removed leads nowhere, one that was added does', () => {
  const page = changes([link('https://a.invalid/')], [])
  expect(page.querySelector('del a')).toBeNull()
  expect(changes([], [link('https://a.invalid/')]).querySelector('ins a')).toHaveAttribute('rel', 'nofollow noreferrer')
})
