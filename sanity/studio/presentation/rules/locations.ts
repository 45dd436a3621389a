import { defineLocations, type PresentationPluginOptions } from 'sanity/presentation'
import { homePath, listPath, pathOf, storiesPath, type Part } from '../../../../lib/routes.ts'
import { isFurther, languages, siteLanguageOf, storyLanguages, type StoryLanguage } from '../../../../lib/languages.ts'
import { numberSaid } from '../../parts/in-words.ts'
import { say } from '../../parts/say.ts'

type Locations = NonNullable<NonNullable<PresentationPluginOptions['resolve']>['locations']>

/** A value of an `internationalizedArray` field, or a plain text. */
function textIn(value: unknown, language: StoryLanguage): string | undefined {
  if (typeof value === 'string') return value
  if (!Array.isArray(value)) return undefined
  const texts: readonly unknown[] = value
  const entries = texts.filter(isEntry)
  return (entries.find((entry) => entry.language === language) ?? entries[0])?.value
}

function isEntry(value: unknown): value is { readonly language: string; readonly value: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'language' in value &&
    typeof value.language === 'string' &&
    'value' in value &&
    typeof value.value === 'string'
  )
}

const wordOf = (value: unknown) => (typeof value === 'string' ? value : null)

/** The last word of an address. Outcomes have their number, countries their code. */
const slugOf = (value: unknown) => (typeof value === 'number' ? String(value) : (wordOf(value)?.toLowerCase() ?? null))

/** Sanity says “Used on 2 pages”, but readers find none of what is not published: these are the pages that Presentation has of it. */
function inPresentation(locations: { href: string; title: string }[]) {
  const count = locations.length
  if (count === 0) return { locations }
  const message =
    count === 1
      ? say('To look at in Presentation: 1 page')
      : say('To look at in Presentation: {count} pages', { count: numberSaid(count) })
  return { locations, message }
}

/** Where a document of one type can be seen: its own page, and the list that contains it. */
function ofType(type: string, nameField: string, part?: Part, slugField = 'slug.current') {
  return defineLocations({
    select: { name: nameField, slug: slugField, language: 'language', purpose: 'purpose' },
    resolve: (found) => {
      // A form in which nothing is written yet stands for nothing that could be on a page.
      if (!found) return { locations: [] }
      const own = wordOf(found.language)
      const known = type === 'story' ? storyLanguages : languages
      const shown = known.filter(({ id }) => !own || id === own)
      const pages = shown.flatMap(({ id, title }) => {
        const document = { _type: type, slug: slugOf(found.slug), language: own, purpose: wordOf(found.purpose) }
        const href = pathOf(document, siteLanguageOf(id))
        return href ? [{ href, title: `${textIn(found.name, id) ?? say('Untitled')} (${title})` }] : []
      })
      const listOf = (id: StoryLanguage) => (isFurther(id) || !part ? storiesPath(id) : listPath(id, part))
      // Lists leave out what has no address.
      const lists =
        part && pages.length > 0
          ? shown.map(({ id, title }) => ({ href: listOf(id), title: say('List in {language}', { language: title }) }))
          : []
      return inPresentation([...pages, ...lists])
    },
  })
}

const home = languages.map(({ id, title }) => ({
  href: homePath(id),
  title: say('Home in {language}', { language: title }),
}))

/** Where editors can see a document on the site. */
export const locations: Locations = {
  story: ofType('story', 'title', 'stories'),
  page: ofType('page', 'title'),
  partner: ofType('partner', 'name', 'signatories'),
  napDocument: ofType('napDocument', 'title', 'documents'),
  siteSettings: { message: say('Seen on every page'), tone: 'caution', locations: home },
  outcome: ofType('outcome', 'title', 'outcomes', 'number'),
  // Its own page is there only while a story from it is; editors in a draft session see drafts too.
  country: ofType('country', 'name', 'countries', 'code'),
}
