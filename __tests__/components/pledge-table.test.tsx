/** @jest-environment jsdom */
import '@testing-library/jest-dom'
import { render, screen, within } from '@testing-library/react'
import { PledgeTable } from '@/components/entries/pledge-table'
import { outcomeEntries } from '@/components/styleguide/fixtures/outcomes-and-countries'
import { signatoryEntry } from '@/components/styleguide/fixtures/signatory'

const outcomes = outcomeEntries.slice(0, 2)
const mark = (number: number) => ({ _id: `o${number}`, number, title: null, titleLanguage: null })
const signatories = [
  { ...signatoryEntry, _id: 'a', name: 'Both', outcomes: [mark(1), mark(2)] },
  { ...signatoryEntry, _id: 'b', name: 'Second', outcomes: [mark(2)] },
  { ...signatoryEntry, _id: 'c', name: 'Unknown', outcomes: [] },
]

test('each cell says what it means to who does not see it', () => {
  render(<PledgeTable rows={signatories} signatories={signatories} outcomes={outcomes} language="en" />)
  const table = screen.getByRole('table', { name: 'Signatories and the outcomes they pledged to contribute to' })
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent),
  ).toEqual(['Signatory', 'Outcome 11', 'Outcome 22'])
  const rows = within(table).getAllByRole('row').slice(1)
  const cells = rows.map((row) =>
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  )
  expect(cells).toEqual([['pledged●', 'pledged●'], ['', 'pledged●'], ['not on this site yet'], ['1', '2']])
  expect(
    within(table)
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent),
  ).toEqual(['Both', 'Second', 'Unknown', 'Number of signatories'])
})

test('a page of it counts all signatories, not its own', () => {
  render(<PledgeTable rows={signatories.slice(0, 1)} signatories={signatories} outcomes={outcomes} language="nl" />)
  const rows = screen.getAllByRole('row').slice(1)
  expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
    'Both',
    'Aantal onder\u00adte\u00adke\u00adnaars',
  ])
  expect(
    within(rows[1] ?? document.body)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['1', '2'])
})
