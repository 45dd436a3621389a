import { machineDate } from '../dates.ts'
import { languageFacts } from '../languages.ts'
import { element, xmlFile } from '../xml.ts'
import type { CopyPictures } from './pictures.ts'
import { titleOfCopy, type StoryCopy } from './story-copy.ts'

/** Says where the package document is. @see https://www.w3.org/TR/epub-33/#sec-container-metainf-container.xml */
export function containerFile(packagePath: string): string {
  const file = element('rootfile', { 'full-path': packagePath, 'media-type': 'application/oebps-package+xml' })
  return xmlFile(
    element(
      'container',
      { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
      element('rootfiles', {}, file),
    ),
  )
}

/**
 * The package document. It names no moment of its making: equal stories give equal bytes.
 * @param modified when the text was changed last, `2026-06-15T12:00:00Z`
 * @see https://www.w3.org/TR/epub-33/#sec-package-doc
 */
export function packageFile(copy: StoryCopy, pictures: CopyPictures, modified: string): string {
  const { story, language, siteTitle, address } = copy
  const date = machineDate(story.publishedAt ?? '')
  const about = (property: string, value: string) => element('meta', { property }, value)
  const metadata = element(
    'metadata',
    { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    element('dc:identifier', { id: 'address' }, address),
    element('dc:title', {}, titleOfCopy(copy)),
    element('dc:language', {}, language),
    element('dc:publisher', {}, siteTitle),
    element('dc:source', {}, address),
    ...(date ? [element('dc:date', {}, date)] : []),
    about('dcterms:modified', modified),
    about('schema:accessMode', 'textual'),
    ...(pictures.size > 0 ? [about('schema:accessMode', 'visual')] : []),
    about('schema:accessModeSufficient', 'textual'),
    about('schema:accessibilityFeature', 'structuralNavigation'),
    about('schema:accessibilityHazard', 'none'),
  )
  const item = (id: string, href: string, type: string, properties?: string) =>
    element('item', { id, href, 'media-type': type, properties })
  const manifest = element(
    'manifest',
    {},
    item('nav', 'nav.xhtml', 'application/xhtml+xml', 'nav'),
    item('story', 'story.xhtml', 'application/xhtml+xml'),
    item('style', 'style.css', 'text/css'),
    ...[...pictures.keys()].map((name, place) => item(`picture-${place + 1}`, name, 'image/jpeg')),
  )
  const direction = languageFacts(language).direction
  const spine = element('spine', { 'page-progression-direction': direction }, element('itemref', { idref: 'story' }))
  const root = {
    xmlns: 'http://www.idpf.org/2007/opf',
    version: '3.0',
    'unique-identifier': 'address',
    'xml:lang': language,
    dir: direction,
  }
  return xmlFile(element('package', root, metadata, manifest, spine))
}
