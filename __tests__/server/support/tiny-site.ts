import type { FallbackReason } from '@/server/front/site/fallback-words'
import type { RouteKind } from '@/server/front/site/route-kind'
import type { AddressList, Site } from '@/server/front/site/site'

/** A library's site in French and Portuguese: nothing of it is like ours. */
const folders: Readonly<Record<string, RouteKind>> = {
  guichet: 'editor',
  essai: 'draft',
  depot: 'content',
  photos: 'picture',
  statique: 'static',
  tables: 'data',
  coulisses: 'internal',
}

/** What its origin says that there is. */
export const list: AddressList = {
  paths: ['/fr', '/fr/livres', '/pt', '/pt/livros'],
  files: ['/tables/livres.csv'],
  endings: [],
  moved: { '/fr/bouquins': { location: '/fr/livres', status: 308 } },
  gone: ['/fr/perdu'],
}

const sentences = (sorry: string): Readonly<Record<FallbackReason, string>> => ({
  400: `${sorry} 400`,
  403: `${sorry} 403`,
  404: `${sorry} 404`,
  405: `${sorry} 405`,
  408: `${sorry} 408`,
  414: `${sorry} 414`,
  417: `${sorry} 417`,
  421: `${sorry} 421`,
  429: `${sorry} 429`,
  431: `${sorry} 431`,
  501: `${sorry} 501`,
  503: `${sorry} 503`,
  unreadable: `${sorry} 400`,
  body: `${sorry} 400`,
  otherSize: `${sorry} 404`,
  preparing: `${sorry} 503`,
  contentAway: `${sorry} 503`,
})

export const tinySite: Site = {
  siteUrl: 'https://bibliotheque.test',
  imageOrigins: [],
  apiOrigins: [],
  name: 'Bibliothèque du port',
  fallback: {
    languages: [
      { language: 'fr', sentences: sentences('Désolé :') },
      { language: 'pt', sentences: sentences('Desculpe:') },
    ],
    forPrograms: { 429: { erreur: 'trop' }, 503: { erreur: 'absent' } },
  },
  routes: {
    kindOf: (path) => folders[path.split('/')[1] ?? ''] ?? (path === '/' ? 'entrance' : 'page'),
    limitOf: (kind) => (kind === 'content' ? 'query' : 'work'),
    takesForm: () => false,
    contentPath: '/depot',
    provesSignIn: () => false,
    substitutes: {},
    watchesLink: '',
    buildPath: '/statique/',
  },
  addresses: {
    listPath: '/coulisses/plan',
    sharedValuesPath: '/coulisses/valeurs',
    slowAtFirst: [],
    homes: ['/fr', '/pt'],
    normalise: (path) => decodeURI(path),
    spell: (path) => encodeURI(path),
    request: ({ pathname, search }) => ({ path: pathname, query: '', isSearch: false, isLight: search === '?sobre' }),
    isRare: () => false,
    finder: ({ paths, files }) => {
      const all = new Set([...paths, ...files])
      return (path) => all.has(path)
    },
    meant: () => null,
    former: () => null,
    substitute: (status, path) => `/excuses/${status}/${path.startsWith('/pt') ? 'pt' : 'fr'}`,
    substitutes: ['/excuses/404/fr', '/excuses/404/pt', '/excuses/410/fr', '/excuses/410/pt'],
  },
  pictures: {
    path: '/photos/',
    sourcePath: '/originaux/',
    isOffered: (_file, search) => search.get('largeur') === '300',
    isForeignSize: () => false,
    fileIn: () => undefined,
    filesIn: () => [],
  },
  files: { path: '/dossiers/', sourcePath: '/archives/', isOffered: (file) => file.endsWith('.pdf') },
  light: { parameter: 'sobre', wordsIn: () => ({ whole: 'avec images', picture: (alt) => `image : ${alt}` }) },
  modules: [{ name: 'compter', code: 'let compte = 1\n', mayRunOn: (path) => path === '/fr/livres' }],
  dependencies: { header: 'x-ingredients', read: (text) => ({ tags: text, values: {} }), hasWords: () => false },
  contentVersionHeader: 'x-edition',
  pageHeaders: { 'content-language': 'fr' },
}
