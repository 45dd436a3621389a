import { say, spokenNow } from '../../parts/say.ts'

/**
 * The editor's guide in the language of Studio, which is a page of its own: it can also be opened beside Studio, or printed. It
 * needs no script.
 */
export function HelpScreen() {
  return (
    <iframe
      src={`/studio/guide/${spokenNow().language}`}
      title={say('Editor’s guide')}
      sandbox="allow-same-origin allow-popups"
      style={{ width: '100%', height: '100%', border: 0 }}
    />
  )
}
