import { formatDate } from '../dates.ts'
import { storyWords } from '../dictionaries/stories/story-words.ts'
import { languageFacts } from '../languages.ts'
import { element, xmlFile, type Xml } from '../xml.ts'
import { bodyMarkup } from './body-markup.ts'
import { figure, type CopyPictures } from './pictures.ts'
import { titleOfCopy, type StoryCopy } from './story-copy.ts'

/** The list of contents, which a book must have: of one entry. */
export function navigationFile(copy: StoryCopy): string {
  const entry = element('li', {}, element('a', { href: 'story.xhtml' }, titleOfCopy(copy)))
  return page(copy, [
    element('nav', { 'epub:type': 'toc' }, element('h1', {}, titleOfCopy(copy)), element('ol', {}, entry)),
  ])
}

/** The story itself, with what is known of its page at the end. */
export function storyFile(copy: StoryCopy, pictures: CopyPictures): string {
  const { story, language, siteTitle, address } = copy
  const words = storyWords(language)
  const paragraph = (...children: readonly (string | Xml)[]) => element('p', {}, ...children)
  const date = story.publishedAt && formatDate(story.publishedAt, language)
  const note =
    story.sensitivity === 'mayDistress'
      ? [element('aside', {}, paragraph(element('strong', {}, words.care.contentNote)), paragraph(noteOf(copy)))]
      : []
  const cover = story.coverImage && figure(story.coverImage, language, pictures)
  return page(copy, [
    element('h1', {}, titleOfCopy(copy)),
    ...(story.summary ? [element('p', { class: 'lead' }, story.summary)] : []),
    ...(story.translationNotice ? [paragraph(words.translation.notice)] : []),
    ...note,
    ...(cover ? [cover] : []),
    ...bodyMarkup(copy, pictures),
    element('hr'),
    paragraph([siteTitle, date].filter(Boolean).join(', ')),
    element('p', { dir: 'ltr' }, element('a', { href: address }, address)),
    paragraph(words.copies.notice),
  ])
}

const noteOf = ({ story, language }: StoryCopy) => story.contentNote ?? storyWords(language).care.mayDistress

function page(copy: StoryCopy, children: readonly Xml[]): string {
  const { language } = copy
  const head = element(
    'head',
    {},
    element('title', {}, titleOfCopy(copy)),
    element('link', { rel: 'stylesheet', href: 'style.css', type: 'text/css' }),
  )
  const root = {
    xmlns: 'http://www.w3.org/1999/xhtml',
    'xmlns:epub': 'http://www.idpf.org/2007/ops',
    lang: language,
    'xml:lang': language,
    dir: languageFacts(language).direction,
  }
  return xmlFile(element('html', root, head, element('body', {}, ...children)))
}
