import { dictionary } from '../dictionaries/index.ts'
import { languages } from '../languages.ts'
import { cataloguePath, changesPath, dataPath, openApiPath, openDataPath } from '../routes/machines.ts'
import { dataSets, type DataSet } from './data-sets.ts'
import { dataVersion } from './versions.ts'

interface CatalogueFacts {
  readonly siteUrl: string
  /** The name of the site as editors wrote it. */
  readonly publisher: string
  /** When a data set last changed; absent when it has no entries. */
  readonly changed: Readonly<Partial<Record<DataSet, string>>>
}

/** The DCAT terms in use, inline: readers of the catalogue need not fetch a context. */
const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

/** The European vocabularies from which DCAT-AP takes its values. */
const authority = 'http://publications.europa.eu/resource/authority'
const id = (address: string) => ({ '@id': address })
const languageIds = { en: id(`${authority}/language/ENG`), nl: id(`${authority}/language/NLD`) }
const themes = ['GOVE', 'SOCI', 'INTR'].map((code) => id(`${authority}/data-theme/${code}`))
const isPublic = id(`${authority}/access-right/PUBLIC`)

/** A text in all languages of the site. */
const inAll = (text: (words: ReturnType<typeof dictionary>['openData']) => string) =>
  languages.map((language) => ({ '@language': language.id, '@value': text(dictionary(language.id).openData) }))

/** The data sets in DCAT-AP as JSON-LD, so that open data portals can harvest them. */
export function catalogue(facts: CatalogueFacts): object {
  const { siteUrl, publisher } = facts
  const agent = { '@id': `${siteUrl}/#publisher`, '@type': 'foaf:Agent', 'foaf:name': publisher }
  return {
    '@context': context,
    '@id': siteUrl + cataloguePath,
    '@type': 'dcat:Catalog',
    'dct:title': inAll(({ title }) => `${publisher}: ${title}`),
    'dct:description': inAll(({ lead }) => lead),
    'dct:publisher': agent,
    'dct:language': languages.map((language) => languageIds[language.id]),
    'dct:rights': { '@type': 'dct:RightsStatement', 'rdfs:label': inAll(({ rights }) => rights) },
    'foaf:homepage': id(siteUrl),
    'dcat:themeTaxonomy': id(`${authority}/data-theme`),
    'dcat:dataset': dataSets.map((set) => dataSetOf(set, facts)),
    'dcat:service': {
      '@id': siteUrl + openApiPath,
      '@type': 'dcat:DataService',
      'dct:title': inAll(({ description }) => description),
      'dcat:endpointURL': id(siteUrl),
      'dcat:endpointDescription': id(siteUrl + openApiPath),
      'dcat:servesDataset': dataSets.map((set) => id(nameOf(set, siteUrl))),
    },
  }
}

/** Identifies the data set itself, as distinct from its files. */
const nameOf = (set: DataSet, siteUrl: string) => `${siteUrl}${cataloguePath}#${set}`

function dataSetOf(set: DataSet, { siteUrl, changed }: CatalogueFacts): object {
  const modified = changed[set]
  return {
    '@id': nameOf(set, siteUrl),
    '@type': 'dcat:Dataset',
    'dct:identifier': set,
    'dct:title': inAll(({ sets }) => sets[set].title),
    'dct:description': inAll(({ sets }) => sets[set].text),
    'dct:publisher': id(`${siteUrl}/#publisher`),
    'dct:language': languages.map((language) => languageIds[language.id]),
    'dct:accessRights': isPublic,
    'dcat:theme': themes,
    'dcat:version': dataVersion,
    'foaf:page': id(siteUrl + changesPath),
    'dcat:landingPage': languages.map((language) => id(siteUrl + openDataPath(language.id))),
    ...(modified && { 'dct:modified': { '@type': 'xsd:dateTime', '@value': modified } }),
    'dcat:distribution': [
      distribution(set, siteUrl, 'json', 'application/json'),
      distribution(set, siteUrl, 'csv', 'text/csv'),
    ],
  }
}

function distribution(set: DataSet, siteUrl: string, format: 'json' | 'csv', mediaType: string): object {
  const address = id(siteUrl + dataPath(set, format))
  return {
    '@type': 'dcat:Distribution',
    'dct:title': inAll(({ file, sets }) => file(format.toUpperCase(), sets[set].title)),
    'dcat:accessURL': address,
    'dcat:downloadURL': address,
    'dct:format': id(`${authority}/file-type/${format.toUpperCase()}`),
    'dcat:mediaType': id(`https://www.iana.org/assignments/media-types/${mediaType}`),
    'dct:rights': { '@type': 'dct:RightsStatement', 'rdfs:label': inAll(({ rights }) => rights) },
  }
}
