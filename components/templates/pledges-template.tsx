import { dictionary } from '@/lib/dictionaries'
import { signatoryCount } from '@/lib/content/signatory-count'
import { outcomePath } from '@/lib/routes'
import { dataPath } from '@/lib/routes/machines'
import { foreign } from '@/lib/words'
import { threadsOf, type OutcomeEntry, type SignatoryEntry } from '@/lib/content/page-content'
import type { PageOf } from '@/lib/finding/pages'
import { choicePath } from '@/lib/finding/parameters'
import { hyphenated } from '@/lib/hyphens'
import { Pagination } from '../finding/pagination'
import { PledgeTable } from '../entries/pledge-table'
import { PageHead } from './page-head'
import type { TemplateProps } from './template-props'

interface PledgesTemplateProps extends TemplateProps {
  /** All of them, by name. */
  readonly signatories: readonly SignatoryEntry[]
  /** The page of them that is shown. */
  readonly list: PageOf<SignatoryEntry>
  readonly outcomes: readonly OutcomeEntry[]
}

/** Signatories and outcomes in one table. */
export function PledgesTemplate({ signatories, list, outcomes, language, settings }: PledgesTemplateProps) {
  const words = dictionary(language)
  const { title, lead, none, files } = words.places.pledges
  const set = words.openData.sets.pledges.title
  const isEmpty = signatories.length === 0 || outcomes.length === 0
  return (
    <>
      <PageHead
        cloth={{ id: 'pledges', threads: threadsOf(outcomes) }}
        eyebrow={signatories.length > 0 && signatoryCount(signatories.length, settings?.signatoriesInAll, language)}
        title={<h1>{title}</h1>}
        lead={<p className="lead">{lead}</p>}
      />
      {isEmpty ? (
        <p className="empty">{none}</p>
      ) : (
        <>
          <div className="pledges">
            <ol className="long-sub-outcomes">
              {outcomes.map(({ _id, number, title: name, titleLanguage }) => (
                <li key={_id}>
                  <b>{number}</b>
                  <a
                    href={number === null ? undefined : outcomePath(language, number)}
                    lang={foreign(titleLanguage, language)}
                  >
                    {hyphenated(name, titleLanguage ?? language, 'text') ?? words.outcomes.title}
                  </a>
                </li>
              ))}
            </ol>
            <PledgeTable rows={list.items} signatories={signatories} outcomes={outcomes} language={language} />
            <p className="data-files">
              {files}
              <a href={dataPath('pledges', 'csv')}>{words.openData.file('CSV', set)}</a>
              <a href={dataPath('pledges', 'json')}>{words.openData.file('JSON', set)}</a>
            </p>
          </div>
          <Pagination
            page={list.page}
            pages={list.pages}
            language={language}
            pathOf={(page) => choicePath({ page: String(page) }, 'pledges', language)}
          />
        </>
      )}
    </>
  )
}
