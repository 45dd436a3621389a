import { dictionary } from '@/lib/dictionaries'
import type { Language } from '@/lib/languages'
import type { Changes } from '@/lib/open-data/changes'
import { countedSets } from '@/lib/open-data/year-count'
import { changesPath } from '@/lib/routes/machines'
import { DateText } from '../text/date-text'

/** How the open data has changed: by year, and in its form. */
export function DataChanges({ changes, language }: { readonly changes: Changes; readonly language: Language }) {
  const words = dictionary(language).openData
  return (
    <>
      <p>{words.changesLead}</p>
      <p>{words.whyNotMore}</p>
      {changes.years.length === 0 ? (
        <p>{words.noYears}</p>
      ) : (
        <dl className="fields">
          {changes.years.map(({ year, consentEnded, ...sets }) => (
            <div key={year}>
              <dt>{year}</dt>
              <dd>
                {countedSets.map((set) => words.entriesOfYear(words.sets[set].title, sets[set])).join(' ')}{' '}
                {words.endedOfYear(consentEnded)}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <h3>{words.formTitle}</h3>
      <dl className="fields">
        {changes.form.map(({ version, date, what }) => (
          <div key={version}>
            <dt>
              {version}, <DateText date={date} language={language} />
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className="data-files">
        <a href={changesPath}>{words.changesFile}</a>
      </p>
    </>
  )
}
