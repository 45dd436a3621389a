/** The kinds of signatories, in the order of the directory. */
export const signatoryKinds = ['ministry', 'otherGovernment', 'civilSociety', 'knowledgeInstitution'] as const

/** The kinds of documents, in the order of their list. */
export const documentKinds = [
  'actionPlan',
  'progressReport',
  'evaluation',
  'letter',
  'resolution',
  'treaty',
  'recommendation',
  'research',
  'minutes',
  'form',
] as const
