import { dictionary } from '@/lib/dictionaries'
import { signatoryKinds } from '@/lib/finding/kinds'
import { signatoryCount } from '@/lib/content/signatory-count'
import type { List } from '@/lib/finding/list'
import { byLetter, inGroups } from '@/lib/groups'
import { pledgesPath } from '@/lib/routes'
import { threadsOf, type SignatoryEntry as Entry } from '@/lib/content/page-content'
import { hyphenated } from '@/lib/hyphens'
import { SignatoryEntry } from '../entries/signatory-entry'
import { ListFrame } from '../finding/list-frame'
import { PageHead } from './page-head'
import type { TemplateProps } from './template-props'

interface SignatoriesTemplateProps extends TemplateProps {
  /** By kind, then by name. */
  readonly list: List<Entry>
}

/** The directory: by kind, and A–Z within each. */
export function SignatoriesTemplate({ list, language, settings }: SignatoriesTemplateProps) {
  const words = dictionary(language).signatories
  const signatories = list.items
  return (
    <>
      <PageHead
        cloth={{ id: 'signatories', threads: threadsOf(signatories.flatMap(({ outcomes }) => [...outcomes])) }}
        eyebrow={list.all > 0 && signatoryCount(list.all, settings?.signatoriesInAll, language)}
        title={<h1>{words.title}</h1>}
        lead={
          <>
            <p className="lead">{words.lead}</p>
            <p className="more">
              <a href={pledgesPath(language)}>{dictionary(language).places.pledges.link}</a>
            </p>
          </>
        }
      />
      <ListFrame list={list} none={words.none}>
        {inGroups(signatories, signatoryKinds, ({ kind }) => kind).map(({ key, items }) => (
          <section key={key} className="section" aria-labelledby={key}>
            <h2 id={key} className="side-head">
              {hyphenated(words.groups[key], language)}
            </h2>
            <div className="section-body">
              {byLetter(items, language).map((run) => (
                <div key={run.letter} className="letter-run">
                  <p className="letter" aria-hidden="true">
                    {run.letter}
                  </p>
                  <ul className="signatory-list">
                    {run.items.map((signatory) => (
                      <li key={signatory._id}>
                        <SignatoryEntry signatory={signatory} language={language} />
                      </li>
                    ))}
                  </ul>
                </div>
              ))}
            </div>
          </section>
        ))}
      </ListFrame>
    </>
  )
}
