import { dictionary } from '@/lib/dictionaries'
import { joinNames, safeHref, siteName } from '@/lib/words'
import { imageUrl } from '@/sanity/image'
import type { Language } from '@/lib/languages'
import type { Edit } from '@/sanity/preview/data-attribute'
import type { Signatory } from '@/lib/content/page-content'
import { Monogram } from '../entries/monogram'
import { DateText } from '../text/date-text'
import { Facts } from '../text/facts'

interface SignatoryFactsProps {
  readonly signatory: Signatory
  readonly language: Language
  readonly edit?: Edit
}

export function SignatoryFacts({ signatory, language, edit }: SignatoryFactsProps) {
  const { logo, shortName, name, place, website, plans, activeFrom, activeUntil, contactRole } = signatory
  const { signatories: words, places: placesWords } = dictionary(language)
  const href = safeHref(website)
  return (
    <>
      {logo?.asset ? (
        <img
          className="logo"
          src={imageUrl({ asset: { _ref: logo.asset._id } }, 320)}
          width={160}
          alt=""
          data-sanity={edit?.('logo')}
        />
      ) : (
        <Monogram signatory={signatory} />
      )}
      <Facts
        edit={edit}
        facts={[
          [placesWords.shortName, shortName !== name && shortName, 'shortName'],
          [words.place, place, 'place'],
          [words.website, href && <a href={href}>{siteName(href)}</a>, 'website'],
          [words.plans, plans.length > 0 && joinNames(plans.map(words.plan), language), 'plans'],
          [words.from, activeFrom && <DateText date={activeFrom} language={language} />, 'activeFrom'],
          [words.until, activeUntil && <DateText date={activeUntil} language={language} />, 'activeUntil'],
          [words.contact, contactRole, 'contactRole'],
        ]}
      />
    </>
  )
}
