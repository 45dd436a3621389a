import { dictionary } from '@/lib/dictionaries'
import { formatBytes, languageName, safeHref, siteName } from '@/lib/words'
import { assetUrl } from '@/sanity/image'
import type { Language } from '@/lib/languages'
import type { NapDocument } from '@/lib/content/page-content'

interface DocumentVersionProps {
  readonly version: NapDocument['versions'][number]
  readonly language: Language
}

/** A document in one language, with the facts that a reader needs before opening it. */
export function DocumentVersion({ version, language }: DocumentVersionProps) {
  const { language: itsLanguage, url, isCopy, format, size, pages, checksum } = version
  const words = dictionary(language).documents
  const safe = safeHref(url)
  const href = safe && assetUrl(safe)
  const facts = [
    format,
    size && formatBytes(size, language),
    pages && words.pages(pages),
    href?.startsWith('http') && siteName(href),
    isCopy && words.copy,
  ]
  return (
    <>
      <a className="version" href={href ?? undefined} hrefLang={itsLanguage ?? undefined}>
        {itsLanguage ? words.readIn(languageName(itsLanguage, language)) : words.read}
      </a>
      <small>{facts.filter(Boolean).join(' · ')}</small>
      {checksum && (
        <small className="checksum">
          {words.checksum} <code>{checksum}</code>
        </small>
      )}
    </>
  )
}
