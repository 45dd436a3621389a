import type { finding as english } from '../en/finding.ts'
import { inDigits } from '../../formatters.ts'

export const finding: typeof english = {
  sentence: {
    stories: 'Verhalen',
    signatories: 'Ondertekenaars:',
    documents: 'Documenten:',
  },
  choices: {
    stories: {
      country: { before: 'uit', all: 'alle landen', label: 'Land' },
      outcome: { before: 'over', all: 'alle doelen', label: 'Doel' },
      signatory: { before: 'met', all: 'alle ondertekenaars', label: 'Ondertekenaar' },
      year: { before: 'uit', all: 'alle jaren', label: 'Jaar' },
    },
    signatories: {
      kind: { before: '', all: 'alle soorten', label: 'Soort' },
      outcome: { before: 'met een toezegging voor', all: 'alle doelen', label: 'Doel', isClause: true },
      plan: { before: 'bij', all: 'alle plannen', label: 'Plan', isClause: true },
    },
    documents: {
      kind: { before: '', all: 'alle soorten', label: 'Soort' },
      plan: { before: 'bij', all: 'alle plannen', label: 'Plan', isClause: true },
      year: { before: 'uit', all: 'alle jaren', label: 'Jaar' },
      language: { before: 'in', all: 'alle talen', label: 'Taal' },
    },
  },
  sort: {
    label: 'Volgorde',
    before: 'gesorteerd',
    newest: 'nieuwste eerst',
    oldest: 'oudste eerst',
    title: 'op titel',
  },
  show: 'Toon',
  byLink: 'Alle filters, met aantallen',
  chosen: 'Actieve filters',
  remove: (label, value) => `Verwijder filter ${label}: ${value}`,
  removeAll: 'Verwijder alle filters',
  unknown: 'onbekend',
  found: (count, all) => `${count} van de ${inDigits(all, 'nl')}`,
  noneFound: {
    stories: 'Geen verhalen gevonden met deze keuzes.',
    signatories: 'Geen ondertekenaars gevonden met deze keuzes.',
    documents: 'Geen documenten gevonden met deze keuzes.',
  },
  noneAdvice: 'Probeer het zonder:',
  filter: (label, value) => `${label}: ${value}`,
  pages: 'Pagina’s van deze lijst',
  page: (page) => `Pagina ${page}`,
  pageOf: (page, pages) => `pagina ${page} van ${pages}`,
  previous: 'Vorige',
  next: 'Volgende',
}
