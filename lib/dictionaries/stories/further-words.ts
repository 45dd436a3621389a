import type { Dictionary } from '../en.ts'

/** What the page of a story needs of a dictionary: that of a language of the site has it too. */
export interface StoryWords extends Pick<
  Dictionary,
  | 'siteTitle'
  | 'skipToContent'
  | 'languageMenu'
  | 'care'
  | 'sources'
  | 'videoAt'
  | 'transcript'
  | 'photo'
  | 'callouts'
  | 'copies'
  | 'light'
> {
  readonly stories: Omit<Dictionary['stories'], 'count'>
  readonly outcomes: Pick<Dictionary['outcomes'], 'title' | 'one'>
  readonly documents: Pick<Dictionary['documents'], 'cite' | 'copyAddress' | 'addressCopied' | 'addressSelected'>
  readonly asking: Pick<Dictionary['asking'], 'link'>
  /** The pages of a list. */
  readonly finding: Pick<Dictionary['finding'], 'pages' | 'page' | 'pageOf' | 'previous' | 'next'>
  readonly translation: Pick<Dictionary['translation'], 'notice' | 'original'>
  readonly places: Pick<Dictionary['places'], 'untitled'>
  readonly unknownBlock: Dictionary['unknownBlock']
}

/** The dictionary of a language that is for stories alone: also what stands around them, where no other page is. */
export interface FurtherWords extends StoryWords {
  /** What this site is, for readers who come from elsewhere to this one page. */
  readonly about: string
  /** Before the names of the languages of the site. */
  readonly restOfSite: string
  /** The name of the feed. */
  readonly feed: string
  /** Of an address at which nothing is, and of one at which nothing is any more. A link to the stories follows. */
  readonly notFound: Dictionary['notFound']
  readonly gone: Dictionary['gone']
}
