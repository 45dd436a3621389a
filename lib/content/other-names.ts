import type { Language } from '../languages.ts'

/**
 * What people also call a kind of signatories or documents, where pages have another word for it: in the lists that
 * organisations keep, and in what they search for.
 */
export const otherNames: Readonly<Record<string, Readonly<Record<Language, readonly string[]>>>> = {
  ministry: { en: [], nl: ['departement'] },
  civilSociety: {
    en: ['NGO', 'CSO', 'civil society', 'civil society organization'],
    nl: ['NGO', 'maatschappelijk middenveld'],
  },
  knowledgeInstitution: { en: ['university', 'research institute'], nl: ['universiteit'] },
  otherGovernment: {
    en: ['other government', 'government'],
    nl: ['overheid', 'andere overheid', 'overheidsinstelling'],
  },
  letter: { en: ['parliamentary letter'], nl: [] },
  resolution: { en: ['UNSCR'], nl: ['UNSCR', 'VNVR'] },
  treaty: { en: ['convention'], nl: [] },
}
