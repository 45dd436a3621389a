import type { Organization } from 'schema-dts'
import type { Signatory } from '../content/page-content.ts'
import { safeHref } from '../words.ts'
import { breadcrumbs, known, type About, type SiteIdentity } from './site.ts'

type SignatoryKind = NonNullable<Signatory['kind']>

const types = {
  ministry: 'GovernmentOrganization',
  otherGovernment: 'GovernmentOrganization',
  civilSociety: 'NGO',
  knowledgeInstitution: 'Organization',
} as const satisfies Record<SignatoryKind, string>

/** A signatory as an organisation. */
export function signatoryData(signatory: Signatory, path: string): About {
  return (site) => [organization(signatory, path, site), breadcrumbs(site, path, signatory.name, 'signatories')]
}

function organization(signatory: Signatory, path: string, { siteUrl }: SiteIdentity): Exclude<Organization, string> {
  const { kind, name, shortName, description, website, place } = signatory
  return {
    '@type': kind ? types[kind] : 'Organization',
    name: known(name),
    alternateName: known(shortName),
    description: known(description),
    url: known(safeHref(website)),
    mainEntityOfPage: siteUrl + path,
    address: place ? { '@type': 'PostalAddress', addressLocality: place } : undefined,
  }
}
