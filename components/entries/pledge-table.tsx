import { dictionary } from '@/lib/dictionaries'
import { pathOf } from '@/lib/routes'
import { foreign } from '@/lib/words'
import type { Language } from '@/lib/languages'
import type { OutcomeEntry, SignatoryEntry } from '@/lib/content/page-content'
import { hyphenated } from '@/lib/hyphens'

interface PledgeTableProps {
  readonly rows: readonly SignatoryEntry[]
  /** All there are, whom the last row counts. */
  readonly signatories: readonly SignatoryEntry[]
  readonly outcomes: readonly OutcomeEntry[]
  readonly language: Language
}

/**
 * A row for each signatory and a column for each outcome, by its number: its title would not fit a phone, and stands above the
 * table. Of a signatory without a pledge on this site nothing is said that nobody knows.
 */
export function PledgeTable({ rows, signatories, outcomes, language }: PledgeTableProps) {
  const words = dictionary(language)
  const { caption, signatory: title, pledged, notHere, count } = words.places.pledges
  const columns = outcomes.flatMap(({ number }) => (number === null ? [] : [number]))
  const hasPledged = (signatory: SignatoryEntry, column: number) =>
    signatory.outcomes.some(({ number }) => number === column)
  return (
    <table className="index pledge-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{hyphenated(title, language, 'cell')}</th>
          {columns.map((number) => (
            <th key={number} scope="col">
              <span className="unseen">{words.outcomes.one(number)}</span>
              <span aria-hidden="true">{number}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((signatory) => (
          <tr key={signatory._id}>
            <th scope="row">
              <a href={pathOf(signatory, language) ?? undefined} lang={foreign(signatory.nameLanguage, language)}>
                {hyphenated(signatory.name, signatory.nameLanguage ?? language, 'cell') ?? words.places.untitled}
              </a>
            </th>
            {signatory.outcomes.length === 0 ? (
              <td className="not-here" colSpan={columns.length}>
                {notHere}
              </td>
            ) : (
              columns.map((number) => (
                <td key={number}>
                  {hasPledged(signatory, number) && (
                    <>
                      <span className="unseen">{pledged}</span>
                      <span aria-hidden="true">●</span>
                    </>
                  )}
                </td>
              ))
            )}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{hyphenated(count, language, 'cell')}</th>
          {columns.map((number) => (
            <td key={number}>{signatories.filter((each) => hasPledged(each, number)).length}</td>
          ))}
        </tr>
      </tfoot>
    </table>
  )
}
