import { dictionary } from '@/lib/dictionaries'
import { byLetter, inGroups } from '@/lib/groups'
import { threadsOf, type SignatoryEntry as Entry } from '../content'
import { SignatoryEntry } from '../entries/signatory-entry'
import { PageHead } from './page-head'
import type { TemplateProps } from './props'

interface SignatoriesTemplateProps extends TemplateProps {
  readonly signatories: readonly Entry[]
}

const kinds = ['ministry', 'otherGovernment', 'civilSociety', 'knowledgeInstitution'] as const

/** The directory: by kind, and A–Z within each. */
export function SignatoriesTemplate({ signatories, language }: SignatoriesTemplateProps) {
  const words = dictionary(language).signatories
  return (
    <>
      <PageHead
        cloth={{ id: 'signatories', threads: threadsOf(signatories.flatMap(({ outcomes }) => [...outcomes])) }}
        eyebrow={signatories.length > 0 && words.count(signatories.length)}
        title={<h1>{words.title}</h1>}
        lead={<p className="lead">{words.lead}</p>}
      />
      {signatories.length === 0 && <p className="empty">{words.none}</p>}
      {inGroups(signatories, kinds, ({ kind }) => kind).map(({ key, things }) => (
        <section key={key} className="section" aria-labelledby={key}>
          <h2 id={key} className="side-head">
            {words.groups[key]}
          </h2>
          <div className="section-body">
            {byLetter(things, language).map((run) => (
              <div key={run.letter} className="letter-run">
                <p className="letter" aria-hidden="true">
                  {run.letter}
                </p>
                <ul className="signatory-list">
                  {run.things.map((signatory) => (
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
    </>
  )
}
