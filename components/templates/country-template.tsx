import { dictionary } from '@/lib/dictionaries'
import { listPath } from '@/lib/routes'
import type { Country } from '@/lib/content/page-content'
import { SignatoryList } from '../entries/signatory-list'
import { StoriesPart } from '../entries/stories-part'
import { Title } from '../text/title'
import { PageHead } from './page-head'
import { PagePart } from '../text/page-part'
import type { TemplateProps } from './template-props'

interface CountryTemplateProps extends TemplateProps {
  readonly country: Country
}

/** A country: its stories, and the signatories that took part in them. */
export function CountryTemplate({ country, language, edit }: CountryTemplateProps) {
  const { _id, code, name, nameLanguage, stories, storyCount, threads, signatories } = country
  const words = dictionary(language).places.countries
  return (
    <>
      <PageHead
        cloth={{ id: _id, threads }}
        eyebrow={<a href={listPath(language, 'countries')}>{words.title}</a>}
        title={<Title text={name ?? code} textLanguage={nameLanguage} language={language} place={edit?.('name')} />}
        lead={<p className="lead">{words.leadOf(storyCount)}</p>}
      />
      <StoriesPart
        stories={stories}
        count={storyCount}
        choice={code ? { country: code.toLowerCase() } : {}}
        heading={words.storiesFrom(name ?? code ?? '')}
        empty={words.none}
        language={language}
      />
      {signatories.length > 0 && (
        <PagePart id="signatories" heading={words.signatories}>
          <SignatoryList signatories={signatories} language={language} />
        </PagePart>
      )}
    </>
  )
}
