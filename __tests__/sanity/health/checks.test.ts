import { checkContent } from '@/sanity/health/checks'
import type { HealthContent } from '@/sanity/health/content/finding'
import { block, contentOf, record, story } from './support/content'

const picture = (fields: object = {}) => ({ _type: 'image', asset: { _ref: 'image-abc-10x10-png' }, ...fields })
const file = { _type: 'file', asset: { _ref: 'file-abc-pdf' } }
const asset = (_id: string) => ({ _id, _type: 'sanity.imageAsset', originalFilename: 'cover.png' })
const paper = (...versions: readonly object[]) => ({
  _id: 'plan',
  _type: 'napDocument',
  title: [{ language: 'en', value: 'The plan' }],
  versions: versions.map((version, index) => ({ _key: `v${index}`, language: 'nl', ...version })),
})
const linked = (text: string) =>
  block('b1', text, {
    markDefs: [{ _key: 'l', _type: 'link', href: 'https://gone.example/' }],
    children: [{ _key: 's', _type: 'span', text, marks: ['l'] }],
  })
const tried = (state: 'alive' | 'dead' | 'unsure', detail: string) => ({
  links: [{ address: 'https://gone.example/', state, detail, checkedAt: '2026-11-20T03:00:00Z' }],
})

/** What a check found: how urgent, which document and field, and the beginning of the sentence. */
function found(name: string, content: HealthContent): string[] {
  const result = checkContent(content).find((each) => each.name === name)
  return (result?.findings ?? []).map(
    ({ urgency, documentId, path, message }) => `${urgency} ${documentId} ${path}: ${message}`,
  )
}

test.each<[string, string, HealthContent, RegExp[]]>([
  ['consent', 'a covered story', contentOf([story(), record()]), []],
  ['consent', 'no record', contentOf([story()]), [/^mend weaving : Readers do not see it. Nobody has recorded/]],
  ['consent', 'a draft without a record is Studio’s concern', contentOf([story({ _id: 'drafts.weaving' })]), []],
  [
    'consent',
    'withdrawn',
    contentOf([story(), record({ withdrawnOn: '2026-11-01' })]),
    [/^mend weaving : .*withdrawn on 2026-11-01/],
  ],
  [
    'consent',
    'ended',
    contentOf([story(), record({ expiresAt: '2026-11-24T09:00:00Z' })]),
    [/^mend weaving : .*The consent ended on 2026-11-24/],
  ],
  [
    'consent',
    'ends in a minute',
    contentOf([story(), record({ expiresAt: '2026-11-24T10:01:00Z' })]),
    [/^mend consent.weaving expiresAt: Consent ends on 24 Nov 2026, 11:01/],
  ],
  [
    'consent',
    'ends in 30 days',
    contentOf([story(), record({ expiresAt: '2026-12-24T09:00:00Z' })]),
    [/^mend .*: Consent ends on 24 Dec 2026, 10:00/],
  ],
  ['consent', 'ends in a little more', contentOf([story(), record({ expiresAt: '2026-12-24T11:00:00Z' })]), []],
  [
    'consent',
    'to be confirmed some day',
    contentOf([story(), record({ basis: 'publishedEarlier', reconfirmBy: '2027-11-23' })]),
    [/^look consent.weaving reconfirmBy: Consent is to be confirmed again by 2027-11-23/],
  ],
  [
    'consent',
    'to be confirmed soon',
    contentOf([story(), record({ basis: 'publishedEarlier', reconfirmBy: '2026-12-01' })]),
    [/^mend /],
  ],
  [
    'consent',
    'not confirmed in time',
    contentOf([story(), record({ basis: 'publishedEarlier', reconfirmBy: '2026-11-23' })]),
    [/^mend .*has not been confirmed again in time/],
  ],
  [
    'consent',
    'not for the web',
    contentOf([story(), record({ channels: ['print'] })]),
    [/^mend weaving : .*does not include this website/],
  ],
  [
    'consent',
    'a translation in a language that is not covered',
    contentOf([
      story(),
      record({ languages: ['en'] }),
      story({ _id: 'weven', language: 'nl', translationOf: { _ref: 'weaving' } }),
    ]),
    [/^mend weven : .*does not include Dutch/],
  ],
  [
    'consent',
    'a name that must not appear, which is not told again',
    contentOf([story({ summary: 'Told by Farida.' }), record({ keepOut: ['Farida'] })]),
    [/^mend weaving : Its consent record says of 1 of its words that they must not appear\.$/],
  ],
  [
    'consent',
    'a picture that nobody agreed to or looked at',
    contentOf([story({ coverImage: picture({ alt: 'A loom' }) }), record()]),
    [/does not include pictures/, /whether anybody can be recognised/, /tick all three/],
  ],
  [
    'reviews',
    'overdue',
    contentOf([story({ reviewBy: '2026-11-23' })]),
    [/^mend weaving reviewBy: Was to be looked at again by 2026-11-23/],
  ],
  ['reviews', 'due today', contentOf([story({ reviewBy: '2026-11-24' })]), []],
  [
    'references',
    'gone, there, a draft, a picture that is there and one that is not',
    contentOf(
      [
        story({
          signatories: [
            { _key: 'a', _ref: 'gone' },
            { _key: 'b', _ref: 'plan' },
            { _key: 'c', _ref: 'new' },
          ],
          coverImage: picture(),
          body: [{ _key: 'f', ...picture({ asset: { _ref: 'image-lost-1x1-png' } }) }],
        }),
        paper(),
        { _id: 'drafts.new', _type: 'partner' },
      ],
      { assets: [asset('image-abc-10x10-png')] },
    ),
    [/^mend weaving signatories\[_key=="a"\]: .*\(gone\)/, /^mend weaving body\[_key=="f"\]\.asset: .*image-lost/],
  ],
  [
    'unpublished',
    'refers to a draft',
    contentOf([
      story({ signatories: [{ _key: 'c', _ref: 'new' }] }),
      { _id: 'drafts.new', _type: 'partner', name: [{ value: 'Spinners' }] },
    ]),
    [/^look weaving signatories\[_key=="c"\]: Refers to “Spinners”/],
  ],
  [
    'unpublished',
    'refers to what has a draft too',
    contentOf([story({ a: { _ref: 'x' } }), { _id: 'x', _type: 'page' }, { _id: 'drafts.x', _type: 'page' }]),
    [],
  ],
  [
    'alt',
    'a cover without words',
    contentOf([story({ coverImage: picture() })]),
    [/^mend weaving coverImage\.alt: A picture/],
  ],
  ['alt', 'only spaces', contentOf([story({ coverImage: picture({ alt: '  ' }) })]), [/^mend /]],
  [
    'alt',
    'with words, a logo, a picture that is not chosen yet',
    contentOf([story({ coverImage: picture({ alt: 'A loom' }), logo: picture(), body: [{ _type: 'figure' }] })]),
    [],
  ],
  [
    'assets',
    'unused',
    contentOf([story()], { assets: [asset('image-abc-10x10-png')] }),
    [/^look image-abc-10x10-png : Is used nowhere/],
  ],
  [
    'assets',
    'used by a draft only',
    contentOf([story({ _id: 'drafts.weaving', coverImage: picture() })], { assets: [asset('image-abc-10x10-png')] }),
    [],
  ],
  [
    'link-texts',
    'a link called here',
    contentOf([story({ body: [linked('here')] })]),
    [/^mend weaving body\[_key=="b1"\]: A link called “here”/],
  ],
  ['link-texts', 'a link with a title', contentOf([story({ body: [linked('The plan of 2021')] })]), []],
  [
    'dead-links',
    'dead',
    contentOf([story({ body: [linked('The plan')] })], tried('dead', 'not found')),
    [
      /^mend weaving body\[_key=="b1"\].markDefs\[_key=="l"\].href: https:\/\/gone.example\/ — not found \(tried on 2026-11-20\)/,
    ],
  ],
  [
    'dead-links',
    'no answer',
    contentOf([story({ body: [linked('The plan')] })], tried('unsure', 'no answer')),
    [/^look /],
  ],
  ['dead-links', 'alive', contentOf([story({ body: [linked('The plan')] })], tried('alive', '')), []],
  ['dead-links', 'no longer linked', contentOf([story()], tried('dead', 'not found')), []],
  ['documents', 'nothing to open', contentOf([paper()]), [/^mend plan versions: Readers cannot open it/]],
  [
    'documents',
    'a file without facts',
    contentOf([paper({ file })]),
    [/^look plan versions\[_key=="v0"\]: The nl version does not say: number of pages, checksum/],
  ],
  [
    'documents',
    'a linked PDF without facts',
    contentOf([paper({ url: 'https://x.example/a.pdf' })]),
    [/number of pages, size/],
  ],
  ['documents', 'a web page', contentOf([paper({ url: 'https://x.example/a' })]), []],
  ['documents', 'a file with facts', contentOf([paper({ file, pages: 3, checksum: 'abc' })]), []],
  [
    'translations',
    'behind its original',
    contentOf([
      story({ _rev: 'r2' }),
      story({ _id: 'weven', translationOf: { _ref: 'weaving' }, translationSourceRevision: 'r1' }),
    ]),
    [/^look weven translationSourceRevision: The original text has changed/],
  ],
  [
    'translations',
    'of the revision that is there',
    contentOf([
      story({ _rev: 'r2' }),
      story({ _id: 'weven', translationOf: { _ref: 'weaving' }, translationSourceRevision: 'r2' }),
    ]),
    [],
  ],
  [
    'translations',
    'to be confirmed',
    contentOf([story({ translationStatus: 'toBeConfirmed' })]),
    [/^look weaving translationStatus: The translation is to be confirmed/],
  ],
])('%s: %s', (name, _, content, expected) => {
  const findings = found(name, content)
  expect(findings).toHaveLength(expected.length)
  expected.forEach((pattern, index) => expect(findings[index]).toMatch(pattern))
})

test('what must be mended comes first', () => {
  const content = contentOf([
    story({ _id: 'a' }),
    record({ _id: 'consent.a', basis: 'publishedEarlier', reconfirmBy: '2027-11-23' }),
    story({ _id: 'b' }),
  ])
  expect(found('consent', content).map((finding) => finding.slice(0, 6))).toEqual(['mend b', 'look c'])
})
