import type { DigitalDocument, Report } from 'schema-dts'
import type { NapDocument } from '../content/page-content.ts'
import { safeHref } from '../words.ts'
import { breadcrumbs, known, type About, type SiteIdentity } from './site.ts'

type DocumentVersion = NapDocument['versions'][number]

const reports: ReadonlySet<string | null> = new Set(['progressReport', 'evaluation', 'research'])

const mediaTypes: Readonly<Record<string, string | undefined>> = { PDF: 'application/pdf', HTML: 'text/html' }

/** The whole public address of a file, from the one that the content API gave. */
type FileUrl = (url: string) => string

/** A document of the plan: a report, or a document of another kind. */
export function documentData(document: NapDocument, path: string, fileUrl: FileUrl): About {
  const encoding = document.versions.flatMap((version) => encodingOf(version, fileUrl))
  return (site) => [{ ...paper(document, path, site), encoding }, breadcrumbs(site, path, document.title, 'documents')]
}

function paper(document: NapDocument, path: string, site: SiteIdentity): Exclude<DigitalDocument | Report, string> {
  const { kind, title, summary, number, publishedDate, publisher, versions, supersedes, period } = document
  const end = period?.extendedUntil ?? period?.until
  const common = {
    name: known(title),
    description: known(summary),
    url: site.siteUrl + path,
    mainEntityOfPage: site.siteUrl + path,
    datePublished: known(publishedDate),
    dateModified: document._updatedAt,
    identifier: known(number),
    inLanguage: versions.flatMap(({ language }) => language ?? []),
    publisher: publisher ? { '@type': 'Organization' as const, name: publisher } : undefined,
    temporalCoverage: period?.from ? `${period.from}/${end ?? '..'}` : undefined,
    isBasedOn: supersedes?.title ? { '@type': 'CreativeWork' as const, name: supersedes.title } : undefined,
  }
  return reports.has(kind)
    ? { '@type': 'Report', reportNumber: known(number), ...common }
    : { '@type': 'DigitalDocument', ...common }
}

function encodingOf({ url, language, format, size, checksum }: DocumentVersion, fileUrl: FileUrl) {
  const safe = safeHref(url)
  const address = safe && fileUrl(safe)
  if (!address?.startsWith('https:')) return []
  return [
    {
      '@type': 'MediaObject' as const,
      contentUrl: address,
      inLanguage: known(language),
      encodingFormat: mediaTypes[format ?? ''] ?? known(format),
      contentSize: size ? `${size} B` : undefined,
      sha256: known(checksum),
    },
  ]
}
