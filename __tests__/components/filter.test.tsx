/** @jest-environment jsdom */
import '@testing-library/jest-dom'
import { render, screen, within } from '@testing-library/react'
import { Filter } from '@/components/finding/filter'
import { NothingFound } from '@/components/finding/nothing-found'
import { listOf } from '@/lib/finding/list'
import { readChoice, type Choice } from '@/lib/finding/parameters'
import { languages } from '@/lib/languages'

const items = [{ kind: 'ministry' }, { kind: 'knowledgeInstitution' }, { kind: 'knowledgeInstitution' }]
const facetValues = { kind: ({ kind }: { kind: string }) => [{ value: kind, label: `Named ${kind}` }] }

test.each(languages.map(({ id }) => id))('in %s, the form and the links say the same', (language) => {
  const list = listOf({ items, facetValues, listing: 'signatories', choice: {}, language, size: 10 })
  if (!list) throw new Error('There is no list.')
  render(<Filter list={list} />)
  const select = screen.getByRole('combobox')
  const options = within(select).getAllByRole<HTMLOptionElement>('option').slice(1)
  const byForm = options.map(({ value }) => new URLSearchParams([[select.getAttribute('name') ?? '', value]]))
  const byLink = screen.getAllByRole<HTMLAnchorElement>('link').map(({ href }) => new URL(href).searchParams)
  const read = (search: URLSearchParams) => readChoice(search, 'signatories', language)
  expect(byForm.map(read)).toEqual([{ kind: 'knowledgeInstitution' }, { kind: 'ministry' }])
  expect(byLink.map(read)).toEqual(byForm.map(read))
  expect(options.map(({ text }) => text)).toEqual(['Named knowledgeInstitution (2)', 'Named ministry (1)'])
})

test('a value that no item has is chosen in the form, without being named', () => {
  const choice = { kind: 'unheard-of' }
  const list = listOf({ items, facetValues, listing: 'signatories', choice, language: 'en', size: 10 })
  if (!list) throw new Error('There is no list.')
  const { container } = render(<Filter list={list} />)
  expect(screen.getByRole('combobox')).toHaveDisplayValue('unknown')
  expect(container).not.toHaveTextContent('unheard-of')
})

test('stories are also sorted, and to drop a filter keeps their order', () => {
  const stories = ['sy', 'jo'].map((code) => ({ code }))
  const byCountry = { country: ({ code }: { code: string }) => [{ value: code, label: code }] }
  const options = { items: stories, facetValues: byCountry, listing: 'stories', language: 'nl', size: 10 } as const
  const list = listOf({ ...options, choice: { sort: 'oldest', country: 'sy' } })
  if (!list) throw new Error('There is no list.')
  render(<Filter list={list} />)
  const order = screen.getByRole('combobox', { name: 'Volgorde' })
  expect(order).toHaveDisplayValue('oudste eerst')
  const values = within(order)
    .getAllByRole<HTMLOptionElement>('option')
    .map(({ value }) => value)
  const read = (value: string) =>
    readChoice(new URLSearchParams([[order.getAttribute('name') ?? '', value]]), 'stories', 'nl')
  expect(values.map(read)).toEqual([{}, { sort: 'oldest' }, { sort: 'title' }])
  expect(screen.getByRole('link', { name: 'Verwijder filter Land: sy' })).toHaveAttribute(
    'href',
    '/nl/verhalen?volgorde=oudste#list',
  )
})

test('in another order it is still the whole list, and one story needs no order', () => {
  const byYear = { year: () => [] }
  const options = {
    facetValues: byYear,
    listing: 'stories',
    choice: { sort: 'title' },
    language: 'en',
    size: 10,
  } as const
  const [both, one] = [[1, 2], [1]].map((some) => listOf({ ...options, items: some }))
  if (!both || !one) throw new Error('There is no list.')
  const { container, rerender } = render(<Filter list={both} />)
  expect(container.querySelector('.found, details')).toBeNull()
  expect(screen.getByRole('combobox')).toHaveDisplayValue('by title')
  rerender(<Filter list={one} />)
  expect(container).toBeEmptyDOMElement()
})

describe('when nothing matches the filters', () => {
  const values = (name: 'kind' | 'outcome' | 'plan') => (item: Readonly<Record<typeof name, string>>) => [
    { value: item[name], label: `Named ${item[name]}` },
  ]
  const facetValuesOfAll = { kind: values('kind'), outcome: values('outcome'), plan: values('plan') }
  const rows = [
    { kind: 'ministry', outcome: '1', plan: 'iv' },
    { kind: 'ministry', outcome: '1', plan: 'iv' },
    { kind: 'knowledgeInstitution', outcome: '2', plan: 'iv' },
  ]
  const empty = (choice: Choice) => {
    const options = { items: rows, facetValues: facetValuesOfAll, listing: 'signatories', language: 'en' } as const
    const list = listOf({ ...options, choice, size: 10 })
    if (!list) throw new Error('There is no list.')
    return render(<NothingFound list={list} />)
  }
  const links = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent)

  test('the filters are named, each with what is found without it', () => {
    const { container } = empty({ kind: 'ministry', outcome: '2', plan: 'iv' })
    expect(container).toHaveTextContent('No signatories match these filters. Try without:')
    // Without the plan nothing is found either: it does not help to drop it.
    expect(links()).toEqual(['Kind: Named ministry 1 signatory', 'Outcome: Named 2 2 signatories'])
    expect(screen.getByRole('link', { name: 'Kind: Named ministry' })).toHaveAttribute(
      'href',
      '/en/signatories?outcome=2&plan=iv#list',
    )
  })

  test('where dropping one filter does not help, all are dropped', () => {
    empty({ kind: 'x', outcome: 'y', plan: 'z' })
    expect(links()).toEqual(['Remove all filters 3 signatories'])
    expect(screen.getByRole('link')).toHaveAttribute('href', '/en/signatories#list')
  })
})

test.each([
  ['en', 'Signatories of [Kind], with a pledge for [Outcome], that signed [Plan]'],
  ['nl', 'Ondertekenaars: [Soort], met een toezegging voor [Doel], bij [Plan]'],
] as const)('in %s, the form is a sentence', (language, sentence) => {
  const valueOf = (value: string) => [{ value, label: value }]
  const facetValuesOfAll = { kind: valueOf, outcome: valueOf, plan: valueOf }
  const listing = 'signatories'
  const list = listOf({ items: ['a', 'b'], facetValues: facetValuesOfAll, listing, choice: {}, language, size: 10 })
  if (!list) throw new Error('There is no list.')
  const { container } = render(<Filter list={list} />)
  for (const select of container.querySelectorAll('select'))
    select.replaceWith(`[${select.getAttribute('aria-label')}]`)
  container.querySelector('button')?.remove()
  expect(container.querySelector('.sentence')).toHaveTextContent(sentence)
})
