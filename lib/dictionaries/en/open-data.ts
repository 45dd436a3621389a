interface CountedEntries {
  readonly entries: number
  readonly added: number | null
  readonly removed: number | null
}

interface CountedStep {
  readonly atLeast: number
  readonly lessThan: number
}

/** How the open data is described: the texts of its page, and of each field. */
export const openData = {
  title: 'Open data',
  lead: 'The facts on this site, as files for spreadsheets and programs.',
  rights:
    'The texts belong to the NAP 1325 partnership. No licence for reuse has been set yet: ask before you republish texts, and name the source when you use facts.',
  rightsTitle: 'Rights',
  setsTitle: 'Data sets',
  catalogue: 'Description of all data sets (DCAT, JSON-LD)',
  description: 'Description of the addresses and fields (OpenAPI 3.1)',
  about: 'About the files',
  versionNote: (version: string) =>
    `This is version ${version}. Fields may be added. Removing a field or changing its meaning takes a new address (/api/v2).`,
  jsonNote: 'JSON: UTF-8. A text in several languages is an object with one key per language.',
  csvNote:
    'CSV: RFC 4180, UTF-8 with a byte order mark, so that spreadsheets show accents correctly. Several values in one cell are separated by “ | ”. A cell that a spreadsheet would run as a formula starts with an apostrophe.',
  freshNote:
    'The files show what readers see now. A story that is removed from the site disappears from the files too; please remove it from your copies.',
  changesTitle: 'Changes',
  changesFile: 'Changes as JSON',
  changesLead:
    'How the files have grown, year by year. A year is counted when it is over, and its figures then stay as they are.',
  noYears: 'No year has been counted yet.',
  entriesOfYear: (set: string, { entries, added, removed }: CountedEntries) =>
    `${set}: ${entries}${added === null ? '' : `, ${added} of them new`}${removed === null ? '' : `, ${removed} no longer there`}.`,
  endedOfYear: ({ atLeast, lessThan }: CountedStep) =>
    `Stories whose consent was taken back or ended: ${atLeast === 0 ? `fewer than ${lessThan}` : `${atLeast} to ${lessThan - 1}`}.`,
  whyNotMore:
    'Of stories, the changelog tells no more than this, in steps of five: not which, when or why. Who took something back must not be found by counting.',
  formTitle: 'The form of the files',
  forms: {
    '1.2.0': 'The changelog, /api/v1/changes.json.',
    '1.1.0': 'The data set of pledges. Stories in more languages than two.',
    '1.0.0': 'The first form.',
  },
  changes: {
    form: 'The changes of the form, newest first.',
    version: 'The version that the files had from then on.',
    date: 'The day of the change.',
    what: 'What changed.',
    years: 'The years that are over and were counted, newest first.',
    year: 'The year, by Dutch time.',
    entries: 'How many entries the data set had when the year was over.',
    added: 'How many of them came in that year. Empty where that is not known.',
    removed: 'How many left it in that year. Empty where the year before was not counted.',
    consentEnded:
      'Stories that readers could see, for which consent was taken back or ended in that year: both together, once for all languages, in steps of five.',
    atLeast: 'There were this many, or more.',
    lessThan: 'There were fewer than this.',
  },
  feedsTitle: 'Feeds',
  feedsText: 'New and changed stories, for feed readers:',
  file: (format: string, set: string) => `${set} as ${format}`,
  fieldsOf: (set: string) => `Fields: ${set}`,
  field: 'Field',
  meaning: 'Meaning',
  empty: 'may be empty',
  sets: {
    stories: { title: 'Stories of Change', text: 'One entry per story and language, without the full text.' },
    signatories: { title: 'Signatories', text: 'The ministries and organisations that signed, with their pledges.' },
    pledges: { title: 'Pledges', text: 'One entry per signatory and outcome it pledged to contribute to.' },
    documents: { title: 'Documents', text: 'Plans, reports, resolutions, and where they can be read.' },
    outcomes: { title: 'Outcomes', text: 'The outcomes of the plan and their sub-outcomes.' },
    countries: { title: 'Countries', text: 'Where the stories come from.' },
  },
  fields: {
    id: 'Identifier of the entry. It never changes, even when titles and addresses do.',
    updatedAt: 'When the entry was last changed (ISO 8601, UTC).',
    url: 'Its page on this site, in each language.',
    sources: 'Where to check these facts.',
    title: 'The title in each language.',
    name: 'The name in each language.',
    summary: 'What it is about, in each language.',
    outcomes: 'Numbers of the outcomes it is about.',
    story: {
      original: 'The id of the story this is a translation of; its own id if it is the original.',
      language: 'The language of the texts (BCP 47).',
      title: 'The title.',
      summary: 'What happens in it, in a few sentences.',
      url: 'Its page on this site.',
      publishedOn: 'The date of publication, if known.',
      translation: 'Whether it is the original, a translation confirmed by the editors, or one still to be confirmed.',
      sensitivity: 'Whether it may be distressing to read.',
      contentNote: 'The warning that readers see before such a story.',
      countries: 'Where it takes place.',
      countryCode: 'ISO 3166-1 alpha-2 code.',
      countryName: 'Name in the language of the story.',
      signatories: 'Signatories that took part.',
      signatoryId: 'The id among the signatories.',
      signatoryName: 'Name in the language of the story.',
      localPartners: 'Local organisations that took part.',
      fullStory: 'Where the full story is published elsewhere.',
      fullStoryTitle: 'Its title there.',
      fullStoryUrl: 'Its address.',
      fullStoryPublisher: 'Who publishes it.',
      fullStoryLanguage: 'Its language there.',
    },
    signatory: {
      shortName: 'Abbreviation.',
      kind: 'Kind of organisation.',
      website: 'Its website.',
      place: 'The town where it is based.',
      description: 'What it is and does.',
      plans: 'National action plans it is known to have signed.',
      activeFrom: 'When it became a signatory: a year, or a year and month.',
      activeUntil: 'When it stopped being one.',
      activities: 'What it pledged to do.',
      outcomes: 'Numbers of the outcomes it pledged to contribute to.',
      steps: 'Numbers of the sub-outcomes it pledged to contribute to.',
      pledgeFile: 'The pledge as a file.',
    },
    pledge: {
      signatoryId: 'The id among the signatories.',
      signatoryName: 'Its name in each language.',
      outcome: 'The number of the outcome.',
      steps: 'Numbers of the sub-outcomes of it that the pledge names.',
    },
    document: {
      title: 'The title as printed, in each language that has one.',
      kind: 'Kind of document.',
      number: 'Its official number or symbol.',
      plan: 'The national action plan it belongs to.',
      period: 'The period it covers.',
      from: 'Start: a year, month or day.',
      until: 'End, as first decided.',
      extendedUntil: 'End after extension.',
      publishedDate: 'Its date, as precise as is certain: a year, month or day.',
      publisher: 'Who published it.',
      versions: 'Where it can be read, per language and edition.',
      versionLanguage: 'The language (BCP 47).',
      versionUrl: 'The address.',
      isCopy: 'Whether that is a copy outside the publisher’s own site.',
      format: 'File format.',
      size: 'File size in bytes.',
      pages: 'Number of pages.',
      sha256: 'SHA-256 of the file.',
      supersedes: 'The id of the document it follows.',
    },
    outcome: {
      number: 'Its number in the plan.',
      steps: 'Its sub-outcomes.',
      stepNumber: 'The number of the sub-outcome.',
      stepTitle: 'The sub-outcome in each language.',
      planPage: 'The page of the plan it starts on.',
    },
    country: {
      code: 'ISO 3166-1 alpha-2 code.',
      stories: 'Number of stories from there, in each language.',
    },
  },
}

export type OpenDataWords = typeof openData
