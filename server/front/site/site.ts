import type { PageDependencies } from './page-dependencies.ts'
import type { FallbackWords } from './fallback-words.ts'
import type { RouteKind } from './route-kind.ts'

/** Origins that answers name to browsers. */
export interface SiteOrigins {
  /** The public origin. */
  readonly siteUrl: string
  /** Where an editor's page shows pictures from besides our own origin. */
  readonly imageOrigins: readonly string[]
  /** Where editors' and draft pages connect to besides our own origin. */
  readonly apiOrigins: readonly string[]
}

/** All that the front knows of the site that it stands before. */
export interface Site extends SiteOrigins {
  /** The heading of answers that the front gives itself. */
  readonly name: string
  readonly fallback: FallbackWords
  readonly routes: SiteRoutes
  readonly addresses: SiteAddresses
  readonly pictures: SitePictures
  readonly files: SiteFiles
  readonly light: SiteLight
  /** The only scripts that run on pages for readers, and for reviewers. */
  readonly modules: readonly PageModule[]
  /** Tells the origin which content version a page is to be of. Dropped from whatever comes from outside. */
  readonly contentVersionHeader: string
  readonly dependencies: SiteDependencies
  /** Laid over every page for readers. */
  readonly pageHeaders: Readonly<Record<string, string>>
}

/** How the origin tells what a page was made of. */
interface SiteDependencies {
  /** Before or after the body. */
  readonly header: string
  readonly read: (text: string) => PageDependencies
  /** Whether a shared value has words in it that somebody may take back; any other says where what stands. */
  readonly hasWords: (sharedValue: string) => boolean
}

export interface SiteRoutes {
  /**
   * The kind of an address; not asked for those of the front itself (`/healthz`, and modules below `/m/`).
   * @param cookie the `Cookie` header; `undefined` asks what somebody gets who is not at work
   */
  kindOf(path: string, cookie: string | undefined): RouteKind
  /** Whether forms are sent to a path of a kind that is only read elsewhere. */
  takesForm(path: string): boolean
  /** As what a request is counted that is not for a page. */
  limitOf(kind: RouteKind, path: string, method: string | undefined): LimitName
  /** Below it stands the content API: `/content`. */
  readonly contentPath: string
  /** Whether the content API answers 200 to this request target only if it knows who asks. */
  provesSignIn(requestTarget: string): boolean
  /** Where the origin has the page that is sent with 404, for kinds whose own 404 is not fit to be. */
  readonly substitutes: Partial<Readonly<Record<RouteKind, string>>>
  /** The module on each page of a review that shows what readers do not see: who is given one may see its pictures. */
  readonly watchesLink: string
  /** Below it stand the files of the origin's build, whose names change with their content: `/_next/static/`. */
  readonly buildPath: string
}

/** What may be under way at once is bounded for each of these: see `admission/limits.ts`. */
export type LimitName = 'page' | 'work' | 'picture' | 'query' | 'stream' | 'signIn' | 'ask'

export interface SiteAddresses {
  /** Where the origin lists its addresses, as an `AddressList`. */
  readonly listPath: string
  /** Where the origin tells the digests of all shared values, by name. @see PageDependencies */
  readonly sharedValuesPath: string
  /** Where readers begin, in each language. */
  readonly homes: readonly string[]
  /** Addresses whose answers take long the first time after a start, such as a search: asked for once, for nobody. */
  readonly slowAtFirst: readonly string[]
  /** The form in which paths are compared. */
  normalise(path: string): string
  /** The one spelling in which a path in that form is asked for; every other one leads to it. */
  spell(path: string): string
  /** What an address asks for as a page: any number of its forms are one. */
  request(url: Pick<URL, 'pathname' | 'search'>): PageRequest
  /** Whether an address is one of many that few ask for, or that take much: those share a space, and a queue, of their own. */
  isRare(address: string): boolean
  /** Says, for paths in the form of `normalise`, whether there can be anything. */
  finder(list: Pick<AddressList, 'paths' | 'files' | 'endings'>): (path: string) => boolean
  /** What a path in the form of `normalise` most probably means, as the words of another language; `null` for any other. */
  meant(path: string): string | null
  /** Where a path in that form may have been moved before there was a list of redirects; `null` when it was not. */
  former(path: string): FormerAddress | null
  /** The page that says in the language of a path that there is nothing (404), or nothing any more (410). */
  substitute(status: 404 | 410, path: string): string
  /** All of those. */
  readonly substitutes: readonly string[]
}

/** What the origin answers at `listPath`: enough to refuse an address without asking for its content. */
export interface AddressList {
  /** Pages for people, in the form of `normalise`. */
  readonly paths: readonly string[]
  /** What programs read, in the same form. */
  readonly files: readonly string[]
  /** Last words such as `share.png` that may follow the path of a page. */
  readonly endings: readonly string[]
  /** Old addresses, and where they lead. */
  readonly moved: Readonly<Record<string, { readonly location: string; readonly status: 307 | 308 }>>
  /** Those that answer 410. */
  readonly gone: readonly string[]
}

export type PageRequest =
  | {
      readonly path: string
      /** With its question mark; empty when nothing is chosen. */
      readonly query: string
      /** What somebody looks for is kept by nobody on the way. */
      readonly isSearch: boolean
      /** Whether its light form is asked for. @see SiteLight */
      readonly isLight: boolean
    }
  /** The status to refuse it with (RFC 9110, 15.5): nothing need be asked for it. */
  | { readonly refusal: 400 | 414 }

interface FormerAddress {
  /** The page that it may be now, if there is one. */
  readonly entry: string | null
  /** Where it leads otherwise. */
  readonly list: string
}

export interface SitePictures {
  /** What stands before a picture's file in an address: `/media/images/`. */
  readonly path: string
  /** The same at the content API. */
  readonly sourcePath: string
  /** Whether pages ask for a picture in this size. `file` is what follows `path`. */
  isOffered(file: string, search: URLSearchParams): boolean
  /** Whether somebody asks the content API itself for a picture in a size that nobody needs. */
  isForeignSize(path: string, search: URLSearchParams): boolean
  /** The name of a picture's file, wherever it stands in a decoded path. */
  fileIn(path: string): string | undefined
  /** All such names in a text. */
  filesIn(text: string): Iterable<string>
}

/** What editors uploaded that is no picture, such as a plan as PDF. */
export interface SiteFiles {
  /** What stands before a file in an address: `/media/files/`. */
  readonly path: string
  /** The same at the content API. */
  readonly sourcePath: string
  /** Whether it can be one of this site. `file` is what follows `path`. */
  isOffered(file: string): boolean
}

/** Pages without typeface and pictures, for slow lines. @see lightHtml */
interface SiteLight {
  /** By which an address asks for it. Nothing else remembers the choice. */
  readonly parameter: string
  /** What is said in them, in the language of a page: the `lang` of its root. */
  wordsIn(language: string): LightWords
}

export interface LightWords {
  /** Of the link to the same page with its pictures. */
  readonly whole: string
  /** What stands for a picture. @param size in pixels, where it is known */
  picture(alt: string, size: { readonly width: number; readonly height: number } | null): string
}

/** A script for readers' browsers. An element asks for it by `data-module`; the page works without it. */
export interface PageModule {
  readonly name: string
  /** As it is sent. */
  readonly code: string
  mayRunOn(path: string): boolean
}
