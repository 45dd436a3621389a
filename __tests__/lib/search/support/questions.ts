import type { Language } from '@/lib/languages'

/** What a person types, and the ids of what she expects first: one of them will do. */
export type Question = readonly [query: string, expected: string]

const voices = 'story-do-our-voices-matter'
const men = 'story-positive-male-engagement'
const violence = 'story-dealing-with-gender-based-violence'
const bz = 'partner-ministry-of-foreign-affairs'
const defence = 'partner-ministry-of-defence'
const justice = 'partner-ministry-of-justice-and-security'
const education = 'partner-ministry-of-education-culture-and-science'
const ministries = [bz, defence, justice, education].join(' ')
const hague = 'partner-the-hague-academy-for-local-governance'
const suffrage = 'partner-netherlands-society-of-womens-rights'
const peacemakers = 'partner-multicultural-women-peacemakers-network'
const sustainable = 'partner-platform-women-and-sustainable-peace'
const reports = 'document-progress-report-2021 document-progress-report-2022-2023'
const evaluations = 'document-mid-term-review-nap-iii document-iob-evaluation-399 document-one-year-nap-1325'
const letter = 'document-letter-26150-190'
const study = 'document-do-our-voices-matter'
const treaty = 'document-arms-trade-treaty'
const cedaw = 'document-cedaw-general-recommendation-30'
const res = (number: number) => `document-resolution-${number}`
const nap = (cycle: string) => `document-nap-${cycle}`

/** Sixty questions in each language about the first content, with the answer that a person expects. */
export const questions: Readonly<Record<Language, readonly Question[]>> = {
  en: [
    // Countries, in both languages and by other names.
    ['Jordan', 'country-jo'],
    ['syria', 'country-sy'],
    ['Syrië', 'country-sy'],
    ['palestine', 'country-ps'],
    ['Palestinian territories', 'country-ps'],
    ['stories from jordan', `country-jo ${violence}`],
    ['syrian refugees', violence],
    ['women in jordan', violence],
    // Outcomes.
    ['participation', 'outcome-1'],
    ['prevention', 'outcome-2'],
    ['outcome 3', 'outcome-3'],
    ['protection', 'outcome-3'],
    ['relief and recovery', 'outcome-4'],
    ['mainstreaming', 'outcome-5'],
    ['violent extremism', 'outcome-2'],
    // The plan.
    ['the plan', nap('iv')],
    ['plan', nap('iv')],
    ['national action plan', nap('iv')],
    ['fourth national action plan', nap('iv')],
    ['nap 1325', nap('iv')],
    ['NAP IV', nap('iv')],
    ['nap 3', nap('iii')],
    ['first action plan', nap('i')],
    ['plan 2012-2015', nap('ii')],
    ['agents for peace', nap('ii')],
    // Kinds of documents and signatories.
    ['ministries', ministries],
    ['treaty', treaty],
    ['convention', treaty],
    ['progress report', reports],
    ['evaluation', evaluations],
    ['letter to parliament', letter],
    ['resolution 1820', res(1820)],
    ['UNSCR 1325', res(1325)],
    ['1325', `${res(1325)} ${nap('iv')}`],
    ['26150-190', letter],
    ['IOB 399', 'document-iob-evaluation-399'],
    // Organisations, by short and long names.
    ['BZ', bz],
    ['foreign affairs', bz],
    ['ministry of defense', defence],
    ['MoD', defence],
    ['pax', 'partner-pax'],
    ['wo=men', 'partner-wo-men'],
    ['hague academy', hague],
    ['dutch womens council', 'partner-dutch-womens-council'],
    ['oxfam', 'partner-oxfam-novib'],
    ['MWPN', peacemakers],
    ['female labor', suffrage],
    ['gender adviser', defence],
    // Subjects, phrases, both spellings.
    ['"sexual violence as a tactic of war"', res(1820)],
    ['survivor centered approach', res(2467)],
    ['counter-terrorism', res(2242)],
    ['training program for trainers', violence],
    ['"do our voices matter"', `${voices} ${study}`],
    ['civilian losses', voices],
    ['GBV', violence],
    ['young men gender norms', men],
    // Slips, halves, and lists.
    ['gender based voilence', violence],
    ['jordna', 'country-jo'],
    ['stories of change', 'list:stories'],
    ['privacy', 'page-privacy'],
  ],
  nl: [
    ['Jordanië', 'country-jo'],
    ['jordanie', 'country-jo'],
    ['Jordan', 'country-jo'],
    ['syrie', 'country-sy'],
    ['Palestina', 'country-ps'],
    ['Palestijnse gebieden', 'country-ps'],
    ['verhalen uit Syrië', `country-sy ${violence}`],
    ['syrische vluchtelingen', violence],
    ['participatie', 'outcome-1'],
    ['preventie', 'outcome-2'],
    ['doel 3', 'outcome-3'],
    ['bescherming', 'outcome-3'],
    ['wederopbouw', 'outcome-4'],
    ['noodhulp', 'outcome-4'],
    ['genderbril', 'outcome-5'],
    ['het plan', nap('iv')],
    ['actieplan', nap('iv')],
    ['nationaal actieplan', nap('iv')],
    ['vierde actieplan', nap('iv')],
    ['vierde nationaal actieplan', nap('iv')],
    ['NAP 4', nap('iv')],
    ['derde plan', nap('iii')],
    ['actieplan 2012-2015', nap('ii')],
    ['eerste nationaal actieplan', nap('i')],
    // Kinds.
    ['ministeries', ministries],
    ['verdrag', treaty],
    ['kamerbrief', letter],
    ['voortgangsrapportage', reports],
    ['evaluatie', evaluations],
    ['resolutie 1325', res(1325)],
    ['VN-resolutie 1820', res(1820)],
    ['26150-190', letter],
    // Parts of compounds.
    ['kiesrecht', suffrage],
    ['hulp', 'outcome-4'],
    ['wapenhandel', treaty],
    ['handelsverdrag', treaty],
    ['extremisme', 'outcome-2'],
    ['oorlog', res(1820)],
    ['terrorisme', res(2242)],
    ['vredes organisatie', 'partner-pax'],
    ['rechtenverdedigers', `outcome-1 outcome-2`],
    ['genderadviseur', defence],
    ['verkiezing waarneming', 'partner-gender-concerns-international'],
    ['vrouwenrechtenvereniging', suffrage],
    // Organisations.
    ['BZ', bz],
    ['Buitenlandse Zaken', bz],
    ['defensie', defence],
    ['ministry of defence', defence],
    ['OCW', education],
    ['JenV', justice],
    ['pax', 'partner-pax'],
    ['vond', 'partner-vond'],
    ['vrouwenraad', 'partner-dutch-womens-council'],
    ['duurzame vrede', sustainable],
    ['rechtsstaat', 'partner-cilc'],
    // Subjects, phrases, slips, lists.
    ['"seksueel geweld als oorlogstactiek"', res(1820)],
    ['overlevenden centraal', res(2467)],
    ['gendergerelateerd gewelt', violence],
    ['jonge mannen', men],
    ['CEDAW aanbeveling 30', cedaw],
  ],
}
