import { languages } from '../../lib/languages.ts'
import { storyId } from '../../sanity/seed/content/stories/story.ts'
import { line, text } from '../../sanity/seed/shape/in-languages.ts'
import { references, slug, weakReference } from '../../sanity/seed/shape/references.ts'
import { paragraph, richText } from '../../sanity/seed/shape/rich-text.ts'
import type { SeedDocument } from '../../sanity/seed/shape/seed-document.ts'
import { translationMetadata } from '../../sanity/seed/shape/translation-metadata.ts'
import { randomFrom, type Random } from '../../lib/weave/random.ts'
import { sampleCountries, sampleCountryId } from './sample-countries.ts'
import { sampleText } from './sample-text.ts'

interface Numbers {
  readonly stories: number
  readonly signatories: number
}

const kinds = ['civilSociety', 'civilSociety', 'civilSociety', 'knowledgeInstitution', 'ministry', 'otherGovernment']
const plans = ['I', 'II', 'III', 'IV']
const outcomes = [1, 2, 3, 4, 5]

/**
 * Stories in both languages, each with a consent record, and signatories. All of it says that it is a sample. The outcomes
 * are those of the first content.
 */
export function* sampleContent({ stories, signatories }: Numbers): Generator<SeedDocument> {
  yield* sampleCountries()
  for (let number = 1; number <= signatories; number++) yield signatory(number)
  for (let number = 1; number <= stories; number++) yield* story(number, signatories)
}

function signatory(number: number): SeedDocument {
  const mark = fourDigits(number)
  const random = randomFrom(`signatory ${mark}`)
  return {
    _id: `partner-sample-${mark}`,
    _type: 'partner',
    kind: pick(kinds, random),
    name: line({ en: `Sample signatory ${mark}`, nl: `Voorbeeldondertekenaar ${mark}` }),
    slug: slug(`sample-signatory-${mark}`),
    place: line({ en: 'Sample place', nl: 'Voorbeeldplaats' }),
    description: text({ en: sampleText('en', 25, random), nl: sampleText('nl', 25, random) }),
    plans: some(plans, 2, random),
    pledge: { _type: 'pledge', outcomes: references(some(outcomes, 3, random).map((each) => `outcome-${each}`)) },
  }
}

function* story(number: number, signatories: number): Generator<SeedDocument> {
  const mark = fourDigits(number)
  const id = `sample-story-${mark}`
  const random = randomFrom(`story ${mark}`)
  const first = Date.UTC(2015, 0, 1)
  const publishedAt = new Date(first + random(4000) * 86_400_000).toISOString()
  const credited = signatories === 0 ? [] : [1 + random(signatories)]
  const facts = {
    _type: 'story',
    publishedAt,
    countries: references(some(sampleCountries(), 2, random).map(({ code }) => sampleCountryId(code))),
    outcomes: references(some(outcomes, 2, random).map((each) => `outcome-${each}`)),
    signatories: references(credited.map((each) => `partner-sample-${fourDigits(each)}`)),
    sensitivity: random(10) === 0 ? 'mayDistress' : 'none',
  }
  const titles = { en: `Sample story ${mark}`, nl: `Voorbeeldverhaal ${mark}` }
  for (const { id: language } of languages)
    yield {
      ...facts,
      _id: storyId(id, language),
      language,
      title: `${titles[language]}: ${sampleText(language, 5, random)}`,
      slug: slug(`${language === 'en' ? 'sample-story' : 'voorbeeldverhaal'}-${mark}`),
      summary: sampleText(language, 24, random),
      body: richText(...[80, 90, 70].map((words) => paragraph(sampleText(language, words, random)))),
      ...(language === 'en'
        ? { translationStatus: 'original' }
        : { translationStatus: 'confirmed', translationOf: weakReference(id) }),
    }
  yield translationMetadata('story', id)
  yield {
    _id: `consent.${id}`,
    _type: 'consentRecord',
    story: weakReference(id),
    basis: 'noIdentifiablePerson',
    uses: ['text'],
    anonymity: 'anonymous',
    remarks: 'A sample: it is about nobody.',
    channels: ['web'],
    languages: languages.map((each) => each.id),
  }
}

const fourDigits = (number: number) => String(number).padStart(4, '0')

function pick<T>(things: readonly T[], random: Random): T | undefined {
  return things[random(things.length)]
}

/** One or more of them, at most `most`, in their order. */
function some<T>(things: readonly T[], most: number, random: Random): T[] {
  const wanted = 1 + random(most)
  const chosen = new Set(Array.from({ length: wanted }, () => random(things.length)))
  return things.filter((_thing, index) => chosen.has(index))
}
