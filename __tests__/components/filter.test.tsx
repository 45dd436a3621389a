import { render, screen, within } from '@testing-library/react'
import { Filter } from '@/components/finding/filter'
import { listOf } from '@/lib/finding/list'
import { readChoice } from '@/lib/finding/parameters'
import { languages } from '@/lib/languages'

const things = [{ kind: 'ministry' }, { kind: 'knowledgeInstitution' }, { kind: 'knowledgeInstitution' }]
const readers = { kind: ({ kind }: { kind: string }) => [{ value: kind, label: `Named ${kind}` }] }

test.each(languages.map(({ id }) => id))('in %s, the form and the links say the same', (language) => {
  const list = listOf({ things, readers, place: 'signatories', choice: {}, language, size: 10 })
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

test('what nothing has is chosen in the form, without being named', () => {
  const choice = { kind: 'unheard-of' }
  const list = listOf({ things, readers, place: 'signatories', choice, language: 'en', size: 10 })
  if (!list) throw new Error('There is no list.')
  const { container } = render(<Filter list={list} />)
  expect(screen.getByRole('combobox')).toHaveDisplayValue('not known here')
  expect(container).not.toHaveTextContent('unheard-of')
})
