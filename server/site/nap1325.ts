import { dependenciesHeader, hasWords, parseDependencies } from '../../lib/dependencies/dependencies.ts'
import { contentVersionHeader } from '../../lib/versions/content-version-header.ts'
import { storyWords } from '../../lib/dictionaries/stories/story-words.ts'
import { choicePath, lightParameter } from '../../lib/finding/parameters.ts'
import { isChoice, requestedPage } from '../../lib/finding/requested-page.ts'
import { defaultLanguage, isStoryLanguage, languages, storyLanguages } from '../../lib/languages.ts'
import { oldAddress } from '../../lib/old-address.ts'
import { normalPath } from '../../lib/redirects/redirect-table.ts'
import { isBook } from '../../lib/routes/machines.ts'
import { meantPath } from '../../lib/routes/meant-path.ts'
import { pathFinder, spelling } from '../../lib/routes/path-finder.ts'
import type { Env } from '../../sanity/env.ts'
import type { PageDependencies } from '../front/site/page-dependencies.ts'
import type { Site, SiteAddresses, SiteOrigins } from '../front/site/site.ts'
import { fallbackWords } from './fallback-words/fallback-words.ts'
import { filesOf, picturesOf } from './media.ts'
import { readModules } from './modules.ts'
import { routes } from './route-kinds.ts'

export interface SiteSettings extends SiteOrigins {
  /** Project and dataset whose pictures are given, `project/dataset`: hosted Sanity has those of everybody. Any without it. */
  readonly pictureOwner?: string
}

/** What the front has to know of this site. */
export function nap1325({ pictureOwner, ...origins }: SiteSettings): Site {
  return {
    ...origins,
    name: 'NAP 1325',
    fallback: fallbackWords,
    routes,
    addresses,
    pictures: picturesOf(pictureOwner),
    files: filesOf(pictureOwner),
    light: { parameter: lightParameter, wordsIn: (id) => storyWords(isStoryLanguage(id) ? id : defaultLanguage).light },
    modules: readModules(),
    contentVersionHeader,
    dependencies: { header: dependenciesHeader, read: readDependencies, hasWords },
    pageHeaders: { 'speculation-rules': '"/speculation-rules.json"' },
  }
}

/** The same, with what its settings decide. */
export function siteOf({ siteUrl, backend, projectId, dataset }: Env): Site {
  const isHosted = backend === 'hosted'
  return nap1325({
    siteUrl,
    imageOrigins: isHosted ? ['https://cdn.sanity.io'] : [],
    apiOrigins: isHosted
      ? [`https://${projectId}.api.sanity.io`, `wss://${projectId}.api.sanity.io`, 'https://api.sanity.io']
      : [],
    pictureOwner: `${projectId}/${dataset}`,
  })
}

function readDependencies(text: string): PageDependencies {
  const { tags, ...rest } = parseDependencies(text)
  return { ...rest, tags: tags.join(' ') }
}

const addresses: SiteAddresses = {
  listPath: '/api/addresses',
  sharedValuesPath: '/api/shared-values',
  homes: languages.map(({ id }) => `/${id}`),
  // Before the first search in a language, all texts in it are fetched and indexed.
  slowAtFirst: languages.map(({ id }) => choicePath({ query: '1325' }, 'search', id)),
  normalise: normalPath,
  spell: spelling,
  request: requestedPage,
  // There is no end of choices, and a book takes as much as a hundred pages: neither pushes pages out of memory.
  isRare: (address) => isChoice(address) || isBook(address),
  finder: pathFinder,
  meant: meantPath,
  former: oldAddress,
  substitute(status, path) {
    const [, word] = path.split('/')
    return `/${status}/${isStoryLanguage(word) ? word : defaultLanguage}`
  },
  substitutes: storyLanguages.flatMap(({ id }) => [`/404/${id}`, `/410/${id}`]),
}
