import { richTextProblems } from '../../schema/rules/rich-text-problems.ts'
import { about } from '../content/about.ts'
import type { Check } from '../content/finding.ts'
import { linksIn } from '../links/links-in.ts'
import { walk } from '../content/walk.ts'

/** Links that do not say where they lead, and headings that skip a level. */
export const linkTexts: Check = () => (document) =>
  [...walk(document)].flatMap(({ value, path }) =>
    richTextProblems(value).map((problem) =>
      about(document, {
        urgency: 'mend',
        path: `${path}[_key=="${problem.path[0]._key}"]`,
        message: problem.message,
      }),
    ),
  )

/** Links to other sites that did not work when they were last tried. */
export const deadLinks: Check = ({ links }) => {
  const tried = new Map(links.map((link) => [link.address, link]))
  return (document) =>
    linksIn(document).flatMap(({ address, path }) => {
      const link = tried.get(address)
      if (!link || link.state === 'alive') return []
      const day = link.checkedAt.slice(0, 10)
      return [
        about(document, {
          urgency: link.state === 'dead' ? 'mend' : 'look',
          path,
          message: `${address} — ${link.detail} (tried on ${day}).`,
        }),
      ]
    })
}
