/** What a signatory can be, and what it is also called in the lists that organisations keep. */
export const partnerKinds = [
  { value: 'ministry', title: 'Ministry', alsoCalled: ['ministries', 'ministerie', 'ministeries', 'departement'] },
  {
    value: 'civilSociety',
    title: 'Civil-society organisation',
    alsoCalled: [
      'NGO',
      'CSO',
      'civil society organization',
      'civil society',
      'maatschappelijke organisatie',
      'maatschappelijke organisaties',
      'maatschappelijk middenveld',
    ],
  },
  {
    value: 'knowledgeInstitution',
    title: 'Knowledge institution',
    alsoCalled: ['kennisinstelling', 'kennisinstellingen', 'university', 'universiteit', 'research institute'],
  },
  {
    value: 'otherGovernment',
    title: 'Other government body',
    alsoCalled: ['other government', 'government', 'overheid', 'andere overheid', 'overheidsinstelling'],
  },
] as const
