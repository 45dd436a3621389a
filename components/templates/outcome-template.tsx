import { dictionary } from '@/lib/dictionaries'
import { listPath, pathOf } from '@/lib/routes'
import { foreign } from '@/lib/words'
import { threadsOf, type Outcome } from '@/lib/content/page-content'
import { DocumentEntry } from '../entries/document-entry'
import { SignatoryList } from '../entries/signatory-list'
import { StoriesPart } from '../entries/stories-part'
import { Facts } from '../text/facts'
import { Sources } from '../text/sources'
import { SubOutcomes } from './sub-outcomes'
import { Title } from '../text/title'
import { PageHead } from './page-head'
import { PagePart } from '../text/page-part'
import type { TemplateProps } from './template-props'

interface OutcomeTemplateProps extends TemplateProps {
  readonly outcome: Outcome
}

/** An outcome: its aim, its sub-outcomes, its signatories, its stories. */
export function OutcomeTemplate({ outcome, language, edit }: OutcomeTemplateProps) {
  const { _id, number, title, titleLanguage, summary, summaryLanguage, signatories, documents } = outcome
  const words = dictionary(language)
  return (
    <>
      <article className="outcome-page">
        <PageHead
          cloth={{ id: _id, threads: threadsOf([outcome]) }}
          eyebrow={number !== null && words.outcomes.one(number)}
          title={<Title text={title} textLanguage={titleLanguage} language={language} place={edit?.('title')} />}
          lead={
            summary && (
              <p className="lead" lang={foreign(summaryLanguage, language)} data-sanity={edit?.('summary')}>
                {summary}
              </p>
            )
          }
        />
        <div className="columns">
          <div className="reading">
            <SubOutcomes outcome={outcome} language={language} />
          </div>
          <aside className="margin">
            <Facts facts={[[words.places.outcomes.inPlan, placeInPlan(outcome, language)]]} />
            <Sources addresses={outcome.source} language={language} edit={edit} />
            <p>
              <a href={listPath(language, 'outcomes')}>{words.places.outcomes.all}</a>
            </p>
          </aside>
        </div>
      </article>
      <PagePart
        id="signatories"
        heading={words.places.outcomes.signatories}
        empty={words.places.outcomes.noSignatories}
      >
        {signatories.length > 0 && <SignatoryList signatories={signatories} language={language} />}
      </PagePart>
      <StoriesPart
        stories={outcome.stories}
        count={outcome.storyCount}
        choice={number === null ? {} : { outcome: String(number) }}
        heading={words.places.outcomes.stories}
        empty={words.places.outcomes.noStories}
        language={language}
      />
      {documents.length > 0 && (
        <PagePart id="documents" heading={words.places.outcomes.documents}>
          <ul className="document-list">
            {documents.map((document) => (
              <li key={document._id}>
                <DocumentEntry document={document} language={language} />
              </li>
            ))}
          </ul>
        </PagePart>
      )}
    </>
  )
}

function placeInPlan({ plan, planPage }: Outcome, language: OutcomeTemplateProps['language']) {
  const href = plan && pathOf(plan, language)
  if (!plan || !href) return null
  return (
    <>
      <a href={href} lang={foreign(plan.titleLanguage, language)}>
        {plan.title}
      </a>
      {planPage !== null && <small>{dictionary(language).places.outcomes.page(planPage)}</small>}
    </>
  )
}
