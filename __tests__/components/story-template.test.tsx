/** @jest-environment jsdom */
import '@testing-library/jest-dom'
import { render, screen, within } from '@testing-library/react'
import type { Settings } from '@/lib/content/page-content'
import { StoryTemplate } from '@/components/templates/story-template'
import { ContentNote } from '@/components/text/content-note'
import { bareStory } from './support/story'

test('a story with a title only renders a heading and no empty elements', () => {
  const { container } = render(<StoryTemplate story={bareStory} language="en" settings={null} />)
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('A title')
  for (const element of container.querySelectorAll('p, h2, h3, li, dd')) expect(element.textContent).not.toBe('')
  expect(container.querySelector('img')).toBeNull()
  // To where anybody may ask for it to be taken down.
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    '/ask/en?about=%2Fen%2Fstories%2Fa-title',
  ])
})

test('readers get no ids; editors get click-to-edit on every field', () => {
  const { container, rerender } = render(<StoryTemplate story={bareStory} language="en" settings={null} />)
  expect(container.innerHTML).not.toContain('data-sanity')
  rerender(<StoryTemplate story={bareStory} language="en" settings={null} edit={(path) => `edit ${path}`} />)
  expect(screen.getByRole('heading', { level: 1 })).toHaveAttribute('data-sanity', 'edit title')
})

test('an unconfirmed translation says so and links to the original', () => {
  const story = {
    ...bareStory,
    translationNotice: true,
    translations: [{ _id: 'o', language: 'nl' as const, title: 'Een titel', slug: 'een-titel' }],
  }
  render(<StoryTemplate story={story} language="en" settings={null} />)
  expect(screen.getByRole('link', { name: /Een titel/ })).toHaveAttribute('href', '/nl/verhalen/een-titel')
})

test('related stories keep the heading order', () => {
  const { body: _body, countries, outcomes, signatories, ...rest } = bareStory
  const related = [{ ...rest, title: 'Another', slug: 'another', countries, outcomes, signatories }]
  render(<StoryTemplate story={{ ...bareStory, related }} language="en" settings={null} />)
  const region = screen.getByRole('region')
  expect(within(region).getByRole('heading', { level: 2 })).toBeInTheDocument()
  expect(within(region).getByRole('heading', { level: 3 })).toHaveTextContent('Another')
})

const exitPage: NonNullable<Settings>['exitPage'] = { title: 'the weather', url: 'https://www.knmi.nl/' }

test('a story that may distress starts with a warning and a way out', () => {
  render(
    <ContentNote story={{ sensitivity: 'mayDistress', contentNote: 'Violence.' }} exitPage={exitPage} language="en" />,
  )
  expect(screen.getByText('Violence.')).toBeInTheDocument()
  const exit = screen.getByRole('link')
  expect(exit).toHaveAttribute('href', 'https://www.knmi.nl/')
  expect(exit).toHaveAttribute('rel', 'nofollow noreferrer')
})

test('an exit address that is not a web address is not linked', () => {
  const evil = { title: 'x', url: 'javascript:alert(1)' }
  render(<ContentNote story={{ sensitivity: 'mayDistress', contentNote: null }} exitPage={evil} language="en" />)
  expect(screen.queryByRole('link')).toBeNull()
})

test('a story that does not distress has no note', () => {
  const { container } = render(
    <ContentNote story={{ sensitivity: 'none', contentNote: 'Left over' }} exitPage={exitPage} language="en" />,
  )
  expect(container).toBeEmptyDOMElement()
})
