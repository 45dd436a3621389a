/** What a signatory can be. */
export const partnerKinds = [
  { value: 'ministry', title: 'Ministry' },
  { value: 'civilSociety', title: 'Civil-society organisation' },
  { value: 'knowledgeInstitution', title: 'Knowledge institution' },
  { value: 'otherGovernment', title: 'Other government body' },
] as const
