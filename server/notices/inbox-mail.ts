import type { InboxCounts } from '../../lib/notices/notice.ts'

const lines = {
  you: {
    en: ['1 thing is asked of you.', '# things are asked of you.'],
    nl: ['Er wordt 1 ding van u gevraagd.', 'Er worden # dingen van u gevraagd.'],
  },
  editors: {
    en: ['1 thing waits for an editor.', '# things wait for an editor.'],
    nl: ['Er wacht 1 ding op een redacteur.', 'Er wachten # dingen op een redacteur.'],
  },
  nobody: {
    en: ['There is 1 piece of news.', 'There are # pieces of news.'],
    nl: ['Er is 1 bericht.', 'Er zijn # berichten.'],
  },
} as const

/**
 * What somebody is told of what is new in her inbox: how much, and whose turn it is. Not what, about which text, or from whom:
 * mail is read by others than those whom it is for. It can be acted on without opening anything.
 */
export function inboxMail(siteUrl: string, counts: InboxCounts): { readonly subject: string; readonly text: string } {
  const said = (language: 'en' | 'nl') =>
    (['you', 'editors', 'nobody'] as const)
      .filter((turn) => counts[turn] > 0)
      .map((turn) => lines[turn][language][counts[turn] === 1 ? 0 : 1].replace('#', String(counts[turn])))
      .join(' ')
  const studio = `${siteUrl}/studio/inbox`
  return {
    subject: 'News for you / Nieuws voor u',
    text: `${said('en')}\n\n${said('nl')}\n\nStudio: ${studio}\n`,
  }
}
