import { dictionary } from '@/lib/dictionaries'
import { joinNames, safeHref, siteName } from '@/lib/words'
import { imageUrl } from '@/sanity/image'
import type { Language } from '@/sanity/languages'
import type { Signatory } from '../content'
import { Monogram } from '../entries/monogram'
import { DateText } from '../text/date-text'
import { Facts } from '../text/facts'

interface SignatoryFactsProps {
  readonly signatory: Signatory
  readonly language: Language
}

export function SignatoryFacts({ signatory, language }: SignatoryFactsProps) {
  const { logo, shortName, name, place, website, plans, activeFrom, activeUntil, contactRole } = signatory
  const { signatories: words, places: placesWords } = dictionary(language)
  const href = safeHref(website)
  return (
    <>
      {logo?.asset ? (
        <img className="logo" src={imageUrl({ asset: { _ref: logo.asset._id } }, 320)} width={160} alt="" />
      ) : (
        <Monogram signatory={signatory} />
      )}
      <Facts
        facts={[
          [placesWords.shortName, shortName !== name && shortName],
          [words.place, place],
          [words.website, href && <a href={href}>{siteName(href)}</a>],
          [words.plans, plans.length > 0 && joinNames(plans.map(words.plan), language)],
          [words.from, activeFrom && <DateText date={activeFrom} language={language} />],
          [words.until, activeUntil && <DateText date={activeUntil} language={language} />],
          [words.contact, contactRole],
        ]}
      />
    </>
  )
}
